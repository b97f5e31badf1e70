// Drives the HTML report in headless Chromium: `make browser-test`. Chromium is taken from the system.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [folder, screenshots] = [resolve(process.argv[2]), resolve(process.argv[3])];
mkdirSync(screenshots, { recursive: true });
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
assert(executablePath, "no Chromium on this system");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "tqc-browser-")), {
  executablePath, headless: true, viewport: { width: 1400, height: 900 }, acceptDownloads: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const asked = [];
context.on("request", (request) => { if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url()); });
const failures = [];
let page;

async function open(name, { hash = "", ...options } = {}) {
  page = await context.newPage();
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("dialog", (dialog) => dialog.accept("R. Reader"));
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.emulateMedia({ colorScheme: options.colorScheme || "light" });
  await page.goto(`file://${join(folder, name)}${hash}`);
  await page.waitForSelector("html[data-ready]");
}
const shot = (name, options) => page.screenshot({ path: join(screenshots, `${name}.png`), ...options });
const text = (selector) => page.locator(selector).innerText();
async function check(name, work) {
  const begun = performance.now();
  await work();
  console.log(`ok  ${name} (${Math.round(performance.now() - begun)} ms)`);
}
async function violations() {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
}

await check("the page shows findings, their texts, and evidence on focus", async () => {
  await open("few.html");
  await shot("light-overview");
  const count = Number((await text("#count")).split(" ")[0]);
  assert(count > 10);
  assert.equal(await page.locator("#list [role=option]").first().getAttribute("aria-setsize"), String(count));
  await page.locator("#reader mark.current").focus();
  assert(await page.locator("#tip").isVisible());
  assert.match(await text("#tip"), /\w+-\w+/);
  await page.evaluate(() => document.getElementById("findings").scrollIntoView());
  await shot("light-findings");
});
await check("no serious violation of accessibility, light and dark", async () => {
  assert.deepEqual(await violations(), []);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await violations(), []);
  await shot("dark-findings");
  await page.evaluate(() => scrollTo(0, 0));
  await shot("dark-overview");
});
await check("the keyboard goes from list to place and back, and decides", async () => {
  await page.locator("#list").focus();
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator("#list [aria-selected=true] b").innerText();
  await page.keyboard.press("Enter");
  assert(await page.evaluate(() => document.activeElement.matches("mark.current")));
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "list");
  await page.keyboard.press("r");
  await page.keyboard.type("as in the style guide");
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  assert.match(await text("#list [aria-selected=true]"), /dismissed/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("a");
  assert.equal(await text("#decided"), "2 decided");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.equal(lines.length, 2);
  assert.deepEqual(Object.keys(lines[0]), ["fingerprint", "decision", "reason", "by", "at", "rule", "document", "text"]);
  assert(lines[0].fingerprint < lines[1].fingerprint);
  const dismissed = lines.find((line) => line.decision === "dismissed");
  assert.deepEqual([dismissed.rule, dismissed.reason, dismissed.by], [chosen, "as in the style guide", "R. Reader"]);
  await page.keyboard.press("u");
  assert.equal(await text("#decided"), "1 decided");
  await page.setInputFiles("#file", await download.path());
  await page.waitForFunction(() => document.getElementById("decided").textContent.startsWith("2 read"));
  await page.selectOption("#by-decision", "dismissed");
  assert.match(await text("#count"), /^1 of /);
  await page.keyboard.press("Escape");
});
await check("links lead from the tables to findings, and to one finding", async () => {
  await page.locator("#by_rule a").first().click();
  const rule = await page.locator("#by_rule a").first().innerText();
  await page.waitForFunction((name) => document.getElementById("by-rule").value === name, rule);
  const fingerprint = await page.evaluate(() => findings[7].fingerprint);
  await open("few.html", { hash: `#finding=${fingerprint}` });
  assert.equal(await page.evaluate(() => selected.fingerprint), fingerprint);
});
await check("the page fits a narrow window", async () => {
  await open("few.html", { viewport: { width: 390, height: 844 } });
  assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await shot("narrow", { fullPage: true });
});
await check("print shows the overview and the findings with both sides", async () => {
  await open("few.html");
  await page.evaluate(() => printable());
  await page.emulateMedia({ media: "print" });
  assert((await page.locator("#printed .entry").count()) > 10);
  assert(!(await page.locator("#list").isVisible()));
  await page.setViewportSize({ width: 760, height: 1050 });
  await shot("print", { fullPage: true });
});
await check("20,000 findings are quick", async () => {
  const times = [];
  await open("many.html");
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const ready = await page.evaluate(() => performance.now());
  for (const [id, value] of [["by-text", "number 1234"], ["by-text", ""], ["by-document", "story-42"], ["by-document", ""], ["by-rule", "words-glued"], ["by-rule", ""]]) {
    times.push(await page.evaluate(([id, value]) => {
      const field = document.getElementById(id), begun = performance.now();
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input"));
      document.body.offsetHeight; // with the layout
      return performance.now() - begun;
    }, [id, value]));
  }
  const rows = await page.locator("#list [role=option]").count();
  console.log(`    first paint ${Math.round(paint)} ms, ready ${Math.round(ready)} ms, filters ${times.map(Math.round).join(", ")} ms, ${rows} rows in the page, ${(readFileSync(join(folder, "many.html")).length / 1e6).toFixed(1)} MB`);
  assert(paint < 2000 && Math.max(...times) < 200 && rows < 60);
  await page.evaluate(() => { document.getElementById("list").scrollTop = 1e9; });
  await page.waitForFunction(() => document.querySelector("[aria-posinset='20000']"));
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "by-text");
  assert.deepEqual(await violations(), []);
});
await context.close();
assert.deepEqual(failures, []);
assert.deepEqual(asked, [], "the page asked for something outside itself");
console.log("all well");

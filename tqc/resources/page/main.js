// Keys, colours, addresses, print; and the beginning.
const THEMES = { "": "as the system", light: "light", dark: "dark" };

function setTheme(name) {
  if (name) document.documentElement.dataset.theme = name; else delete document.documentElement.dataset.theme;
  at("theme").setAttribute("aria-label", `Colours: ${THEMES[name]}`);
  at("theme").title = `Colours: ${THEMES[name]}`;
  try { store?.setItem("tqc-theme", name); } catch { /* only this time, then */ }
}

function prepareTheme() {
  let name = "";
  try { name = store?.getItem("tqc-theme") || ""; } catch { /* as the system */ }
  setTheme(name in THEMES ? name : "");
  at("theme").addEventListener("click", () => {
    const names = Object.keys(THEMES);
    setTheme(names[(names.indexOf(document.documentElement.dataset.theme || "") + 1) % names.length]);
  });
}

function follow() {
  const [, key, value] = /^#(finding|rule|system|lang|document)=(.*)$/.exec(location.hash) || [];
  if (!key) return;
  const wanted = decodeURIComponent(value);
  if (key === "finding") { if (byFingerprint.has(wanted)) select(byFingerprint.get(wanted), false); } else filterBy(key, wanted);
  at("findings").scrollIntoView();
}

function prepareKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea") || at("help").open) return;
    const keys = {
      j: () => step(1), k: () => step(-1), a: () => selected && decide(selected, "accepted", at("reason").value),
      d: () => selected && decide(selected, "dismissed", at("reason").value), u: () => selected && undo(selected),
      r: () => at("reason")?.focus(), "/": () => at("by-text").focus(), "?": () => at("help").showModal(),
    };
    if (event.key in keys) { event.preventDefault(); keys[event.key](); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("#reason, #filters input, #filters select")) at("list").focus();
  });
  at("help-open").addEventListener("click", () => at("help").showModal());
}

// Print shows the findings that the filters leave, each with both sides.
const PRINTED = 500;
function printable() {
  const entries = shown.slice(0, PRINTED).map((f) => {
    const segment = f.doc.segments[f.place], decision = decisionOf(f);
    const start = unit(segment.target, f.start), end = unit(segment.target, f.end);
    return element("div", { class: "entry" },
      element("p", {}, element("span", { class: `tag ${f.severity}-tag` }, f.severity), " ", element("b", {}, f.rule), ` · ${f.doc.name}${f.doc.system ? ` · ${f.doc.system}` : ""} · ${segment.id}`, decision ? ` · ${decision.decision}${decision.reason ? `: ${decision.reason}` : ""}` : ""),
      element("p", {}, f.message, f.suggestion !== null ? ` Suggestion: ${f.suggestion || "(delete)"}` : ""),
      segment.source ? element("p", { class: "soft", lang: segment.lang, dir: "auto" }, segment.source) : null,
      element("p", { lang: f.doc.targetLang, dir: "auto" }, segment.target.slice(0, start), element("mark", { class: f.severity }, segment.target.slice(start, end) || "▲"), segment.target.slice(end)));
  });
  const more = shown.length > PRINTED ? `The first ${PRINTED} of ${shown.length.toLocaleString("en")} findings; filters choose others.` : "";
  at("printed").replaceChildren(element("h2", {}, "Findings"), element("p", { class: "soft" }, more), ...entries);
}

function begin() {
  unpack();
  prepareTheme();
  prepareDecisions();
  prepareFilters();
  prepareList();
  prepareReader();
  prepareKeys();
  applyFilters(false);
  follow();
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", printable);
  addEventListener("afterprint", () => at("printed").replaceChildren());
  document.documentElement.dataset.ready = "yes";
}
// The overview is painted first; then the data are read.
requestAnimationFrame(() => setTimeout(begin));

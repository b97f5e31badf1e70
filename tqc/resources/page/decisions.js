// Decisions: accepted or dismissed, with a reason; kept in the browser, saved as a file of one decision a line, sorted.
const decisions = new Map();
let by = "";
const store = (() => { try { localStorage.getItem("x"); return localStorage; } catch { return null; } })();
const KEY = `tqc-decisions-${setup.key}`;
const ORDER = ["fingerprint", "decision", "reason", "by", "at", "rule", "document", "text"];

const decisionOf = (f) => decisions.get(f.fingerprint);

function decide(f, decision, reason, stay) {
  if (!by) by = askName();
  const segment = f.doc.segments[f.place];
  decisions.set(f.fingerprint, {
    fingerprint: f.fingerprint, decision, reason: reason.trim(), by, at: new Date().toISOString().slice(0, 19) + "Z",
    rule: f.rule, document: f.doc.name, text: segment.target.slice(unit(segment.target, f.start), unit(segment.target, f.end)),
  });
  decisionsChanged();
  if (!stay && chosen.decision) applyFilters(true); else { draw(); showCard(); renderDocument(); }
}

function undo(f) {
  decisions.delete(f.fingerprint);
  decisionsChanged();
  if (chosen.decision) applyFilters(true); else { draw(); showCard(); renderDocument(); }
}

function askName() {
  let name = "";
  try { name = store?.getItem("tqc-name") || prompt("Your name, for the decisions file (may be empty):") || ""; } catch { /* no dialogs here */ }
  try { if (name) store?.setItem("tqc-name", name); } catch { /* a full or forbidden store */ }
  return name || "unnamed";
}

function decisionLines() {
  return [...decisions.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
    .map((decision) => JSON.stringify(Object.fromEntries(ORDER.map((key) => [key, decision[key] ?? ""]))) + "\n").join("");
}

function decisionsChanged() {
  try { store?.setItem(KEY, decisionLines()); } catch { /* a full or forbidden store: the file can still be saved */ }
  showDecided();
}

function showDecided() {
  const count = decisions.size;
  at("decided").textContent = count ? `${count.toLocaleString("en")} decided` : "";
  at("save").disabled = !count;
}

function readDecisions(text) {
  let taken = 0;
  text.split("\n").forEach((line, n) => {
    if (!line.trim()) return;
    let entry;
    try { entry = JSON.parse(line); } catch { entry = null; }
    if (!entry || typeof entry.fingerprint !== "string" || !["accepted", "dismissed"].includes(entry.decision)) throw new Error(`line ${n + 1} is no decision`);
    decisions.set(entry.fingerprint, entry);
    taken++;
  });
  return taken;
}

function prepareDecisions() {
  try { readDecisions(store?.getItem(KEY) || ""); } catch { /* what an older page stored */ }
  showDecided();
  at("save").addEventListener("click", () => {
    const link = element("a", { href: URL.createObjectURL(new Blob([decisionLines()], { type: "application/jsonl" })), download: "tqc-decisions.jsonl" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  at("load").addEventListener("click", () => at("file").click());
  at("file").addEventListener("change", async () => {
    const file = at("file").files[0];
    if (!file) return;
    try {
      const taken = readDecisions(await file.text());
      decisionsChanged();
      applyFilters(true);
      at("decided").textContent = `${taken.toLocaleString("en")} read from ${file.name}`;
    } catch (error) { alert(`${file.name}: ${error.message}; expected a decisions file that this page or tqc wrote.`); }
    at("file").value = "";
  });
}

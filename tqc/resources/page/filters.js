// Filters: which findings are listed. The state is also in the address, so that a link leads to what it names.
const chosen = { severities: new Set(SEVERITIES), rule: "", lang: "", system: "", decision: "", document: "", text: "" };
let shown = [];
let order = "";
const FIELDS = { rule: "by-rule", lang: "by-lang", system: "by-system", decision: "by-decision", document: "by-document", text: "by-text" };

function haystack(f) {
  if (f.search === null) {
    const segment = f.doc.segments[f.place];
    f.search = `${f.rule}\n${f.category}\n${f.message}\n${f.suggestion || ""}\n${segment.target}\n${segment.source}`.toLowerCase();
  }
  return f.search;
}

function applyFilters(keep) {
  const name = chosen.document.toLowerCase(), text = chosen.text.toLowerCase();
  shown = findings.filter((f) =>
    chosen.severities.has(f.severity)
    && (!chosen.rule || f.rule === chosen.rule)
    && (!chosen.lang || f.doc.segments[f.place].lang === chosen.lang)
    && (!chosen.system || f.doc.system === chosen.system)
    && (!name || f.doc.name.toLowerCase().includes(name))
    && (!chosen.decision || (decisionOf(f)?.decision || "open") === chosen.decision)
    && (!text || haystack(f).includes(text)));
  if (order) shown.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.number - b.number);
  const all = findings.length.toLocaleString("en");
  at("count").textContent = shown.length === findings.length
    ? `${all} ${findings.length === 1 ? "finding" : "findings"}` : `${shown.length.toLocaleString("en")} of ${all} findings`;
  listChanged(keep);
}

function fill(id, label, counts, name) {
  const select = at(id);
  select.replaceChildren(new Option(label, ""), ...[...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => new Option(`${name ? name(value) : value} (${count.toLocaleString("en")})`, value)));
  select.parentElement.hidden = counts.size < 2 && id !== "by-rule";
}

function tally(of) {
  const counts = new Map();
  for (const f of findings) { const value = of(f); if (value) counts.set(value, (counts.get(value) || 0) + 1); }
  return counts;
}

function prepareFilters() {
  const severities = tally((f) => f.severity);
  at("severities").replaceChildren(...SEVERITIES.filter((name) => severities.has(name)).map((name) =>
    element("button", {
      type: "button", "aria-pressed": "true", class: `${name}-tag`, "data-severity": name,
      onclick: (event) => {
        const button = event.currentTarget, on = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(on));
        if (on) chosen.severities.add(name); else chosen.severities.delete(name);
        applyFilters(true);
      },
    }, `${name} ${severities.get(name).toLocaleString("en")}`)));
  fill("by-rule", "all", tally((f) => f.rule));
  fill("by-lang", "all", tally((f) => f.doc.segments[f.place].lang), languageName);
  fill("by-system", "all", tally((f) => f.doc.system));
  const names = [...new Set(documents.map((doc) => doc.name))].slice(0, 300);
  at("names").replaceChildren(...names.map((name) => new Option(name)));
  for (const [key, id] of Object.entries(FIELDS)) {
    at(id).addEventListener(id === "by-document" || id === "by-text" ? "input" : "change", () => { chosen[key] = at(id).value; applyFilters(true); });
  }
  at("order").addEventListener("change", () => { order = at("order").value; applyFilters(true); });
  at("filters").addEventListener("submit", (event) => event.preventDefault());
  at("filters").addEventListener("reset", () => setTimeout(clearFilters));
}

function clearFilters() {
  for (const [key, id] of Object.entries(FIELDS)) { chosen[key] = ""; at(id).value = ""; }
  chosen.severities = new Set(SEVERITIES);
  for (const button of at("severities").children) button.setAttribute("aria-pressed", "true");
  applyFilters(true);
}

function filterBy(key, value) {
  clearFilters();
  chosen[key] = value;
  at(FIELDS[key]).value = value;
  applyFilters(false);
}

// The list: only the rows in view are in the page, so twenty thousand findings scroll like twenty.
let selected = null;
let rowHeight = 84;
const EXTRA = 6;

function cut(segment, f) {
  const start = unit(segment.target, f.start), end = unit(segment.target, f.end);
  const before = segment.target.slice(Math.max(0, start - 28), start), after = segment.target.slice(end, end + 90);
  return [(start > 28 ? "…" : "") + before, segment.target.slice(start, end) || "▲", after];
}

function row(n) {
  const f = shown[n], segment = f.doc.segments[f.place], decision = decisionOf(f);
  const [before, marked, after] = cut(segment, f);
  return element("div", {
    class: `row ${decision ? decision.decision : ""}`, role: "option", id: `row-${n}`, style: `top:${n * rowHeight}px`,
    "aria-selected": String(f === selected), "aria-setsize": shown.length, "aria-posinset": n + 1, onclick: () => select(f, false),
  },
    element("div", { class: "head" },
      element("span", { class: `tag ${f.severity}-tag` }, f.severity), element("b", {}, f.rule),
      decision ? element("span", { class: "state" }, decision.decision) : null,
      element("span", { class: "where" }, f.doc.name + (f.doc.system ? ` · ${f.doc.system}` : ""))),
    element("div", { lang: f.doc.targetLang, dir: "auto" }, before, element("mark", { class: f.severity }, marked), after),
    element("div", { class: "why" }, f.message));
}

function draw() {
  const list = at("list"), first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - EXTRA);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + EXTRA);
  const rows = [];
  for (let n = first; n < last; n++) rows.push(row(n));
  const focus = shown.indexOf(selected);
  if (focus >= 0 && (focus < first || focus >= last)) rows.push(row(focus));
  at("rows").replaceChildren(...rows);
  at("rows").style.height = `${shown.length * rowHeight}px`;
  if (focus >= 0) list.setAttribute("aria-activedescendant", `row-${focus}`); else list.removeAttribute("aria-activedescendant");
}

function listChanged(keep) {
  if (!keep || !shown.includes(selected)) selected = shown[0] || null;
  reveal();
  draw();
  showCard();
  showReader();
}

function reveal() {
  const list = at("list"), n = shown.indexOf(selected);
  if (n < 0) return;
  const top = n * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
}

function select(f, focusPlace) {
  if (!f) return;
  selected = f;
  if (!shown.includes(f)) { clearFilters(); selected = f; }
  reveal();
  draw();
  showCard();
  showReader(focusPlace);
  try { history.replaceState(null, "", `#finding=${f.fingerprint}`); } catch { /* a page inside another may not */ }
}

function step(by) {
  const n = shown.indexOf(selected);
  select(shown[Math.min(shown.length - 1, Math.max(0, n + by))], false);
}

function prepareList() {
  const list = at("list");
  rowHeight = 5.25 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  list.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  new ResizeObserver(draw).observe(list);
  list.addEventListener("keydown", (event) => {
    const page = Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -shown.length, End: shown.length };
    if (event.key in steps) { event.preventDefault(); step(steps[event.key]); }
    else if (event.key === "Enter") { event.preventDefault(); showReader(true); }
  });
}

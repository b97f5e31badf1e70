// The reader: a document, source beside translation, with findings at their places. Long documents are shown in part.
const AROUND = 60;
let open = null, from = 0, to = 0;

// The text in pieces: cut wherever a finding begins or ends, so that overlapping marks each keep their extent.
function pieces(text, spans) {
  const cuts = new Set([0, text.length]);
  for (const s of spans) { cuts.add(s.start); cuts.add(s.end); }
  const order = [...cuts].filter((n) => n >= 0 && n <= text.length).sort((a, b) => a - b);
  const made = [];
  order.forEach((start, n) => {
    const empty = spans.filter((s) => s.start === start && s.end === start);
    if (empty.length) made.push({ text: "", inside: empty });
    const end = order[n + 1];
    if (end !== undefined) made.push({ text: text.slice(start, end), inside: spans.filter((s) => s.start < end && s.end > start) });
  });
  return made;
}

const worst = (inside) => inside.reduce((a, b) => (SEVERITIES.indexOf(b.f.severity) < SEVERITIES.indexOf(a.f.severity) ? b : a)).f;

function marked(segment) {
  const spans = segment.findings.map((f) => ({ f, start: unit(segment.target, f.start), end: Math.min(unit(segment.target, f.end), segment.target.length) }));
  return pieces(segment.target, spans).map((piece) => {
    if (!piece.inside.length) return piece.text;
    const f = piece.inside.some((s) => s.f === selected) ? selected : worst(piece.inside);
    const names = ["", f.severity];
    if (piece.inside.some((s) => s.f === selected)) names.push("current");
    if (!piece.text) names.push("missing");
    if (decisionOf(f)?.decision === "dismissed") names.push("dismissed");
    return element("mark", {
      class: names.join(" ").trim(), tabindex: "0", role: "button", "data-finding": f.number,
      "aria-label": `${piece.text || "missing here"}: ${f.severity}, ${f.rule}`, "aria-describedby": "tip",
    }, piece.text || "▲");
  });
}

function sourceOf(segment) {
  const f = selected && segment.findings.includes(selected) ? selected : null;
  if (!segment.source) return [element("span", { class: "empty" }, "no source here")];
  if (!f?.source || f.source.start < 0 || !f.source.text) return [segment.source];
  const start = unit(segment.source, f.source.start), end = start + f.source.text.length;
  return [segment.source.slice(0, start), element("mark", { class: "source" }, segment.source.slice(start, end)), segment.source.slice(end)];
}

function segmentRow(doc, n) {
  const segment = doc.segments[n];
  const quality = segment.quality === null ? "" : `estimated quality ${segment.quality.toFixed(2)}`;
  return element("div", { class: `segment ${selected?.doc === doc && selected.place === n ? "here" : ""}`, "data-n": n },
    element("div", { class: "no", title: quality || null }, segment.id),
    element("div", { class: "src", lang: segment.lang, dir: "auto" }, ...sourceOf(segment)),
    element("div", { class: "tgt", lang: doc.targetLang, dir: "auto" },
      ...(segment.target || segment.findings.length ? marked(segment) : [element("span", { class: "empty" }, "not translated")])));
}

function moreButton(label, go) {
  return element("div", { class: "more" }, element("button", { type: "button", onclick: go }, label));
}

function renderDocument() {
  const doc = open, reader = at("reader"), rows = [];
  const langs = [...new Set(doc.segments.map((s) => s.lang))].filter(Boolean).slice(0, 3).map(languageName).join(", ");
  rows.push(element("h3", {}, doc.name, element("span", { class: "soft" },
    [doc.system, doc.date, langs ? `${langs} → ${languageName(doc.targetLang)}` : languageName(doc.targetLang),
      `${doc.findings.length.toLocaleString("en")} ${doc.findings.length === 1 ? "finding" : "findings"}`].filter(Boolean).join(" · "))));
  if (from > 0) rows.push(moreButton(`Show ${Math.min(from, AROUND)} segments before`, () => { from = Math.max(0, from - AROUND); renderDocument(); }));
  for (let n = from; n < to; n++) {
    if (doc.gaps.has(n)) rows.push(element("div", { class: "gap" }, "passages without findings are left out here"));
    rows.push(segmentRow(doc, n));
  }
  const left = doc.segments.length - to;
  if (left > 0) rows.push(moreButton(`Show ${Math.min(left, AROUND)} segments after`, () => { to = Math.min(doc.segments.length, to + AROUND); renderDocument(); }));
  reader.replaceChildren(...rows);
}

function showReader(focusPlace) {
  const reader = at("reader");
  if (!selected) { reader.replaceChildren(element("p", { class: "gap" }, "No finding fits the filters.")); open = null; return; }
  const doc = selected.doc;
  if (doc !== open || selected.place < from || selected.place >= to) {
    from = Math.max(0, selected.place - AROUND / 2);
    to = Math.min(doc.segments.length, selected.place + AROUND);
    open = doc;
  }
  renderDocument();
  const here = reader.querySelector(".segment.here");
  if (here) reader.scrollTop = here.offsetTop - reader.offsetTop - Math.max(50, reader.clientHeight / 4);
  if (focusPlace) (reader.querySelector("mark.current") || reader).focus();
}

// What hovering over or focusing a mark shows.
function tip(mark) {
  const box = at("tip");
  const own = findings[Number(mark.dataset.finding)];
  const here = own.doc.segments[own.place].findings.filter((f) => f === own || (f.start < own.end && f.end > own.start));
  box.replaceChildren(...here.flatMap((f) => [
    element("p", {}, element("span", { class: `tag ${f.severity}-tag` }, f.severity), " ", element("b", {}, f.rule)),
    element("p", {}, f.message),
    f.suggestion !== null ? element("p", {}, "Suggestion: ", element("b", {}, f.suggestion || "(delete)")) : null,
    f.source?.text ? element("p", { class: "soft" }, `${languageName(f.source.lang)}: `, element("bdi", { lang: f.source.lang }, f.source.text)) : null,
  ]).filter(Boolean));
  box.hidden = false;
  const around = mark.getBoundingClientRect(), size = box.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(around.left, innerWidth - size.width - 8))}px`;
  box.style.top = `${around.bottom + size.height + 12 > innerHeight ? Math.max(8, around.top - size.height - 6) : around.bottom + 6}px`;
}

function prepareReader() {
  const reader = at("reader"), markOf = (event) => event.target.closest?.("mark[data-finding]");
  const hide = () => { at("tip").hidden = true; };
  for (const name of ["mouseover", "focusin"]) reader.addEventListener(name, (event) => { const mark = markOf(event); if (mark) tip(mark); });
  for (const name of ["mouseout", "focusout", "scroll"]) reader.addEventListener(name, hide);
  addEventListener("scroll", hide, { passive: true });
  reader.addEventListener("click", (event) => { const mark = markOf(event); if (mark) select(findings[Number(mark.dataset.finding)], false); });
  reader.addEventListener("keydown", (event) => {
    const mark = markOf(event);
    if (mark && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); select(findings[Number(mark.dataset.finding)], true); }
    else if (event.key === "Escape") { hide(); at("list").focus(); }
  });
}

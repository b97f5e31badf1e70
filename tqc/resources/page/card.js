// The card: all about one finding, and what the editor decides.
const sureness = (value) => (value === null ? "not measured yet" : `${Math.round(100 * value)} of 100 such findings were right when people judged them`);

function fact(name, ...value) {
  return [element("dt", {}, name), element("dd", {}, ...value)];
}

function relatedButton(f, related) {
  const n = f.doc.segments.findIndex((segment) => segment.id === related.segment);
  if (n < 0) return element("span", {}, `${related.text} (${related.segment})`);
  return element("button", { type: "button", class: "link", onclick: () => {
    if (n < from || n >= to) { from = Math.max(0, n - AROUND / 2); to = Math.min(f.doc.segments.length, n + AROUND); renderDocument(); }
    const reader = at("reader"), there = reader.querySelector(`[data-n="${n}"]`);
    reader.scrollTop = there.offsetTop - reader.offsetTop - 60;
    reader.focus();
  } }, `${related.text} (${related.side === "source" ? "source of " : ""}segment ${related.segment})`);
}

function showCard() {
  const card = at("card"), f = selected;
  if (!f) { card.replaceChildren(element("p", { class: "soft" }, "No finding is chosen.")); return; }
  const segment = f.doc.segments[f.place], decision = decisionOf(f);
  const words = segment.target.slice(unit(segment.target, f.start), unit(segment.target, f.end));
  const where = [f.path, f.line, f.column].filter((part) => part !== null).join(":") || f.doc.name;
  const choose = (name, label) => element("button", {
    type: "button", class: "choose", "data-choose": name, "aria-pressed": String(decision?.decision === name),
    onclick: () => decide(f, name, at("reason").value),
  }, label);
  card.replaceChildren(
    element("h3", {}, element("span", { class: `tag ${f.severity}-tag` }, f.severity), f.rule, element("span", { class: "soft" }, f.category)),
    element("p", { class: "message" }, f.message),
    element("dl", {},
      ...(f.suggestion !== null ? fact("suggestion", words ? element("del", {}, words) : "", words ? " → " : "", element("ins", {}, f.suggestion || "(delete)")) : []),
      ...(f.source?.text ? fact(`in ${languageName(f.source.lang)}`, element("bdi", { lang: f.source.lang }, f.source.text)) : []),
      ...(f.related.length ? fact("see also", ...f.related.slice(0, 8).flatMap((r, n) => [n ? ", " : "", relatedButton(f, r)])) : []),
      ...(setup.rules[f.rule] ? fact("rule", setup.rules[f.rule]) : []),
      ...fact("confidence", sureness(f.confidence)),
      ...fact("place", where)),
    element("div", { class: "act" }, choose("accepted", "Accept"), choose("dismissed", "Dismiss"),
      decision ? element("button", { type: "button", onclick: () => undo(f) }, "Undo") : null,
      element("label", {}, "Reason", element("input", { id: "reason", value: decision?.reason || "", autocomplete: "off", onchange: (event) => { if (decisionOf(f)) decide(f, decisionOf(f).decision, event.target.value, true); } }))));
}

// The data, unpacked: documents with their segments, and all findings in one list. The page's keys are short, these are not.
const at = (id) => document.getElementById(id);
const setup = JSON.parse(at("setup").textContent);
const SEVERITIES = ["critical", "major", "minor", "neutral"];
const documents = [];
const findings = [];
const byFingerprint = new Map();

function unpack() {
  for (const packed of JSON.parse(at("documents").textContent)) {
    const doc = {
      name: packed.n, system: packed.s, date: packed.d, targetLang: packed.tl || "", gaps: new Set(packed.o),
      segments: packed.p.map(([id, source, target, quality], n) =>
        ({ id, source, target, quality, lang: (packed.g ? packed.g[n] : packed.sl) || "", findings: [] })),
      findings: [],
    };
    documents.push(doc);
    for (const f of packed.f) {
      const finding = {
        rule: f.r, category: f.c, severity: f.v, confidence: f.k ?? null, message: f.m, suggestion: f.g ?? null,
        place: f.q, start: f.a, end: f.b, fingerprint: f.h, path: f.w[0], line: f.w[1], column: f.w[2],
        source: f.y ? { lang: f.y[0], text: f.y[1], start: f.y[2] } : null,
        related: (f.e || []).map(([side, segment, text]) => ({ side, segment, text })), doc, number: findings.length, search: null,
      };
      doc.findings.push(finding);
      doc.segments[f.q].findings.push(finding);
      findings.push(finding);
      if (!byFingerprint.has(f.h)) byFingerprint.set(f.h, finding);
    }
  }
  at("documents").remove();
}

// Offsets count code points; JavaScript's strings count UTF-16 units.
function unit(text, point) {
  if (!/[\ud800-\udbff]/.test(text)) return point;
  let units = 0;
  for (const character of text) {
    if (point-- <= 0) break;
    units += character.length;
  }
  return units;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const languageNames = (() => {
  try { return new Intl.DisplayNames(["en"], { type: "language" }); } catch { return null; }
})();
function languageName(code) {
  try { return (code && languageNames && languageNames.of(code)) || code || "none"; } catch { return code; }
}

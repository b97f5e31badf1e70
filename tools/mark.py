"""Mark errors in the text itself, so that the offsets of a gold file are right by construction.

In a marked text `⟦wrong-term:key bet→key rate⟧` is an error of a kind: what the machine wrote, and what should stand there.
Severity and mode follow from the kind, or are stated: `⟦grammar/major/pair:…→…⟧`. In what should stand there `~` is what the
machine wrote, so that an omission is `⟦omission:The sentence before.→~ What was left out.⟧`.

    python -m tools.mark show corpora/ru-bridge > marked.txt
    python -m tools.mark write corpora/ru-bridge marked.txt
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.gold import read_gold
from tqc.model import Annotation, Severity, Span

_MARK = re.compile(r"⟦(?P<kind>[a-z-]+)(?:/(?P<severity>\w+)/(?P<mode>any|pair))?:(?P<text>[^⟦⟧→]+)→(?P<fix>[^⟦⟧→]*)⟧")

# What an error of a kind usually is, and whether the English alone shows it.
KINDS = {
    "acronym-mismatch": ("major", "any"),
    "capitalisation": ("minor", "any"),
    "clause-missing": ("major", "pair"),
    "date-mismatch": ("major", "pair"),
    "encoding-broken": ("major", "any"),
    "false-friend": ("major", "pair"),
    "grammar": ("minor", "any"),
    "literal-rendering": ("major", "any"),
    "magnitude-mismatch": ("critical", "pair"),
    "name-garbled": ("major", "pair"),
    "name-inconsistent": ("major", "any"),
    "number-mismatch": ("major", "pair"),
    "official-name": ("major", "pair"),
    "omission": ("major", "pair"),
    "polarity-flip": ("critical", "pair"),
    "pronoun-mismatch": ("major", "pair"),
    "punctuation-spacing": ("minor", "any"),
    "quote-misplaced": ("minor", "any"),
    "quote-unbalanced": ("minor", "any"),
    "script-mixed": ("major", "any"),
    "sentence-added": ("major", "pair"),
    "term-inconsistent": ("major", "pair"),
    "unit-mismatch": ("major", "pair"),
    "untranslated-text": ("major", "any"),
    "word-doubled": ("minor", "any"),
    "words-glued": ("minor", "any"),
    "wrong-sense": ("major", "pair"),
    "wrong-term": ("major", "pair"),
}


def parse(marked: str) -> tuple[str, str, tuple[Annotation, ...]]:
    """Return the text with its errors, the text without them, and the errors; raise ValueError where a mark is none."""
    wrong, right, at, annotations = "", "", 0, []
    for match in _MARK.finditer(marked):
        kind, text = match["kind"], match["text"]
        if kind not in KINDS:
            raise ValueError(f"{match[0]!r}: no such kind; expected one of {', '.join(KINDS)}")
        fix = match["fix"].replace("~", text)
        wrong += marked[at : match.start()]
        right += marked[at : match.start()] + fix
        severity, mode = match["severity"] or KINDS[kind][0], match["mode"] or KINDS[kind][1]
        annotations.append(
            Annotation(kind, Severity(severity), mode, Span(len(wrong), len(wrong) + len(text)), text, fix)
        )
        wrong += text
        at = match.end()
    wrong, right = wrong + marked[at:], right + marked[at:]
    if stray := re.search("[⟦⟧→].{0,40}", wrong + right):
        raise ValueError(f"{stray[0]!r}: no mark of the form ⟦kind:wrong→right⟧")
    return wrong, right, tuple(annotations)


def show(text: str, annotations: Sequence[Annotation]) -> str:
    """Return the text with its errors marked in place."""
    for a in reversed(annotations):
        usual = KINDS.get(a.kind) == (a.severity.value, a.mode)
        kind = a.kind if usual else f"{a.kind}/{a.severity.value}/{a.mode}"
        text = f"{text[: a.span.start]}⟦{kind}:{a.text}→{a.fix}⟧{text[a.span.end :]}"
    return text


def as_gold(annotations: Sequence[Annotation]) -> str:
    """Return the lines of a gold file."""
    rows = (
        {
            "kind": a.kind,
            "severity": a.severity.value,
            "mode": a.mode,
            "start": a.span.start,
            "end": a.span.end,
            "text": a.text,
            "fix": a.fix,
        }
        for a in annotations
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def main(arguments: Sequence[str]) -> int:
    """Show a folder of `corpora/` as marked text, or write its translations and gold from one."""
    match arguments:
        case ["show", folder]:
            text = (Path(folder) / "article.en.txt").read_text(encoding="utf-8")
            sys.stdout.write(show(text, read_gold(Path(folder) / "gold.jsonl")))
        case ["write", folder, marked]:
            try:
                wrong, right, annotations = parse(Path(marked).read_text(encoding="utf-8"))
            except ValueError as error:
                print(f"{marked}: {error}", file=sys.stderr)
                return 2
            for name, text in (
                ("article.en.txt", wrong),
                ("clean.en.txt", right),
                ("gold.jsonl", as_gold(annotations)),
            ):
                (Path(folder) / name).write_text(text, encoding="utf-8")
        case _:
            print("usage: python -m tools.mark show FOLDER | write FOLDER MARKED", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

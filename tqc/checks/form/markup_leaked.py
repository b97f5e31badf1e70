r"""Markup stands in the text: an entity, a tag, an escape, wiki signs, a placeholder.

What belongs to the file, not to the text, comes through when a page is taken apart and put together again (`&quot;`,
`<br>`, `\n`, `[[…|…]]`), when names were masked for the system (`__ENT1__`, `{0}`), or when the system had no letter
for a sign (`<unk>`, `⁇`): there a word of the source is lost, or, where the source has pictures and signs, one of
these. What the source has of the same kind is passed through rightly; so is code that the text quotes. For an entity
or an escape the suggestion is the character that it stands for.

Flagged:
    ru: Компания «Рога и копыта» не ответила.
    en: The company ⟦&quot;⟧Horns and Hooves⟦&quot;⟧ did not reply.⟦<br>⟧

    de: Das Café schließt im Mai.
    en: The caf⟦\u00e9⟧ closes in May, ⟦__ENT1__⟧ says.

    zh: 他来自傣族自治州。
    en: He comes from the ⟦<unk>⟧ Autonomous Prefecture.

Clean:
    ru: Прибыль AT&T выросла: 3 < 5; пишите на <info@example.org>.
    en: The profit of AT&T rose: 3 < 5; write to <info@example.org>.

    en: The page uses the `<br>` tag, and the “&nbsp;” stays.

    de: Setzen Sie <b>Butter</b> auf die Liste.
    en: Put <b>butter</b> on the list.

False alarms: program code and game messages that a text without its source shows outside quotation marks.

Source: W3C, HTML (character references, elements); MQM typology, fluency/character-encoding and locale conventions;
Translate Toolkit's and Okapi CheckMate's checks of inline codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.integrity.markup import Leak, leak_kinds, leaks
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the markup of each target passage of a kind that its source has not."""
    for pair in document.pairs:
        found = list(leaks(pair.target.text)) if pair.target.text else []
        if not found:
            continue
        passed = frozenset[str]().union(
            *(leak_kinds(version.pair_at_target(pair.target.start).source.text) for version in document.versions)
        )
        for leak in found:
            if leak.kind not in passed:
                text = leak.span.of(pair.target.text)
                message = _message(leak, text)
                kind = "sign" if leak.kind == "unknown" and _has_signs(pair.source.text) else leak.kind
                yield Hit(leak.span.shift(pair.target.start), message, kind, suggestion=leak.repaired)


def _has_signs(source: str) -> bool:
    """Say whether the source has pictures and signs, one of which may be all that was lost."""
    return any(category(char) in ("So", "Sm", "Sk", "Pd") for char in source if not char.isascii())


def _message(leak: Leak, text: str) -> str:
    shown = quoted(text)
    match leak.kind:
        case "entity":
            meant = leak.repaired if leak.repaired and leak.repaired.strip() else "a space"
            return f"{shown} is an HTML entity left in the text; it stands for {meant}"
        case "tag":
            return f"{shown} is markup that belongs to the page, not to the text"
        case "escape":
            meant = f"; it stands for {leak.repaired}" if leak.repaired else ""
            return f"{shown} is an escape of program code left in the text{meant}"
        case "wiki":
            return f"{shown} has the signs of a wiki or Markdown page, which the source has not"
        case "placeholder":
            return f"{shown} is a placeholder: what it stands for was never put in"
        case _:
            return f"{shown} stands where the system had no letters for what the source says"


RULE = Rule(
    id="markup-leaked",
    doc=__doc__,
    category=Category.CHARACTER_ENCODING,
    severity=Severity.MINOR,
    check=check,
    kinds={
        "entity": Kind(Severity.MINOR),
        "tag": Kind(Severity.MINOR),
        "escape": Kind(Severity.MINOR),
        "wiki": Kind(Severity.MINOR),
        "placeholder": Kind(Severity.MINOR),
        "unknown": Kind(Severity.MAJOR),
        "sign": Kind(Severity.MINOR),
    },
    fix=True,
)

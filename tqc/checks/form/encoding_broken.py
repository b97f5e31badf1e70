"""The text was damaged by a wrong encoding, or holds characters that nobody sees.

Three kinds of damage: UTF-8 that was read as something else (`donâ€™t`, `cafГ©`, `don鈥檛`), characters that were lost
on the way (`don�t`, `don?t`), and characters without a shape: control characters, private-use characters, marks of
writing direction outside right-to-left text, zero-width characters inside words. The reader sees rubbish, or sees
nothing, and search, comparison and the next system fail. Mojibake is told by putting it back into bytes and reading it
again, so the suggestion is what stood there. Accented letters, signs, emoji, and whatever belongs to right-to-left or
joining scripts are let be, and so are soft hyphens.

Flagged:
    ru: Он сказал: «Мы не сдаёмся».
    en: “We don⟦â€™⟧t give up,” he said.

    fr: Le café est fermé.
    en: The caf⟦Ã©⟧ isn⟦�⟧t open.

Clean:
    pt: A naïveté de São Paulo custou 5 €.
    en: The naïveté of “São Paulo”… cost €5 at 20 °C – ½ Ångström™ «here».

    ar: قال: «نعم».
    en: He said “نعم” (‏yes‏) 👩‍🔬.

False alarms: two foreign signs side by side that happen to be such a pair; none was found in the news of 30 languages.

Source: Unicode Standard 23 (special areas and format characters); W3C Character Model; MQM typology,
    fluency/character-encoding.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Passage, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, each_target
from tqc.text.integrity.mojibake import Damage, damages

_OBJECT = "\ufffc"  # stands for what is no text: an image, a value that is put in, a piece of code


def _has_objects(passage: Passage, evidence: Evidence) -> bool:
    """Whether such a sign means an object: the source has one, too, or the text was taken out of a file with markup."""
    document = evidence.document
    return bool(document.target.blocks) or any(
        _OBJECT in version.pair_at_target(passage.start).source.text for version in document.versions
    )


def check(passage: Passage, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each damaged place of a target passage."""
    objects = _has_objects(passage, evidence)
    for damage in damages(passage.text):
        if objects and damage.span.of(passage.text) == _OBJECT:
            continue
        yield Hit(damage.span, _message(damage, damage.span.of(passage.text)), damage.kind, suggestion=damage.repaired)


def _message(damage: Damage, text: str) -> str:
    codes = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in text))
    meant = f"; it was “{damage.repaired}”" if damage.repaired and damage.repaired.isprintable() else ""
    many = "s" if len(set(text)) > 1 else ""
    match damage.kind:
        case "mojibake":
            return f"“{text}” was read in the wrong encoding{meant}"
        case "lost":
            return f"A character was lost: “{text}” stands in its place{meant}"
        case "control":
            return f"Control character{many} {codes} in the text{meant}"
        case "private":
            return f"Private-use character{many} {codes}: another font shows something else, or nothing"
        case "override":
            return f"{codes} turns the direction of the text that follows"
        case "direction":
            return f"Invisible mark{many} of writing direction ({codes}) outside right-to-left text"
        case _:
            return f"Invisible character{many} {codes} in the text"


RULE = Rule(
    id="encoding-broken",
    doc=__doc__,
    category=Category.CHARACTER_ENCODING,
    severity=Severity.MAJOR,
    check=each_target(check),
    kinds={
        "mojibake": Kind(Severity.MAJOR),
        "lost": Kind(Severity.MAJOR),
        "control": Kind(Severity.MAJOR),
        "private": Kind(Severity.MAJOR),
        "override": Kind(Severity.MAJOR),
        "direction": Kind(Severity.MINOR),
        "invisible": Kind(Severity.MINOR),
    },
    fix=True,
)

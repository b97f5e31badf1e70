"""A letter of another alphabet stands inside an English word.

A Cyrillic `о` or a Greek `ο` cannot be told from a Latin `o` by eye, but search, spelling checkers, speech synthesis
and sorting fail on it; other letters are plainly foreign. Reported are words that mix Latin letters with Cyrillic,
Greek or Armenian ones, and English words or designations (`а` for `a`, `Т-72`) in letters that look Latin. The
suggestion is the same word in Latin letters, where that is beyond doubt. Symbols of science (`μm`, `kΩ`, `ΔT`, `TNFα`)
are let be; whole foreign words are another matter (`untranslated-text`).

Flagged:
    ru: Колонна КФОР стоит в Звечане.
    en: The ⟦КFOR⟧ column is in ⟦Zveсan⟧.

    uk: Це був танк Т-72.
    en: It was ⟦а⟧ tank, a ⟦Т⟧-72.

    el: Η Αθήνα απάντησε.
    en: ⟦Αthens⟧ has answered.

Clean:
    el: Ένα στρώμα 5 μm με αντίσταση 3 kΩ.
    en: A layer of 5 μm with a resistance of 3 kΩ, rich in β-carotene and TNFα, changed by ΔT.

    ru: Слово «мир» значит и «свет».
    en: The word “мир” also means “world”.

False alarms: names that mix alphabets on purpose (a band that writes `Я` for `R`), unless the source writes them so.

Options: `allow` lists forms that are never reported.

Source: Unicode TR39, Unicode Security Mechanisms (mixed-script confusables); MQM typology, fluency/character-encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Rule
from tqc.text.integrity.homoglyphs import ALIEN, latin, looks_latin
from tqc.text.lexicon.english_frequency import zipf

_WORD = re.compile(rf"(?:[^\W\d_]+['’])?[^\W\d_]*[{ALIEN}][^\W\d_]*(?:['’][^\W\d_]+)?")
_ALIEN = re.compile(f"[{ALIEN}]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_APOSTROPHE = re.compile("['’]")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_ALIEN_WORD_BEFORE = re.compile(rf"[{ALIEN}]\W{{0,3}}\Z")
_ALIEN_WORD_AFTER = re.compile(rf"\W{{0,3}}[{ALIEN}]")
# Greek capitals that no formula uses, since they look just like Latin ones, and the small letters of the same kind.
_NEVER_SYMBOLS = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι")
_BETWEEN_SMALL = re.compile(rf"[a-z][{ALIEN}]+[a-z]")
_NUMBER_AFTER = re.compile(r"[-‑–]?\d")
_ONE_LETTER_WORDS = {"а": "a", "А": "A", "І": "I", "Ι": "I", "Α": "A"}
_NEXT_ENGLISH = re.compile(r"\s+[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Options:
    """Forms that are right as they are."""

    allow: tuple[str, ...] = ()


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Look at every word with a letter of another alphabet."""
    for pair in document.pairs:
        text = pair.target.text
        if text.isascii():
            continue
        for match in _WORD.finditer(text):
            word = match[0]
            if word in options.allow:
                continue
            mixed = any(_ALIEN.search(part) and _LATIN.search(part) for part in _APOSTROPHE.split(word))
            if _is_mixed(word, pair.source.text) if mixed else _is_disguised(match, text, pair.source.text):
                yield _hit(word, Span(*match.span()).shift(pair.target.start))


def _hit(word: str, span: Span) -> Hit:
    alien = "".join(dict.fromkeys(_ALIEN.findall(word)))
    alphabet = "Greek" if _GREEK.match(alien) else "Armenian" if "԰" < alien[0] < "֐" else "Cyrillic"
    letters = f"the {alphabet} letter{'s' * (len(alien) > 1)} “{'”, “'.join(alien)}”"
    fixed = latin(word)
    if fixed is None:
        return Hit(span, f"“{word}” has {letters} among Latin ones", "strange")
    return Hit(span, f"“{word}” is written with {letters}; in Latin letters it is “{fixed}”", suggestion=fixed)


def _is_mixed(word: str, source: str) -> bool:
    """Say whether a word of Latin and other letters is an error."""
    alien = _ALIEN.findall(word)
    if word in source and looks_latin(word) is None:
        return False
    if not all(map(_GREEK.match, alien)) or not _NEVER_SYMBOLS.isdisjoint(alien):
        return True
    fixed = latin(word)
    meant = fixed is not None and len(fixed) > 2 and zipf(fixed) >= 2.5 and word[0] != "μ"
    return meant or _BETWEEN_SMALL.search(word) is not None


def _is_disguised(match: re.Match[str], text: str, source: str) -> bool:
    """Say whether a word without Latin letters is an English one in disguise, or the letter of a designation."""
    word, before, after = match[0], text[: match.start()], text[match.end() :]
    if looks_latin(word) is None or _ALIEN_WORD_BEFORE.search(before) or _ALIEN_WORD_AFTER.match(after):
        return False
    if len(word) == 1:
        if _NUMBER_AFTER.match(after):
            return word.isupper() and not before[-1:].isalnum()
        return word in _ONE_LETTER_WORDS and _NEXT_ENGLISH.match(after) is not None
    fixed = latin(word)
    return fixed is not None and zipf(fixed) >= 4 and not re.search(rf"\b{word}\b", source)


RULE = Rule(
    id="script-mixed",
    doc=__doc__,
    category=Category.CHARACTER_ENCODING,
    severity=Severity.MAJOR,
    options=Options,
    check=check,
    fix=True,
)

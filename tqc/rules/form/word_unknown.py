"""A word is no English word, but one slip away from a frequent one.

Systems that build words from pieces write `temperment` and `seperate`; people who edit their output mistype. Reported
are words in small letters that no dictionary and no list of English words has, and misspellings that are so common that
such lists do have them, provided that a frequent word is one letter, or two swapped letters, away. So is a slip in the
first word of a sentence (`Sicne`) if a very frequent word is meant. What the source has, what the text puts in
quotation marks or explains, parts of hyphenated words and of addresses, words of foreign origin in English, and
transcribed words of the source are let be; British and American spellings are both right.

Flagged:
    ru: Правительство получило отдельное письмо.
    en: The ⟦goverment⟧ has received a ⟦seperate⟧ letter.

    de: Seit Mai ist der Hafen gesperrt.
    en: ⟦Sicne⟧ May the harbour has been closed ⟦becuase⟧ of ice.

Clean:
    ja: ほこたて神社の絵馬は大きい。
    en: The ema of the shrine are large; "yaki" means “grilled”.

    ru: Аким и атаман обсудили цвет и цены.
    en: The akim and the otaman discussed colour, color, behaviour and pricey pre-packed borscht, kinda en masse.

False alarms: new words, trade jargon, slang (`lotsa`) and words of games one letter away from a frequent word.

Options: `allow` lists words that are never reported.

Source: SCOWL (Atkinson) and WordNet 3.0 (Princeton), as dictionaries; wordfreq (Speer 2022); Damerau 1964 on slips of
one letter; MQM typology, fluency/spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.evidence.transcribed import is_transcribed
from tqc.model import Document, Pair, Severity, Span
from tqc.rule import Hit, Kind, Rule
from tqc.text.casual import is_casual
from tqc.text.foreign import is_quoted
from tqc.text.lexicon import zipf
from tqc.text.spelling import Misspelling, Slip, misspelling, strange_words

_WORD = re.compile(r"(?<![\w'’@#/.&=_~+\\-])[a-z]{2,}(?![\w@&/=_\\-]|['’]\w|\.\w|://)")
_FIRST = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”] ))[\"“]?([A-Z][a-z]{2,})(?= (\w))", re.MULTILINE)
_TYPED = frozenset([Slip.SWAPPED, Slip.LOST, Slip.DOUBLED, Slip.MOVED])  # how people and systems slip most often
_A_TERM = 3
_LONG = 5
_SHORT = 4
_FREQUENT = 4.2
_VERY_FREQUENT = 5.2
# A letter that stands alone, and the little words that it is likely left of.
_WITH_LETTER = {
    "b": "be",
    "e": "he be",
    "f": "of",
    "o": "of or to",
    "r": "or are",
    "s": "is as",
    "t": "it to",
}
_LETTER = re.compile(r"(?<![^\s(\"“])([a-z]{2,}) ([beforst]) ([a-z]{2,})(?![\w'’-])")
_NAMED = re.compile(
    r"(?<![\w-])(?:words?|terms?|called|named|dubbed|nicknamed|known as|spelled|spelt|meaning|suffix|prefix)[ :,]*[\"“'‘*_]?\Z"
)
_FUNCTION_WORDS = "al|da|das|de|del|della|den|der|des|di|die|do|dos|du|el|en|et|il|la|las|le|les|los|und|une|van|von|y"
_FOREIGN_BEFORE = re.compile(rf"\b(?:{_FUNCTION_WORDS}) \Z|\d\s\Z")
_FOREIGN_AFTER = re.compile(rf" (?:{_FUNCTION_WORDS})\b")


@dataclass(frozen=True, slots=True)
class Options:
    """Words that are right as they are."""

    allow: tuple[str, ...] = ()


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Look up the words of the target in small letters, and the first words of its sentences."""
    text = document.target.text
    casual = is_casual(text)
    for pair in document.pairs:
        passage = pair.target.text
        strange = strange_words(set(_WORD.findall(passage))).difference(options.allow)
        for match in _WORD.finditer(passage) if strange else ():
            found = misspelling(match[0]) if match[0] in strange else None
            if found and _holds(found, Span(*match.span()), pair, document, casual=casual):
                yield _hit(found, match[0], Span(*match.span()).shift(pair.target.start))
        for match in _LETTER.finditer(passage) if not casual else ():
            if zipf(match[1]) >= _FREQUENT and zipf(match[3]) >= _FREQUENT and not _shown_alone(match[2], pair):
                yield Hit(Span(*match.span(2)).shift(pair.target.start), _letter(match[2]), "letter")
        for match in _FIRST.finditer(passage):
            found = misspelling(match[1].lower()) if strange_words({match[1].lower()}) else None
            if found and _is_first(found, match, document) and match[1] not in options.allow:
                yield _hit(found, match[1], Span(*match.span(1)).shift(pair.target.start))


def _holds(found: Misspelling, span: Span, pair: Pair, document: Document, *, casual: bool) -> bool:
    """Say whether the document bears it out that the form is a slip: none of the source's words, no term, not shown."""
    text, word = pair.target.text, found.form
    typed = found.slip in _TYPED
    if len(word) < _LONG and (casual or _among_foreign(text, span)):
        return False
    if any(word in version.source.text.casefold() for version in document.versions):
        return False
    if len(re.findall(rf"\b{word}\b", document.target.text)) >= _A_TERM and not (found.listed and typed):
        return False
    if is_quoted(text, span) or _NAMED.search(text, 0, span.start):
        return False
    sure = (typed and len(word) > _LONG and found.frequency >= _FREQUENT) or (
        found.slip is Slip.SWAPPED and found.frequency >= _VERY_FREQUENT
    )
    return not is_transcribed(word, document, pair.target.start, syllables=not sure, loosely=not typed)


def _among_foreign(text: str, span: Span) -> bool:
    """Say whether a short form stands beside a foreign function word (`de la casa`) or a figure (`2 nd`)."""
    return bool(
        _FOREIGN_BEFORE.search(text, max(0, span.start - 6), span.start) or _FOREIGN_AFTER.match(text, span.end)
    )


def _is_first(found: Misspelling, match: re.Match[str], document: Document) -> bool:
    """Say whether the first word of a sentence is a slip and no name: what is meant is a very frequent word."""
    if not found.meant or found.frequency < _VERY_FREQUENT or found.slip not in _TYPED:
        return False
    if found.slip is not Slip.SWAPPED and (len(match[1]) < _SHORT or not match[2].islower()):
        return False
    word = match[1]
    return document.target.text.count(word) == 1 and not any(
        word in version.source.text for version in document.versions
    )


def _hit(found: Misspelling, shown: str, span: Span) -> Hit:
    capital = shown[0].isupper()
    near = [word.capitalize() if capital else word for word in found.near]
    if found.meant and (found.slip in _TYPED or found.frequency >= _VERY_FREQUENT or len(shown) >= 2 * _SHORT):
        return Hit(
            span, f"“{shown}” is no English word; “{near[0]}” was likely meant", _kind(found), suggestion=near[0]
        )
    are = "are" if len(near) > 1 else "is"
    return Hit(span, f"“{shown}” is no English word; near it {are} “{'”, “'.join(near)}”", _kind(found))


def _shown_alone(letter: str, pair: Pair) -> bool:
    """Say whether the source, too, has the letter standing alone."""
    return re.search(rf"(?<![^\W_]){letter}(?![^\W_])", pair.source.text, re.IGNORECASE) is not None


def _letter(letter: str) -> str:
    near = "”, “".join(_WITH_LETTER[letter].split())
    return f"“{letter}” stands alone, as if letters were missing: “{near}”"


def _kind(found: Misspelling) -> str:
    return "misspelled" if found.listed else "unknown"


RULE = Rule(
    id="word-unknown",
    doc=__doc__,
    category="fluency/spelling",
    severity=Severity.MINOR,
    options=Options,
    check=check,
    kinds={"misspelled": Kind(Severity.MINOR), "unknown": Kind(Severity.MINOR), "letter": Kind(Severity.MINOR)},
    yields_to=(
        "untranslated-text",
        "words-glued",
        "text-tokenised",
        "markup-leaked",
        "encoding-broken",
        "script-mixed",
    ),
)

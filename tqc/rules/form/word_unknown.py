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

False alarms: new words, trade jargon and dialect one letter away from a frequent word.

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
from tqc.text.foreign import is_mention, is_quoted
from tqc.text.lexicon import zipf
from tqc.text.spelling import Misspelling, misspelling, strange_words

_WORD = re.compile(r"(?<![\w'’@#/.&=_~+\\-])[a-z]{3,}(?![\w@&/=_\\-]|['’]\w|\.\w|://)")
_FIRST = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”] ))([A-Z][a-z]{3,})(?= [a-z])", re.MULTILINE)
_CUT_OFF = re.compile(
    r"(?<![\w'’])((?:did|does|do|is|was|are|were|has|have|had|would|could|should)'?nt|(?:did|does|was|has|have|would)n't't)\b"
)
_A_TERM = 3
_LONG = 5
_VERY_FREQUENT = 5.2
_IN_ENGLISH = 4.0
_NEXT_TO = re.compile(r"([A-Za-z’']+)[ ,]\Z")
_NEXT = re.compile(r"[ ,.;:]{1,2}([A-Za-z’']+)|[.!?]")


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
            slip = misspelling(match[0]) if match[0] in strange else None
            if slip and _holds(slip, Span(*match.span()), pair, document, casual=casual):
                yield _hit(slip, match[0], Span(*match.span()).shift(pair.target.start))
        for match in _FIRST.finditer(passage):
            slip = misspelling(match[1].lower()) if strange_words({match[1].lower()}) else None
            if slip and _is_first(slip, match[1], document) and match[1] not in options.allow:
                yield _hit(slip, match[1], Span(*match.span(1)).shift(pair.target.start))


def _holds(slip: Misspelling, span: Span, pair: Pair, document: Document, *, casual: bool) -> bool:
    """Say whether the document bears it out that the form is a slip: it is none of the source's words, no term, not shown."""
    text, word = pair.target.text, slip.form
    if casual and len(word) < _LONG:
        return False
    if len(word) < _LONG and not _in_english(text, span):
        return False
    if any(word in version.source.text.casefold() for version in document.versions):
        return False
    if len(re.findall(rf"\b{word}\b", document.target.text)) >= _A_TERM and not (slip.listed and slip.swap):
        return False
    if is_quoted(text, span) or is_mention(text, span):
        return False
    return not is_transcribed(word, document, pair.target.start)


def _in_english(text: str, span: Span) -> bool:
    """Say whether a short form stands between ordinary English words."""
    before, after = _NEXT_TO.search(text[: span.start]), _NEXT.match(text, span.end)
    return bool(before and zipf(before[1]) >= _IN_ENGLISH and after and (not after[1] or zipf(after[1]) >= _IN_ENGLISH))


def _is_first(slip: Misspelling, word: str, document: Document) -> bool:
    """Say whether the first word of a sentence is a slip and no name: what is meant is a very frequent word."""
    meant = slip.meant
    if (
        not meant
        or zipf(meant) < _VERY_FREQUENT
        or len(meant) < len(word) - 1
        or not (slip.swap or len(meant) > len(word))
    ):
        return False
    return document.target.text.count(word) == 1 and not any(
        word in version.source.text for version in document.versions
    )


def _hit(slip: Misspelling, shown: str, span: Span) -> Hit:
    capital = shown[0].isupper()
    near = [word.capitalize() if capital else word for word in slip.near]
    if slip.meant:
        return Hit(span, f"“{shown}” is no English word; “{near[0]}” was likely meant", _kind(slip), suggestion=near[0])
    return Hit(span, f"“{shown}” is no English word; near it are “{'”, “'.join(near)}”", _kind(slip))


def _kind(slip: Misspelling) -> str:
    return "misspelled" if slip.listed else "unknown"


RULE = Rule(
    id="word-unknown",
    doc=__doc__,
    category="fluency/spelling",
    severity=Severity.MINOR,
    options=Options,
    check=check,
    kinds={"misspelled": Kind(Severity.MINOR), "unknown": Kind(Severity.MINOR)},
    yields_to=(
        "untranslated-text",
        "words-glued",
        "text-tokenised",
        "markup-leaked",
        "encoding-broken",
        "script-mixed",
    ),
)

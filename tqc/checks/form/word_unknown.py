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

from tqc.checks.form.analyses.casing_evidence import is_fragment
from tqc.checks.form.analyses.spelling_evidence import TYPICAL, bears_out, has_letter, is_first_word
from tqc.evidence import Evidence
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, Rule
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.spellcheck import Misspelling, misspelling, strange_words
from tqc.text.punctuation.casing import first_case
from tqc.text.tokens.prefilter import may_hold
from tqc.text.tokens.register import is_casual
from tqc.text.tokens.words import words

_WORD = re.compile(r"(?<![\w'’@#/.&=_~+\\-])[a-z]{2,}(?![\w@&/=_\\-]|['’]\w|\.\w|://)")
_FIRST = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”] ))[\"“]?([A-Z][a-z]{2,})(?= (\w))", re.MULTILINE)
_T = thresholds("form", "word_unknown")
_COMMON = _T.number("common")
_VERY_FREQUENT = _T.number("very_frequent")
_LONG = _T.count("long")
# A letter that stands alone, and the little words that it is likely left of.
_WITH_LETTER = {"b": "be", "e": "he be", "f": "of", "o": "of or to", "r": "or are", "s": "is as", "t": "it to"}
_LETTER = re.compile(r"(?<![^\s(\"“])([a-z]{2,}) ([beforst]) ([a-z]{2,})(?![\w'’-])")


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
        # Nearly all passages have only known words, and then where they stand does not matter.
        strange = set(filter(_is_small, strange_words(set(words(passage).texts)))).difference(options.allow)
        for match in _WORD.finditer(passage) if strange else ():
            found = misspelling(match[0]) if match[0] in strange else None
            if found and match.start() == 0 and _is_fragment(match[0], pair):
                continue  # `capitalisation` says that its beginning is cut off
            if found and bears_out(found, Span(*match.span()), pair, document, casual=casual):
                yield _hit(found, match[0], Span(*match.span()).shift(pair.target.start))
        alone = not casual and may_hold(passage, "letters")
        for match in _LETTER.finditer(passage) if alone else ():
            if zipf(match[1]) >= _COMMON and zipf(match[3]) >= _COMMON and not has_letter(match[2], pair):
                yield Hit(Span(*match.span(2)).shift(pair.target.start), _letter(match[2]), "letter")
        capital = strange_words({word.lower() for word in words(passage).texts if word.istitle()})
        for match in _FIRST.finditer(passage) if capital else ():
            found = misspelling(match[1].lower()) if strange_words({match[1].lower()}) else None
            if found and is_first_word(found, match[1], match[2], document) and match[1] not in options.allow:
                yield _hit(found, match[1], Span(*match.span(1)).shift(pair.target.start))


def _is_small(word: str) -> bool:
    return word.islower() and word.isascii() and word.isalpha()


def _is_fragment(word: str, pair: Pair) -> bool:
    case = first_case(pair.source.text)
    return bool(pair.source.text) and case != "lower" and is_fragment(word, certain=case == "upper")


def _hit(found: Misspelling, shown: str, span: Span) -> Hit:
    capital = shown[0].isupper()
    near = [word.capitalize() if capital else word for word in found.near]
    if found.meant and (found.slip in TYPICAL or found.frequency >= _VERY_FREQUENT or len(shown) >= _LONG):
        return Hit(
            span, f"“{shown}” is no English word; “{near[0]}” was likely meant", _kind(found), suggestion=near[0]
        )
    are = "are" if len(near) > 1 else "is"
    return Hit(span, f"“{shown}” is no English word; near it {are} “{'”, “'.join(near)}”", _kind(found))


def _letter(letter: str) -> str:
    near = "”, “".join(_WITH_LETTER[letter].split())
    return f"“{letter}” stands alone, as if letters were missing: “{near}”"


def _kind(found: Misspelling) -> str:
    return "misspelled" if found.listed else "unknown"


RULE = Rule(
    id="word-unknown",
    doc=__doc__,
    category=Category.SPELLING,
    severity=Severity.MINOR,
    targets=("en",),
    options=Options,
    check=check,
    kinds={
        "misspelled": Kind(Severity.MINOR),
        "unknown": Kind(Severity.MINOR),
        "letter": Kind(Severity.MINOR),
    },
)

"""A segment is no translation at all: marks without words, strings that are no words, or another language.

What fails as a whole cannot be mended word by word, and MQM counts it as one error of its own weight. Reported are segments
of which nothing is English: marks where the source has words (`??? ???`), what stands for a lack (`N/A`), strings that no
list of English words has, and text in a third language. A source that is as little text as its translation, and one that has
the same words, explain them.

Flagged:
    ru: Мэр открыл новый мост через реку.
    en: ⟦??? ??? ???⟧

    ru: Мэр открыл новый мост через реку в понедельник утром.
    en: ⟦Der Bürgermeister hat die neue Brücke über den Fluss am Montag eröffnet.⟧

    ru: Мэр открыл новый мост через реку.
    en: ⟦fjdk slwo qpxm vbrt zzke hwpl⟧

    ru: Мэр открыл новый мост через реку.
    en: ⟦N/A⟧

Clean:
    ru: 12. 3. 2024
    en: 12.3.2024

    ru: Песня называется «Non, je ne regrette rien».
    en: “Non, je ne regrette rien” is what the song is called.

    ru: Киев — Львов — Одесса
    en: Kyiv – Lviv – Odesa

False alarms: a translation that consists of a quotation in a third language which the source gives in its own.

Source: MQM typology, non-translation; Freitag et al. 2021.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from tqc.evidence import Evidence
from tqc.languages import base_code, codes, language
from tqc.model import Category, Pair, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, NoOptions, Rule, each_pair
from tqc.text.lexicon.english_frequency import frequencies_of, zipf
from tqc.text.lexicon.word_frequency import zipf_in
from tqc.text.tokens.columns import distinct
from tqc.text.tokens.words import words

_T = thresholds("document", "non_translation")
_FEWEST = _T.count("fewest")
_FEWEST_LETTERS = _T.count("fewest_letters")
_NO_WORD = _T.number("no_word")
_FOREIGN_WORD = _T.number("foreign_word")
_FEWEST_FOREIGN = _T.count("fewest_foreign")
_NO_WORDS, _FOREIGN = _T.number("no_words"), _T.number("foreign")


_STAND_IN = re.compile(
    r"N/A|n/a|NULL|null|nan|NaN|TBD|TODO|undefined|#N/A|#REF!|#VALUE!"
    r"|(?i:no translation(?: available)?|translation (?:not available|unavailable|missing|failed|error))"
)


def check(pair: Pair, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for a segment that is no translation."""
    message = _fault(pair)
    if message:
        text = pair.target.text
        start = len(text) - len(text.lstrip())
        yield Hit(Span(start, len(text.rstrip())), message, source=Span(0, len(pair.source.text)))


def _fault(pair: Pair) -> str | None:
    source, target = pair.source.text, pair.target.text
    if _STAND_IN.fullmatch(target.strip(" .()[]<>\"'“”")) and sum(map(str.isalpha, source)) >= _FEWEST_LETTERS:
        return f"“{target.strip()}” stands for a translation that is not there"
    here = words(target)
    if not here:
        marks = target.strip()
        empty = marks and not any(map(str.isdecimal, marks)) and sum(map(str.isalpha, source)) >= _FEWEST_LETTERS
        return "The source has words, and this has none" if empty else None
    known = [value for word, value in zip(here.texts, here.of(frequencies_of), strict=True) if word.islower()]
    if len(known) < _FEWEST or len([value for value in known if value < _FOREIGN_WORD]) < _FEWEST_FOREIGN:
        return None  # nearly all texts, so that no more need be looked at
    if _other_script(target):
        return None  # what was left in another script is told of as untranslated
    small = [word.replace("’", "'") for word in here.texts if word.islower()]
    if 2 * sum(word in words(source).of(distinct) for word in small) > len(small):
        return None
    if sum(value < _NO_WORD for value in known) >= _NO_WORDS * len(small):
        return "Hardly a word of this is English, nor of the source"
    lang = _third_language(small, base_code(pair.source.lang))
    return f"This is not English, but looks like {language(lang).name}" if lang else None


def _other_script(text: str) -> bool:
    return sum(char > "\u024f" for char in text if char.isalpha()) * 2 > sum(map(str.isalpha, text))


def _third_language(small: list[str], source_lang: str) -> str | None:
    """The language, neither English nor the source's, whose function words a fifth are, if hardly any of the rest is English."""
    counts = Counter(code for word in small for code in _function_words().get(word, ()) if code != source_lang)
    most = max(counts.values(), default=0)
    if most < max(2, _FOREIGN * len(small)):
        return None
    # Languages of one family share their little words; the others tell which it is.
    best = max((code for code in sorted(counts) if counts[code] >= most - 1), key=lambda code: _at_home(small, code))
    content = [word for word in small if word not in language(best).stopwords]
    foreign = sum(zipf(word) < _FOREIGN_WORD for word in content)
    return best if len(content) >= _FEWEST_FOREIGN and foreign >= _NO_WORDS * len(content) else None


def _at_home(small: list[str], code: str) -> float:
    """How frequent words are in a language, all together."""
    return sum(zipf_in(code, word) for word in small)


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """The languages other than English in Latin letters whose function word each is."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes():
        if code != "en" and language(code).scripts[0] == "Latin":
            found |= {word: (*found.get(word, ()), code) for word in language(code).stopwords}
    return found


RULE = Rule(
    id="non-translation",
    doc=__doc__,
    category=Category.NON_TRANSLATION,
    severity=Severity.CRITICAL,
    check=each_pair(check),
    source=True,
    targets=("en",),
)

"""Which language a text is in.

Its script, its letters and its function words decide where they can: they tell apart what langdetect does not know
(Serbian, Belarusian) or confuses in a short sentence. Where they leave a doubt, langdetect has its say too.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from tqc.languages import UNKNOWN, Language, codes, has_data, language
from tqc.resources.thresholds import thresholds
from tqc.text.tokens.words import spelled

_T = thresholds("text", "identify")
_SAMPLE = _T.count("sample")
_SCRIPTS = {"Cjk": "Han", "Katakana": "Hiragana", "Halfwidth": "Hiragana", "Fullwidth": "Latin"}
_DENSE = {"Han": 3, "Hiragana": 2, "Hangul": 2}  # how many letters of an alphabet one of theirs stands for
_LEAST_KANA = _T.number("least_kana")

# The letters that all languages of a script have, for the scripts that many languages share.
_SHARED = {
    "Latin": frozenset("abcdefghijklmnopqrstuvwxyz"),
    "Cyrillic": frozenset("абвгдежзиклмнопрстуфхцчш"),
    "Arabic": frozenset("ابتثجحخدذرزسشصضطظعغفقلمنهو"),
    "Devanagari": frozenset(),
}

# Weights against the share of function words among the words.
_OWN, _FOREIGN = _T.number("own"), _T.number("foreign")
_SEQUENCES = _T.number("sequences")
_DETECTED = _T.number("detected")
_DETECTED_ALONE = _T.number("detected_alone")
_CLEAR_LEAD, _CLEAR_SCORE = _T.number("clear_lead"), _T.number("clear_score")
_LEAST_LETTERS = _T.count("least_letters")

_DETECTED_NAMES = {"zh-cn": "zh", "zh-tw": "zh"}
# What langdetect takes those for that it does not know, and what share of it is theirs: it decides where nothing else does.
_TAKEN_FOR = {"sr": (1.02, ("hr", "mk", "bg", "ru")), "be": (0.95, ("ru", "uk", "bg"))}


@dataclass(frozen=True, slots=True)
class _Sample:
    words: tuple[str, ...]
    joined: str  # the words with a mark at their edges
    script: str
    letters: Counter[str]  # those of the script


def identify(text: str) -> str:
    """Return the code of the language that `text` is in, or `und` if nothing decides."""
    text = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    letters = Counter(filter(str.isalpha, text))
    if not letters:
        return UNKNOWN
    script = _main_script(letters)
    candidates = _candidates(script)
    if len(candidates) == 1 and script not in _SHARED:
        return candidates[0].code
    own = Counter({char: n for char, n in letters.items() if _script(char) == script})
    words = spelled(text).texts
    sample = _Sample(words, f"_{'_'.join(words)}_", script, own)
    scores = {facts.code: _score(facts, sample) for facts in candidates}
    best, second = (*sorted(scores.values(), reverse=True), 0.0, 0.0)[:2]
    if (best < _CLEAR_SCORE or best - second < _CLEAR_LEAD) and letters.total() >= _LEAST_LETTERS:
        _add_detected(scores, text)
    winner = _winner(scores)
    return candidates[0].code if winner == UNKNOWN and len(candidates) == 1 else winner


def _winner(scores: dict[str, float]) -> str:
    (first, best), (_, second) = (*sorted(scores.items(), key=lambda item: -item[1]), (UNKNOWN, 0.0), (UNKNOWN, 0.0))[
        :2
    ]
    return first if best > max(0.0, second) else UNKNOWN


def _main_script(letters: Counter[str]) -> str:
    scripts: Counter[str] = Counter()
    for char, n in letters.items():
        script = _script(char)
        scripts[script] += n * _DENSE.get(script, 1)
    if scripts["Hiragana"] > _LEAST_KANA * (scripts["Hiragana"] + scripts["Han"]):
        scripts["Hiragana"] += scripts.pop("Han", 0)
    return scripts.most_common(1)[0][0]


@cache
def _script(char: str) -> str:
    name = unicodedata.name(char, "").split(" ")[0].capitalize()
    return _SCRIPTS.get(name, name)


@cache
def _candidates(script: str) -> tuple[Language, ...]:
    """The languages that are usually written in `script`, and where many share it those that may be."""
    known = [language(code) for code in codes()]
    return tuple(facts for facts in known if script in facts.scripts[: None if script in _SHARED else 1])


def _score(facts: Language, sample: _Sample) -> float:
    hits = sum(word in facts.stopwords for word in sample.words)
    sequences = sum(sample.joined.count(sequence) for sequence in facts.sequences)
    own = foreign = 0
    base = _SHARED.get(sample.script, frozenset())
    for char, n in sample.letters.items():
        if char in facts.letters:
            own += n
        elif base and char not in base:
            foreign += n
    letters = (_OWN * own - _FOREIGN * foreign) / max(1, sample.letters.total())
    return (hits + _SEQUENCES * sequences) / max(1, len(sample.words)) + letters


def _add_detected(scores: dict[str, float], text: str) -> None:
    """Add to `scores` what langdetect holds for possible. This is the only door to it."""
    import langdetect

    langdetect.DetectorFactory.seed = 0
    try:
        guesses = langdetect.detect_langs(text)
    except langdetect.LangDetectException:
        return
    found = {_DETECTED_NAMES.get(guess.lang, guess.lang): guess.prob for guess in guesses}
    for code, (share, others) in _TAKEN_FOR.items():
        found[code] = share * max(found.get(other, 0.0) for other in others)
    for code, probability in found.items():
        if code in scores:
            scores[code] += _DETECTED * probability
        elif not has_data(code):
            scores[code] = _DETECTED_ALONE * probability

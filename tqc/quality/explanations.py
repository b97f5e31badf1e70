"""What lowers a quality, in words that quote the texts: which figures, names, and words the evidence has counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tqc.encoders import static_encoder
from tqc.evidence.expected_length import expected_length
from tqc.evidence.number_matches import unmatched_figures
from tqc.evidence.word_likeness import apart, word_likeness
from tqc.languages import language
from tqc.quality.counted import (
    ODD,
    SPACED,
    copied_words,
    doubled_words,
    foreign_words,
    rare_words,
    repeated_phrases,
    unsupported_names,
)
from tqc.quality.evidence import Texts
from tqc.quality.fluency import TOKEN, WINDOW, fluency
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.excerpt import quoted
from tqc.text.tokens.words import words

_MOST = 4  # words that are quoted
_PLACES = 2  # unlikely places that are quoted, or words
_SHORT = 2  # letters of Latin words that are no content

Quotes = Callable[[Texts], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Reason:
    """What a kind of evidence says in general, and what it quotes of a pair.

    `otherwise`: what it says where there is nothing to quote; `noted` says more, not in quotation marks.
    """

    says: str
    quotes: Quotes | None = None
    otherwise: str | None = None
    noted: Callable[[Texts], str] | None = None

    def told(self, pair: Texts) -> str:
        """Return the reason with what stands in the texts."""
        if self.noted:
            return f"{self.says}: {self.noted(pair)}"
        found = list(self.quotes(pair)) if self.quotes else []
        return f"{self.says}: {_listed(found)}" if found else self.otherwise or self.says


def _figures(pair: Texts) -> str:
    lost, added = unmatched_figures(pair.aligned)
    told = []
    if lost:
        told.append(f"{_listed(figure.span.of(pair.source) for figure in lost)} of the source missing")
    if added:
        told.append(f"{_listed(figure.span.of(pair.target) for figure in added)} not in the source")
    return ", ".join(told)


def _listed(texts: Iterable[str]) -> str:
    found = list(dict.fromkeys(texts))
    return ", ".join([*map(quoted, found[:_MOST]), *(["…"] if len(found) > _MOST else [])])


def _uncovered_source(pair: Texts) -> list[str]:
    tokens = static_encoder().tokens
    found = _uncovered(tokens(pair.source, pair.source_lang), pair.source_lang, tokens(pair.target, "en"), "en")
    return [_as_written(word, pair.source) for word in found]


def _uncovered_target(pair: Texts) -> list[str]:
    tokens = static_encoder().tokens
    found = _uncovered(tokens(pair.target, "en"), "en", tokens(pair.source, pair.source_lang), pair.source_lang)
    return [_as_written(word, pair.target) for word in found]


def _uncovered(own: Sequence[str], lang: str, others: Sequence[str], other_lang: str) -> list[str]:
    """The words of one side that are unlike all words of the other."""
    if not language(lang).spaced:
        return _uncovered_runs(own, lang, others, other_lang)
    content = [
        word for word in own if word not in language(lang).stopwords and (len(word) > _SHORT or not word.isascii())
    ]
    near = word_likeness(content, lang, others, other_lang).max(axis=1, initial=0.0)
    return [word for word, likeness in zip(content, near, strict=True) if likeness < apart(lang, other_lang)]


def _uncovered_runs(pieces: Sequence[str], lang: str, others: Sequence[str], other_lang: str) -> list[str]:
    """The same where words are not set apart: runs of pieces that are unlike all words, also with the piece beside them."""
    twos = ["".join(two) for two in pairwise(pieces)]
    alone, joined = (
        word_likeness(units, lang, others, other_lang).max(axis=1, initial=0.0) for units in (pieces, twos)
    )
    near = np.maximum.reduce([alone, np.append(joined, 0.0), np.append(0.0, joined)]) if twos else alone
    kept = "".join(
        piece if likeness < apart(lang, other_lang) else " " for piece, likeness in zip(pieces, near, strict=True)
    )
    return kept.split()


def _as_written(token: str, text: str) -> str:
    """A token of the encoder, which has small letters only, as the text has it, where it can be found."""
    at = text.lower().find(token)
    return text[at : at + len(token)] if at >= 0 and len(text.lower()) == len(text) else token


def _length(pair: Texts) -> str:
    usual = expected_length(pair.source, pair.source_lang, "en") or len(pair.source)
    return f"{len(pair.target)} characters, where about {round(usual)} are to be expected"


def _own_length(pair: Texts) -> str:
    return f"{len(pair.target)} characters; such segments are often translated badly"


def _unlikely(pair: Texts) -> list[str]:
    """The places where the English is least likely, as they stand in the text, the worst first."""
    (logs,) = fluency().logs([pair.target])
    tokens = list(TOKEN.finditer(pair.target))
    logs = logs[: len(tokens)]
    if len(tokens) < WINDOW:
        return []
    sums = np.convolve(logs, np.ones(WINDOW), "valid")
    found: list[int] = []
    for at in np.argsort(sums, kind="stable"):
        if all(abs(int(at) - other) >= WINDOW for other in found):
            found.append(int(at))
        if len(found) == _PLACES:
            break
    return [pair.target[tokens[at].start() : tokens[at + WINDOW - 1].end()] for at in found]


def _small_words(pair: Texts) -> list[str]:
    return [word for word in words(pair.target).texts if word.islower()]


def _rarest(pair: Texts) -> list[str]:
    return sorted(dict.fromkeys(_small_words(pair)), key=lambda word: (zipf(word), word))[:_PLACES]


def _lower(pair: Texts) -> list[str]:
    return [word.lower() for word in words(pair.target).texts]


def _names(pair: Texts) -> list[str]:
    return unsupported_names(pair.target, words(pair.source).texts, pair.source_lang)


def _copied(pair: Texts) -> list[str]:
    return copied_words(pair.target, words(pair.source).texts, pair.source_lang)


_LOOSE = "the words of the two sides are not very near each other"
_UNLIKE = Reason("the two sides, taken as wholes, are unlike in meaning")
_SOURCE = Reason("words of the source have no near counterpart", _uncovered_source, _LOOSE)
_TARGET = Reason("words of the translation have no near counterpart", _uncovered_target, _LOOSE)
_LENGTH = Reason("the length does not fit the source", noted=_length)
_FIGURES = Reason("the figures differ", noted=_figures)
_FLOW = Reason("the English reads least naturally at", _unlikely)

REASONS: Mapping[str, Reason] = {
    "likeness": _UNLIKE,
    "likeness_of_sentences": _UNLIKE,
    "meaning": Reason("what it is about: sentences of this kind are often translated badly"),
    "source_covered": _SOURCE,
    "source_uncovered": _SOURCE,
    "target_covered": _TARGET,
    "target_uncovered": _TARGET,
    "length_ratio": _LENGTH,
    "length_off": _LENGTH,
    "length": Reason("how long it is", noted=_own_length),
    "figures_lost": _FIGURES,
    "figures_added": _FIGURES,
    "names_unsupported": Reason("names are not in the source", _names),
    "foreign_letters": Reason("letters of another script were left", lambda pair: foreign_words(pair.target)),
    "copied_words": Reason("words of the source were left", _copied),
    "fluency": _FLOW,
    "fluency_sum": _FLOW,
    "fluency_least": _FLOW,
    "word_frequency": Reason("the choice of words, by their frequency; the rarest are", _rarest),
    "rare_words": Reason("words that are rare or none", lambda pair: rare_words(_small_words(pair))),
    "repeated_words": Reason("words are doubled", lambda pair: doubled_words(_lower(pair))),
    "repeated_phrases": Reason("phrases are repeated", lambda pair: repeated_phrases(_lower(pair))),
    "spaced_marks": Reason("spaces before marks", lambda pair: SPACED.findall(pair.target)),
    "final_mark": Reason("the final mark is missing", lambda pair: pair.target.split()[-1:]),
    "question": Reason("a question on one side only"),
    "lower_start": Reason("it begins with a small letter", lambda pair: pair.target.split()[:1]),
    "quotes": Reason("a quotation mark without its fellow"),
    "odd_marks": Reason("odd marks", lambda pair: ODD.findall(pair.target)),
}
"""The reason behind each feature; features that share one are added up."""

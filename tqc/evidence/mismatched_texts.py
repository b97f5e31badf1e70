"""Texts that are no translation of one another: another article, the wrong way round, one language twice, or one far too long.

Two unrelated texts are as little alike, sentence by sentence, as any two sentences of theirs; that is how the aligner measures,
so the median likeness of what it linked is near 0 there in any language, and .2 to .6 in a translation that the encoder can
read. Where it cannot, names and figures have to speak against the pair as well, and the aligner to leave much unlinked.
Measured on news in 20 languages cut to 2, 3, 6 and 16 sentences, beside their own and beside another translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from tqc.encoders import Encoder, universal_encoder
from tqc.evidence import Evidence
from tqc.evidence.mismatched_rows import mismatched_rows
from tqc.languages import base_code, language
from tqc.model import Document, Pair, Text, Version
from tqc.resources.thresholds import thresholds
from tqc.text.language_id.foreign_words import script_share
from tqc.text.language_id.identify import identify
from tqc.text.names.fingerprint import beginnings, named_consonants, word_consonants
from tqc.text.numbers.parser import figures

_T = thresholds("evidence", "mismatched_texts")
_UNLIKE = _T.number("unlike")
_UNLIKE_SHORT = _T.number("unlike_short")
_DOUBTED = _T.number("doubted")
_HARDLY_ALIKE = _T.number("hardly_alike")
_SOMEWHAT_ALIKE, _ALIKE = _T.number("somewhat_alike"), _T.number("alike")
_UNLINKED, _MOSTLY_UNLINKED = _T.number("unlinked"), _T.number("mostly_unlinked")
_VOTES = _T.count("votes")
_IN_FAVOUR = _T.count("in_favour")
_SHORT = _T.count("short")
_SHORTEST = _T.count("shortest")

_FEW_ROWS, _MANY_ROWS = _T.count("few_rows"), _T.number("many_rows")

_FAR_LONGER = _T.count("far_longer")
_LONG = _T.count("long")

_SAMPLE = _T.count("sample")
_FEWEST_WORDS = _T.count("fewest_words")
_FUNCTION_WORDS = _T.number("function_words")
_OWN_LETTERS = _T.number("own_letters")


class Fault(StrEnum):
    """Why two texts do not belong together."""

    UNRELATED = "unrelated"
    SWAPPED = "swapped"
    ONE_LANGUAGE = "one-language"
    ONE_TEXT = "one-text"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A source version that the target is no translation of."""

    version: int
    fault: Fault


def mismatches(
    document: Document, detached: Sequence[Pair] = (), *, encoder: Encoder | None = None
) -> tuple[Mismatch, ...]:
    """Return the source versions of a document that the target is no translation of, by their number.

    `detached` are rows of a bitext whose sides have nothing in common; where they are many, the document is one mistake.
    """
    if not document.has_source:
        return ()
    if len(detached) > max(_FEW_ROWS, _MANY_ROWS * len(document.pairs)):
        return (Mismatch(0, Fault.UNRELATED),)
    found = ((number, _fault(version, document, encoder)) for number, version in enumerate(document.versions))
    return tuple(Mismatch(number, fault) for number, fault in found if fault)


def _fault(version: Version, document: Document, encoder: Encoder | None) -> Fault | None:
    if fault := fault_of_sides(version.source, document.target):
        return fault
    if not document.rows and _is_unrelated(version, document.target, encoder):
        return Fault.UNRELATED
    return None


def fault_of_sides(source: Text, target: Text) -> Fault | None:
    """Return what is wrong with two texts that can be seen without aligning them; the target's language must be known."""
    here, there = source.text.split(), target.text.split()
    if not here or not there:
        return None
    if here == there and sum(map(len, there)) >= _SHORTEST:
        return Fault.ONE_TEXT
    if times_as_long(source, target) >= _FAR_LONGER and max(len(source.text), len(target.text)) >= _LONG:
        return Fault.LENGTH
    lang = target.lang or "en"
    if _is_written_in(source.text, lang):
        return Fault.ONE_LANGUAGE if _is_written_in(target.text, lang) else Fault.SWAPPED
    return None


def times_as_long(source: Text, target: Text) -> int:
    """Return how many times as long the longer one is, blanks aside."""
    shorter, longer = sorted(sum(map(len, side.text.split())) for side in (source, target))
    return longer // max(1, shorter)


def _is_written_in(text: str, lang: str) -> bool:
    """Whether a text is certainly in a language; its function words are counted first, which costs next to nothing."""
    words, facts = text[:_SAMPLE].lower().split(), language(lang)
    if len(words) < _FEWEST_WORDS or sum(word in facts.stopwords for word in words) < _FUNCTION_WORDS * len(words):
        return False
    if script_share(text[:_SAMPLE], facts.scripts[0].upper()) < _OWN_LETTERS:  # it quotes the language at length
        return False
    return base_code(identify(text)) == base_code(lang)


def _is_unrelated(version: Version, target: Text, encoder: Encoder | None) -> bool:
    pairs = version.pairs
    linked = [pair.similarity for pair in pairs if pair.source.text and pair.target.text]
    known = [one for one in linked if one is not None]
    if len(known) < len(linked) or len(target.text) < _SHORTEST:
        return False
    usual = median(known or [0.0])
    if usual > _ALIKE:
        return False
    lang = base_code(version.source.lang or "und")
    lexical = _lexical_votes(version.source, target)
    if lang in (encoder or universal_encoder()).languages:
        size = min(sum(bool(pair.source.text) for pair in pairs), sum(bool(pair.target.text) for pair in pairs))
        if size < _SHORT:
            return usual <= _UNLIKE_SHORT and lexical > 1
        doubted = fmean(1.0 if pair.probability is None else pair.probability for pair in pairs) < _DOUBTED
        return doubted and usual <= _UNLIKE and lexical > _IN_FAVOUR
    return lexical > 0 and lexical + _votes_of_alignment(pairs, usual) >= _VOTES


def _votes_of_alignment(pairs: Sequence[Pair], usual: float) -> int:
    """What the alignment says against two texts in a language that the encoder cannot read well."""
    both = sum(bool(pair.source.text and pair.target.text) for pair in pairs)
    share = 2 * both / (2 * both + len(pairs) - both)
    against = (share < _UNLINKED) + (share < _MOSTLY_UNLINKED) + (usual <= _HARDLY_ALIKE)
    return against - (usual > _SOMEWHAT_ALIKE) - (usual > _ALIKE)


def _lexical_votes(source: Text, target: Text) -> int:
    """What names and figures say against two texts; below 0 for them."""
    lang = source.lang or "und"
    names = {name for name in named_consonants(target.text) if name}
    words = beginnings(word_consonants(source.text, lang))
    count, found = len(names), sum(bool(beginnings([name]) & words) for name in names)
    values = [
        {value for figure in figures(text.text, code) for value in figure.values}
        for text, code in ((source, lang), (target, target.lang or "en"))
    ]
    least, shared = min(map(len, values)), len(values[0] & values[1])
    votes = (count >= 4 and found <= 0.34 * count) + (count >= 10 and found <= 0.25 * count)
    votes += (least >= 1 and not shared) + (least >= 3 and shared <= 0.34 * least)
    votes += _IN_FAVOUR * (found >= max(3, 0.45 * count))
    return votes + _IN_FAVOUR * (shared >= max(2, 0.5 * least))


def version_mismatches(evidence: Evidence) -> tuple[Mismatch, ...]:
    """The source versions that the target is no translation of."""
    return mismatches(evidence.document, evidence.of(mismatched_rows))


def mismatched_versions(evidence: Evidence) -> frozenset[int]:
    """Their numbers."""
    return frozenset(one.version for one in evidence.of(version_mismatches))


def sides_swapped(evidence: Evidence) -> bool:
    """Whether the target is what should be the source, so that there is nothing to check."""
    faults = {one.fault for one in evidence.of(version_mismatches)}
    return Fault.SWAPPED in faults and len(evidence.of(mismatched_versions)) == len(evidence.document.versions)

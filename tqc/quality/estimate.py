"""Reference-free quality of segments: where it was measured, and `None` with the reason elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.languages import UNKNOWN, base_code, language
from tqc.model import Pair
from tqc.quality.evidence import Texts
from tqc.quality.model import LEAST, LEAST_SYSTEMS, Model, model

STATIC = "static"
_AT_ONCE = 256
_TELLING = 0.01  # of quality: what lowers it by less is not worth a word
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """Evidence that lowers the quality of a segment: its name, in words, and by how much."""

    name: str
    says: str
    by: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The quality of a segment from 0 to 1; or else a note that says why there is none, if there could be one."""

    quality: float | None
    note: str | None = None
    lowered: tuple[Effect, ...] = ()


_SAYS = {
    "likeness": "the two sides are unlike in meaning",
    "likeness_of_sentences": "the two sides are unlike in meaning",
    "meaning": "sentences of this kind are often translated badly",
    "source_covered": "words of the source have no near counterpart",
    "source_uncovered": "words of the source have no near counterpart",
    "target_covered": "words of the translation have no near counterpart",
    "target_uncovered": "words of the translation have no near counterpart",
    "length_ratio": "the length does not fit the source",
    "length_off": "the length does not fit the source",
    "length": "its length: such segments are often translated badly",
    "figures_lost": "figures of the source are missing",
    "figures_added": "figures are not in the source",
    "names_unsupported": "names are not in the source",
    "foreign_letters": "letters of another script were left",
    "copied_words": "words of the source were left",
    "fluency": "the English does not flow",
    "fluency_sum": "the English does not flow",
    "fluency_least": "the English breaks at one place",
    "word_frequency": "the choice of words, by their frequency",
    "rare_words": "words that are rare or none",
    "repeated_words": "words are doubled",
    "repeated_phrases": "phrases are repeated",
    "spaced_marks": "spaces before marks",
    "final_mark": "the final mark is missing",
    "question": "a question on one side only",
    "lower_start": "it begins with a small letter",
    "quotes": "a quotation mark without its fellow",
    "odd_marks": "odd marks",
}


def estimates(
    pairs: Sequence[Texts], name: str = STATIC, *, unproven: bool = False, explain: bool = False
) -> list[Estimate]:
    """Return the estimate of each pair by the model `name`.

    An empty target has the quality 0, a pair without source none. `unproven`: estimate also where the model was not measured, or
    measured to say little. `explain`: say what lowers it. Raises `ConfigError` if the model cannot be had.
    """
    chosen = model(name)
    made: list[Estimate] = [_without(pair) for pair in pairs]
    asked: list[int] = []
    reasons: dict[tuple[str, str], str | None] = {}
    for n, pair in enumerate(pairs):
        if not pair.source.strip() or not pair.target.strip():
            continue
        key = pair.source_lang, pair.target_lang
        if key not in reasons:
            reasons[key] = why_none(chosen, *key, unproven=unproven)
        reason = reasons[key]
        if reason is None:
            asked.append(n)
        else:
            made[n] = Estimate(None, reason)
    for first in range(0, len(asked), _AT_ONCE):
        batch = asked[first : first + _AT_ONCE]
        for n, estimate in zip(batch, _estimated(chosen, [pairs[n] for n in batch], explain=explain), strict=True):
            made[n] = estimate
    return made


def _without(pair: Texts) -> Estimate:
    """The estimate of a pair with an empty side."""
    return Estimate(0.0 if pair.source.strip() else None)


def _estimated(chosen: Model, pairs: Sequence[Texts], *, explain: bool) -> Iterator[Estimate]:
    rows = chosen.design(pairs)
    for row, pair in zip(rows, pairs, strict=True):
        key = chosen.weights_of(base_code(pair.source_lang))
        quality = round(float(chosen.estimates(row, key)), 6)
        yield Estimate(quality, None, _lowered(chosen.effects(row, key)) if explain else ())


def _lowered(effects: dict[str, float]) -> tuple[Effect, ...]:
    """What lowers a quality most, first; kinds of evidence that say the same are added up."""
    sums: dict[str, tuple[str, float]] = {}
    for name, by in effects.items():
        says = _SAYS[name]
        first, so_far = sums.get(says, (name, 0.0))
        sums[says] = first, so_far + by
    found = [Effect(name, says, round(by, 3)) for says, (name, by) in sums.items() if by <= -_TELLING]
    return tuple(sorted(found, key=lambda effect: (effect.by, effect.name))[:_TOLD])


def why_none(chosen: Model, source_lang: str, target_lang: str, *, unproven: bool = False) -> str | None:
    """Return why a model gives no estimate for a pair of languages; `None` where it does."""
    if base_code(target_lang) != "en":
        return f"no estimate for translations into {language(target_lang).name}: the models know English only"
    if unproven:
        return None
    lang = base_code(source_lang)
    if lang == UNKNOWN:
        return "no estimate: the language of the source is not known; state it with --source-lang"
    figures = chosen.figures.get(lang)
    deciding = None if figures is None else figures.deciding
    name = language(lang).name if language(lang).name != lang else repr(lang)
    if deciding is None:
        return f"no estimate for sources in {name}: the model {chosen.name} was not measured there"
    if deciding < LEAST:
        return (
            f"no estimate for sources in {name}: there the model {chosen.name} follows people's scores by {deciding:.2f} only "
            f"(Spearman; at least {LEAST} is expected)"
        )
    return None


def why_no_systems(name: str, source_langs: Sequence[str]) -> str | None:
    """Return why means of a model's estimates say nothing of systems in these languages; `None` where they do."""
    chosen = model(name)
    for lang in source_langs:
        figures = chosen.figures.get(base_code(lang))
        if figures is None or figures.systems is None:
            return f"whether means of the model {name} order systems as people do was not measured for {language(lang).name}"
        if figures.systems < LEAST_SYSTEMS:
            return (
                f"for {language(lang).name}, means of the model {name} do not order systems as people do "
                f"(Pearson {figures.systems:.2f} over {figures.count_systems} systems)"
            )
    return None


def qualities(pairs: Sequence[Pair], *, name: str = STATIC) -> list[float | None]:
    """Return the quality of each pair from 0 to 1, 0 if only the target is empty, and `None` where there is no estimate."""
    texts = [Texts(pair.source.text, pair.target.text, pair.source.lang, pair.target.lang) for pair in pairs]
    return [estimate.quality for estimate in estimates(texts, name)]

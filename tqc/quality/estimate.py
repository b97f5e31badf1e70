"""Reference-free quality of segments: where it was measured, and `None` with the reason elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.languages import UNKNOWN, base_code, language
from tqc.model import Pair
from tqc.quality.evidence import Floats, Texts
from tqc.quality.explanations import REASONS, Reason
from tqc.quality.model import LEAST, LEAST_SYSTEMS, Model, model

STATIC = "static"
_AT_ONCE = 256
_TELLING = 0.01  # of quality: what lowers it by less is not worth a word
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """Evidence that lowers the quality of a segment: its name, what it says of these texts, and by how much."""

    name: str
    says: str
    by: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The quality of a segment from 0 to 1; or else a note that says why there is none, if there could be one."""

    quality: float | None
    note: str | None = None
    lowered: tuple[Effect, ...] = ()


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
        yield Estimate(quality, None, _lowered(chosen, row, key, pair) if explain else ())


def _lowered(chosen: Model, row: Floats, key: str, pair: Texts) -> tuple[Effect, ...]:
    """What lowers a quality most, first; kinds of evidence that say the same are added up."""
    first: dict[Reason, str] = {}
    sums: dict[str, float] = {}
    for name, part in chosen.parts(row, key).items():
        shared = first.setdefault(REASONS[name], name)
        sums[shared] = sums.get(shared, 0.0) + part
    found = [(by, name) for name, by in chosen.lowering(sums, key).items() if by <= -_TELLING]
    return tuple(Effect(name, REASONS[name].told(pair), round(by, 3)) for by, name in sorted(found)[:_TOLD])


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

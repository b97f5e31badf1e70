"""Models of the COMET family on disk: scores with and without references, and the error spans of xCOMET as findings.

`unbabel-comet` is the one door to them, and is imported with its torch when a model is loaded. Nothing is downloaded: a model is
a folder with `hparams.yaml` and `checkpoints/*.ckpt`, and the encoder that it names must be on the machine, too.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tqc.config import Config
from tqc.errors import ConfigError, InputError
from tqc.judge.merge import Judged, merged
from tqc.judge.settings import JudgeSettings
from tqc.judge.verify import Claim, Refusal
from tqc.model import Opinion, Result, Segment, Severity, Span

UNSPECIFIED = "other"  # MQM's error type for what is not told apart: these models give severities only
_BATCH = 8


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model says of a segment: a score, and the spans that it marks, as it gives them."""

    score: float
    spans: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Comet:
    """A loaded model. `fingerprint` depends on its parameters and the size of its weights; `references`: it needs them."""

    name: str
    fingerprint: str
    references: bool
    model: Any

    def judgements(self, segments: Sequence[Segment]) -> list[Judgement]:
        """Return what the model says of each segment; references are used where there are some.

        Raises `InputError` if it needs a reference that a segment lacks.
        """
        lacking = next((segment for segment in segments if self.references and not segment.reference), None)
        if lacking is not None:
            raise InputError(
                f"{lacking.document}, segment {lacking.segment}: has no reference; {self.name} scores only beside one"
            )
        made: dict[int, Judgement] = {}
        for with_reference in (False, True):  # the model takes one kind of sample at a time
            numbers = [n for n, segment in enumerate(segments) if bool(segment.reference) is with_reference]
            if numbers:
                made.update(zip(numbers, self._predicted([segments[n] for n in numbers]), strict=True))
        return [made[number] for number in range(len(segments))]

    def _predicted(self, segments: Sequence[Segment]) -> list[Judgement]:
        samples = [{"src": s.source, "mt": s.target, **({"ref": s.reference} if s.reference else {})} for s in segments]
        try:
            said = self.model.predict(samples, batch_size=_BATCH, gpus=0, num_workers=0, progress_bar=False)
        except Exception as error:  # a model whose parameters do not fit its own weights shows only here
            raise ConfigError(f"{self.name}: cannot score ({_plain(error)})") from None
        spans = getattr(getattr(said, "metadata", None), "error_spans", None) or [()] * len(samples)
        return [Judgement(float(score), tuple(marked)) for score, marked in zip(said.scores, spans, strict=True)]


def load_comet(folder: Path) -> Comet:
    """Return the model in a folder. Raises `ConfigError` if it cannot be loaded, and says why."""
    parameters, weights = folder / "hparams.yaml", sorted((folder / "checkpoints").glob("*.ckpt"))
    if not parameters.is_file() or not weights:
        raise ConfigError(f"{folder}: is no COMET model; expected hparams.yaml and checkpoints/*.ckpt in that folder")
    try:
        from comet import load_from_checkpoint
    except ImportError as error:
        missing = error.name or str(error)
        raise ConfigError(
            f"{folder}: needs the package unbabel-comet, tqc's extra `comet` ({missing} is missing)"
        ) from None
    try:
        model = load_from_checkpoint(str(weights[0]), local_files_only=True)
    except Exception as error:  # whatever the package, torch and the encoder's own files raise
        raise ConfigError(f"{folder}: cannot be loaded ({_plain(error)})") from None
    known = hashlib.sha256(parameters.read_bytes() + str(weights[0].stat().st_size).encode()).hexdigest()[:12]
    return Comet(folder.resolve().name, known, bool(model.requires_references()), model)


def _plain(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def scored(segments: Sequence[Segment], comet: Comet) -> list[Segment]:
    """Return the segments with the model's scores as their quality; those without a source have none."""
    numbers = [number for number, segment in enumerate(segments) if segment.source.strip() and segment.target.strip()]
    made = [replace(segment, quality=None) for segment in segments]
    for number, judgement in zip(numbers, comet.judgements([segments[n] for n in numbers]), strict=True):
        made[number] = replace(made[number], quality=round(judgement.score, 6))
    return made


def verified_spans(judgement: Judgement, segment: Segment) -> tuple[list[Claim], Counter[Refusal]]:
    """Return the claims that a judgement makes about a segment, held against its text as those of a language model are."""
    claims: list[Claim] = []
    refused: Counter[Refusal] = Counter()
    for marked in judgement.spans:
        claim = _verified(marked, segment.target)
        if isinstance(claim, Claim):
            claims.append(claim)
        else:
            refused[claim] += 1
    return claims, refused


def _verified(marked: Mapping[str, Any], text: str) -> Claim | Refusal:
    start, end, severity = marked.get("start"), marked.get("end"), marked.get("severity")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return Refusal.QUOTE
    if severity not in list(Severity):
        return Refusal.SEVERITY
    slice_ = text[start:end]
    quote = slice_.strip()
    # The model decodes its own tokens, so blanks and letters that the vocabulary writes in another way may differ.
    if not quote or _letters(str(marked.get("text", ""))) != _letters(quote):
        return Refusal.QUOTE
    if 2 * len(quote) > len(text):
        return Refusal.WIDE
    start += len(slice_) - len(slice_.lstrip())
    span = Span(start, start + len(quote))
    return Claim(span, None, UNSPECIFIED, Severity(severity), None, "")


def _letters(text: str) -> str:
    import unicodedata

    return "".join(unicodedata.normalize("NFKC", text).split())


def with_spans(
    results: Sequence[Result], settings: JudgeSettings, config: Config, model: Comet | None = None
) -> tuple[list[Result], str]:
    """Return the results with the spans of the settings' model among the findings, and a line that says what came of it."""
    comet = model or load_comet(Path(settings.comet))
    places = [
        (number, index)
        for number, result in enumerate(results)
        for index, segment in enumerate(result.segments)
        if segment.source.strip() and segment.target.strip()
    ]
    judgements = comet.judgements([results[number].segments[index] for number, index in places])
    opinion = Opinion(comet.name, comet.fingerprint, None)
    claims: dict[int, list[Judged]] = {}
    refused: Counter[Refusal] = Counter()
    for (number, index), judgement in zip(places, judgements, strict=True):
        found, dropped = verified_spans(judgement, results[number].segments[index])
        claims.setdefault(number, []).extend(Judged(index, claim, opinion) for claim in found)
        refused.update(dropped)
    made = [
        merged(result, claims.get(number, []), config.severity_at_least)[0] for number, result in enumerate(results)
    ]
    mean = sum(judgement.score for judgement in judgements) / len(judgements) if judgements else 0.0
    spans = sum(map(len, claims.values()))
    kept = f"{spans:,} of {spans + refused.total():,} spans are in the text"
    over = f"{len(judgements):,} segment{'' if len(judgements) == 1 else 's'}"
    return made, f"{comet.name}: mean score {mean:.4f} over {over}; {kept}"

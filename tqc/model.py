"""The words of tqc as frozen values: span, text, passage, pair, bead, document, finding, annotation.

All offsets count Unicode code points, and every span is half open: `text[span.start:span.end]`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Category(StrEnum):
    """The error types of MQM, dimension first: those of tqc's rules, and of the core typology those that only a reader sees.

    A pattern of the user's own may have another category. Lommel et al. 2014, “Multidimensional Quality Metrics”;
    https://themqm.org.
    """

    ADDITION = "accuracy/addition"
    DO_NOT_TRANSLATE = "accuracy/do-not-translate"
    MISTRANSLATION = "accuracy/mistranslation"
    OMISSION = "accuracy/omission"
    OVERTRANSLATION = "accuracy/overtranslation"
    UNDERTRANSLATION = "accuracy/undertranslation"
    UNTRANSLATED = "accuracy/untranslated"
    CHARACTER_ENCODING = "fluency/character-encoding"
    GRAMMAR = "fluency/grammar"
    LOCALE_CONVENTION = "fluency/locale-convention"
    PUNCTUATION = "fluency/punctuation"
    REGISTER = "fluency/register"
    SPELLING = "fluency/spelling"
    TYPOGRAPHY = "fluency/typography"
    UNINTELLIGIBLE = "fluency/unintelligible"
    NON_TRANSLATION = "non-translation"
    AWKWARD = "style/awkward"
    STYLE_INCONSISTENT = "style/inconsistent"
    UNIDIOMATIC = "style/unidiomatic"
    INCONSISTENT = "terminology/inconsistent"
    INCONSISTENT_WITH_TERMINOLOGY_RESOURCE = "terminology/inconsistent-with-terminology-resource"
    WRONG_TERM = "terminology/wrong-term"


class Severity(StrEnum):
    """How much an error harms, in the terms of MQM; ordered by `rank`."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral up to 3 for critical."""
        return _SEVERITIES.index(self)


_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def shift(self, by: int) -> Span:
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Return the slice of `text` that the span names."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        """Say whether the two share a code point, or one is empty and lies inside or at the edge of the other."""
        if not len(self) or not len(other):
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text that was taken out of a file of another format, from `start` on.

    `locator` says where it stands there, in the terms of the format; `line` is its line in the file, if that has lines.
    """

    start: int
    locator: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One side of a story, whole, as it was read. `lang` is `None` until it is identified.

    `blocks` are those of a text that was taken out of a file of another format, in order; a text file has none.
    """

    text: str
    lang: str | None = None
    path: str | None = None
    blocks: tuple[Block, ...] = ()

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds `offset`, `None` where there are no blocks."""
        if not self.blocks:
            return None
        return self.blocks[max(0, bisect_right(self.blocks, offset, key=lambda block: block.start) - 1)]


@dataclass(frozen=True, slots=True)
class Passage:
    """A slice of one side of a document; `start` is its offset in that side."""

    text: str
    lang: str
    start: int = 0

    @property
    def span(self) -> Span:
        """The passage's place in its side of the document."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class Pair:
    """An aligned source passage and target passage; either may be empty.

    `segment` is the row's id in a bitext, the pair's number in a document; `line` is the row's line in the bitext file.
    `similarity` is what the aligner saw between the two sides, from 0 to 1, or with an empty side, between the other one
    and what is most like it in the whole text there; `None` where the pairing was given.
    `probability` says how sure the aligner was of the pair, from 0 to 1; `None` where the pairing was given.
    `quality` is the reference-free estimate, `None` until it is asked for.
    """

    segment: str
    source: Passage
    target: Passage
    line: int | None = None
    reference: str | None = None
    similarity: float | None = None
    quality: float | None = None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Bead:
    """One link of an alignment: sentences `source` and `target` (either may be an empty range) and their similarity.

    `probability` says how sure it is that a person would draw the very same bead; 1 where there was nothing to choose.
    """

    source: range
    target: range
    score: float
    probability: float = 1.0


@dataclass(frozen=True)
class Version:
    """One source version of a story and how the target was aligned to it. There is at least one pair."""

    source: Text
    pairs: tuple[Pair, ...]

    @cached_property
    def _by_target(self) -> tuple[list[int], list[Pair]]:
        return _ordered(self.pairs, lambda pair: pair.target)

    @cached_property
    def _by_source(self) -> tuple[list[int], list[Pair]]:
        return _ordered(self.pairs, lambda pair: pair.source)

    def pair_at(self, offset: int) -> Pair:
        """Return the pair whose source passage holds `offset`, or else the last one before it."""
        return _at(offset, *self._by_source)

    def pair_at_target(self, offset: int) -> Pair:
        """Return the pair whose target passage holds `offset`, or else the last one before it."""
        return _at(offset, *self._by_target)


def _ordered(pairs: tuple[Pair, ...], side: Callable[[Pair], Passage]) -> tuple[list[int], list[Pair]]:
    """The pairs by their place on one side (an empty passage before the one that starts there), and their starts."""
    ordered = sorted(pairs, key=lambda pair: (side(pair).start, len(side(pair).text)))
    return [side(pair).start for pair in ordered], ordered


def _at(offset: int, starts: list[int], ordered: list[Pair]) -> Pair:
    return ordered[max(0, bisect_right(starts, offset) - 1)]


@dataclass(frozen=True, slots=True)
class Story:
    """The texts of a document before they are split and aligned. `lines`: line n of the source belongs to target line n.

    `place` is the path of the target in its project, whatever path it was named by; `None` where there is no file.
    `date` is that of the story, `YYYY-MM-DD`, where the input says it.
    """

    name: str
    system: str | None
    target: Text
    sources: tuple[Text, ...]
    lines: bool = False
    reference: Text | None = None
    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a bitext; `line` is its line in the file."""

    id: str
    source: str
    target: str
    source_lang: str
    target_lang: str = "en"
    reference: str | None = None
    line: int | None = None


_ROW_GAP = "\n\n"


@dataclass(frozen=True)
class Document:
    """One story: its target, its source version or versions, and their pairs.

    In a bitext document `target.text` is its rows joined by empty lines, so that rules see one text;
    `rows` is then true, and findings are reported relative to the row.
    Without a source there is one version with an empty source text, whose pairs have empty source passages.
    `place` is the path of the target in its project, whatever path it was named by; `None` where there is no file.
    """

    name: str
    system: str | None
    target: Text
    versions: tuple[Version, ...]
    rows: bool = False
    place: str | None = None
    date: str | None = None

    @classmethod
    def of_rows(
        cls,
        name: str,
        rows: Iterable[Row],
        *,
        system: str | None = None,
        path: str | None = None,
        date: str | None = None,
    ) -> Document:
        """Build a document from rows that are already aligned. Both sides are the rows joined by empty lines."""
        pairs: list[Pair] = []
        source_at = target_at = 0
        rows = tuple(rows)
        for row in rows:
            source = Passage(row.source, row.source_lang, source_at)
            target = Passage(row.target, row.target_lang, target_at)
            pairs.append(Pair(row.id, source, target, line=row.line, reference=row.reference))
            source_at += len(row.source) + len(_ROW_GAP)
            target_at += len(row.target) + len(_ROW_GAP)
        first = rows[0] if rows else None
        return cls(
            name=name,
            system=system,
            target=Text(_ROW_GAP.join(row.target for row in rows), first.target_lang if first else None, path),
            versions=(
                Version(
                    Text(_ROW_GAP.join(row.source for row in rows), first.source_lang if first else None, path),
                    tuple(pairs),
                ),
            ),
            rows=True,
            date=date,
        )

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of the first version: the segments that findings are counted in."""
        return self.versions[0].pairs

    @cached_property
    def has_source(self) -> bool:
        """Whether any source text is there."""
        return any(pair.source.text for version in self.versions for pair in version.pairs)

    def pair_at(self, offset: int) -> Pair:
        """Return the pair of the first version whose target passage holds `offset`, or else the last one before it."""
        return self.versions[0].pair_at_target(offset)


@dataclass(frozen=True, slots=True)
class Mention:
    """A further place that supports a finding. `side` is `target` or `source`; `version` says which source."""

    side: str
    span: Span
    version: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A slice of the target as it is reported."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A slice of a source version as it is reported."""

    path: str | None
    lang: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Related:
    """A further place that supports a finding, as it is reported."""

    side: str
    segment: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What stands behind a finding that a judge reported or agreed with: the model, its server's fingerprint, the prompt."""

    model: str
    fingerprint: str | None
    prompt: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One reported defect; the fields are those of the published JSON record.

    `judge` is there if a judge reported it (`rule` is then `judge`) or agreed with the rule that did. `locator` says where the
    target stands in a file of another format than text, whose offsets are those of the text taken out of it.
    """

    rule: str
    category: str
    severity: Severity
    confidence: float | None
    message: str
    suggestion: str | None
    document: str
    segment: str
    system: str | None
    path: str | None
    line: int | None
    column: int | None
    target: Place
    source: SourcePlace | None
    related: tuple[Related, ...]
    fingerprint: str
    judge: Opinion | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A pair as it is counted and shown: a row of `segments.csv`. `start` and `source_start` are offsets as in findings.

    `line` and `column` are the place of its first character in the file `path`; in a bitext `line` is that of the row, and
    there is no `column`, since it is counted in the row's own text.
    """

    document: str
    system: str | None
    segment: str
    source_lang: str | None
    target_lang: str
    source: str
    target: str
    quality: float | None
    words: int
    start: int
    source_start: int = 0
    reference: str | None = None
    path: str | None = None
    source_path: str | None = None
    line: int | None = None
    column: int | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class SourceForm:
    """A word of a source that a name renders, and in how many of the passages looked at."""

    lang: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which a document writes a name.

    `key` is its spelling without case and accents, `meant` that of the rendering that is right (its own if nothing
    speaks against it); `accepted`: English texts have both.
    """

    text: str
    key: str
    count: int
    sources: tuple[SourceForm, ...]
    meant: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A step that failed on one document by a fault of tqc, not of the input; what does not need the step is there.

    `step` is what failed: `rule name-missing`. `error` is the type of the exception and what it says, in one line; `place`
    the file and the line of tqc that it comes from.
    """

    step: str
    document: str
    system: str | None
    error: str
    place: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one document: its segments in order, its findings by place, and notes for whoever ran the check.

    `renderings` are those of its names, where they were asked for. `place` is the document's path in its project;
    `rows`: places are relative to rows of a bitext; `words` and `qualities` are those of all segments, also of those not kept.
    `failures` are the steps that failed by a fault of tqc.
    """

    document: str
    system: str | None
    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    place: str | None = None
    rows: bool = False
    words: int = 0
    failures: tuple[Failure, ...] = ()
    qualities: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotation:
    """A defect marked by a person, used to measure rules: one line of a gold file."""

    kind: str
    severity: Severity
    mode: str
    span: Span
    text: str
    fix: str

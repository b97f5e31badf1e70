"""From the texts of a story to an aligned document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from tqc.alignment.aligner import alignment
from tqc.encoders import Encoder
from tqc.model import Document, Pair, Passage, Story, Text, Version
from tqc.text.segmentation.splitter import sentences


def aligned(story: Story, *, encoder: Encoder | None = None) -> Document:
    """Split and align the texts of `story`, whose languages must be known.

    A pair's passages are exact slices of the whole texts: from the start of a bead's first sentence to the end of its last.
    What has no counterpart is paired with an empty passage at the place where the counterpart belongs.
    """
    if story.lines:
        versions = tuple(_by_line(story, source) for source in story.sources)
    else:
        target = sentences(story.target.text, story.target.lang or "und")
        versions = tuple(_version(source, target, story.target, encoder) for source in story.sources)
        if not versions:
            nothing = Text("")
            pairs = (Pair(str(n), Passage("", "und"), sentence) for n, sentence in enumerate(target, 1))
            versions = (Version(nothing, tuple(pairs)),)
    return Document(story.name, story.system, story.target, versions, place=story.place, date=story.date)


def _version(source: Text, targets: Sequence[Passage], target: Text, encoder: Encoder | None) -> Version:
    source_lang, target_lang = source.lang or "und", target.lang or "und"
    sources = sentences(source.text, source_lang)
    found = alignment(
        [passage.text for passage in sources],
        [passage.text for passage in targets],
        langs=(source_lang, target_lang),
        paragraphs=(_paragraphs(source.text, sources), _paragraphs(target.text, targets)),
        encoder=encoder,
    )
    pairs = (
        Pair(
            segment=str(number),
            source=_passage(source, source_lang, sources, bead.source),
            target=_passage(target, target_lang, targets, bead.target),
            similarity=bead.score if nearest is None else nearest,
            probability=bead.probability,
        )
        for number, (bead, nearest) in enumerate(zip(found.beads, found.nearest, strict=True), 1)
    )
    return Version(source, tuple(pairs))


def _paragraphs(text: str, sentences: Sequence[Passage]) -> list[int]:
    """The number of the line that each sentence stands in, counting only lines that are not empty."""
    ends = [text.find("\n", left.span.end, right.start) >= 0 for left, right in pairwise(sentences)]
    return list(accumulate(ends, initial=0))[: len(sentences)]


def _passage(text: Text, lang: str, parts: Sequence[Passage], which: range) -> Passage:
    if which:
        start, end = parts[which[0]].start, parts[which[-1]].span.end
    else:  # the place after the sentence before
        start = end = parts[which.start - 1].span.end if which.start else 0
    return Passage(text.text[start:end], lang, start)


def _by_line(story: Story, source: Text) -> Version:
    """Pair line n with line n. The texts have equally many lines; the reader has seen to that."""
    references = story.reference.text.split("\n") if story.reference else None
    pairs: list[Pair] = []
    at = [0, 0]
    lines = zip(source.text.split("\n"), story.target.text.split("\n"), strict=True)
    for number, (left, right) in enumerate(lines):
        passages = (
            Passage(left.rstrip("\r"), source.lang or "und", at[0]),
            Passage(right.rstrip("\r"), story.target.lang or "und", at[1]),
        )
        if any(passage.text for passage in passages):
            reference = references[number].rstrip("\r") if references else None
            pairs.append(Pair(str(number + 1), *passages, reference=reference))
        at = [at[0] + len(left) + 1, at[1] + len(right) + 1]
    return Version(source, tuple(pairs))

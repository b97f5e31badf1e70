"""Make ready what was read: every language known, every story split and aligned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from tqc.alignment.story import aligned
from tqc.encoders import Encoder
from tqc.errors import InputError
from tqc.evidence.mismatched_texts import Fault, fault_of_sides, times_as_long
from tqc.languages import UNKNOWN, language
from tqc.model import Document, Passage, Story, Text, Version
from tqc.text.language_id.identify import identify
from tqc.text.segmentation.splitter import sentences


def prepared(item: Story | Document, *, encoder: Encoder | None = None) -> Document:
    """Return `item` as an aligned document whose source languages are known: stated, or else identified."""
    if isinstance(item, Story):
        sources = tuple(replace(source, lang=known_language(source)) for source in item.sources)
        return aligned(replace(item, sources=sources), encoder=encoder)
    if all(pair.source.lang != UNKNOWN or not pair.source.text for pair in item.pairs):
        return item
    return replace(item, versions=tuple(_identified(version) for version in item.versions))


def known_language(side: Text) -> str:
    """Return the language of one text: stated, or else identified."""
    return side.lang or identify(side.text)


_UNFIT = {
    Fault.SWAPPED: "{source}: is in {lang} and {target} is not; expected the source first, then its translation",
    Fault.ONE_LANGUAGE: "{source}: is in {lang}, as {target} is; expected a text and its translation",
    Fault.ONE_TEXT: "{source}: holds the same text as {target}; expected a text and its translation",
    Fault.LENGTH: "{longer}: is {times} times as long as {shorter}; expected a text and its translation",
}


def refuse_unfit(source: Text, target: Text) -> None:
    """Raise `InputError` for two texts that cannot be a source and its translation; the target's language must be stated."""
    fault = fault_of_sides(source, target)
    if fault is None:
        return
    shorter, longer = sorted((source, target), key=lambda side: len(side.text))
    message = _UNFIT[fault].format(
        source=source.path,
        target=target.path,
        lang=language(target.lang or "en").name,
        shorter=shorter.path,
        longer=longer.path,
        times=times_as_long(source, target),
    )
    raise InputError(message)


def passages(side: Text, *, lines: bool = False) -> Sequence[Passage]:
    """Return the sentences of one text, or with `lines` its lines; the language is identified where it is not stated."""
    if not lines:
        return sentences(side.text, known_language(side))
    rows = side.text.removesuffix("\n").split("\n")
    starts = accumulate((len(row) + 1 for row in rows), initial=0)
    return [Passage(row.rstrip("\r"), side.lang or UNKNOWN, start) for row, start in zip(rows, starts, strict=False)]


def _identified(version: Version) -> Version:
    """The version with the language of its unlabelled passages identified from all of them together."""
    lang = identify("\n".join(pair.source.text for pair in version.pairs if pair.source.lang == UNKNOWN))
    pairs = (
        replace(pair, source=Passage(pair.source.text, lang, pair.source.start))
        if pair.source.lang == UNKNOWN
        else pair
        for pair in version.pairs
    )
    return Version(Text(version.source.text, lang, version.source.path), tuple(pairs))

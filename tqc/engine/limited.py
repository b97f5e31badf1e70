"""The part of a document that keeps within the limits of `tqc.limits`, and notes on what does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tqc.limits import FIGURES, NAMES, ROW, SENTENCE, TOKEN
from tqc.model import Document, Pair, Passage, Row
from tqc.text.segmentation.length_limits import long_tokens
from tqc.text.segmentation.splitter import sentences

_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")


def limited(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Return the part of `document` that is looked at, mostly all of it, and notes on what is not looked at as a whole.

    The offsets of what is left are the same. A row that is cut is not compared with its source: a part of one side has no
    counterpart in the other. A story is whole: what is too long in it was divided when it was split into sentences.
    """
    if not document.rows:
        return document, tuple(_divided_notes(document))
    cuts = {
        pair.segment: cut
        for pair in document.pairs
        if max(len(pair.source.text), len(pair.target.text)) > TOKEN and (cut := _cut(pair))
    }
    if not cuts:
        return document, ()
    rows = Document.of_rows(
        document.name,
        [_row(pair, cuts.get(pair.segment)) for pair in document.pairs],
        system=document.system,
        path=document.target.path,
    )
    kept = replace(rows, place=document.place)
    first, (_, why) = next(iter(cuts.items()))
    more = f" (so are {len(cuts) - 1} more rows)" if len(cuts) > 1 else ""
    note = f"{document.name}: row {first} has {why}; it is looked at in part, and not compared with its source{more}"
    return kept, (note,)


def _cut(pair: Pair) -> tuple[str, str] | None:
    """What is left of the target of a pair, and why; `None` if both sides keep within the limits."""
    end, why = min(_ends(pair.target, names=True), default=(len(pair.target.text), ""))
    why = why or min(_ends(pair.source), default=(0, ""))[1]
    if not why:
        return None
    target = pair.target
    return (target.text if end >= len(target.text) else _whole_sentences(target, end)), why


def _ends(side: Passage, *, names: bool = False) -> Iterator[tuple[int, str]]:
    """Yield each place up to where a side is looked at, and why not further; with `names` also for too many of them."""
    token = next(long_tokens(side.text), None)
    if token is not None:
        yield token.start, f"{len(token):,} characters without a space, more than {TOKEN:,}"
    figures = [match.start() for match in _FIGURE.finditer(side.text)] if len(side.text) > 2 * FIGURES else ()
    if len(figures) > FIGURES:
        yield figures[FIGURES], f"{len(figures):,} figures, more than {FIGURES:,}"
    capitalised = _capitalised(side.text) if names and len(side.text) > 3 * NAMES else ()
    if len(capitalised) > NAMES:
        yield capitalised[NAMES], f"{len(capitalised):,} different words with a capital, more than {NAMES:,}"
    if len(side.text) > ROW:
        yield ROW, f"{len(side.text):,} characters, more than {ROW:,}"


def _capitalised(text: str) -> tuple[int, ...]:
    """Where each different word with a capital first stands."""
    found: dict[str, int] = {}
    for match in _WORD.finditer(text):
        if match.group()[0].isupper():
            found.setdefault(match.group(), match.start())
    return tuple(found.values())


def _whole_sentences(side: Passage, end: int) -> str:
    """The sentences before `end`, or else the words: a sentence that breaks off seems to lack its end."""
    before = sentences(side.text[:end], side.lang)
    if len(before) > 1:
        return side.text[: before[-2].span.end]
    return side.text[:end].rpartition(" ")[0]


def _row(pair: Pair, cut: tuple[str, str] | None) -> Row:
    source, target = (pair.source.text, pair.target.text) if cut is None else ("", cut[0])
    return Row(pair.segment, source, target, pair.source.lang, pair.target.lang, pair.reference, pair.line)


def _divided_notes(document: Document) -> Iterator[str]:
    for side in (document.target, *(version.source for version in document.versions)):
        token = next(long_tokens(side.text), None)
        if token is not None:
            yield (
                f"{side.path or document.name}: has {len(token):,} characters without a space; "
                f"it is looked at in pieces of {TOKEN:,}"
            )
    longest = max(
        (len(p.text) for v in document.versions for pair in v.pairs for p in (pair.source, pair.target)), default=0
    )
    if longest > SENTENCE - TOKEN and _has_long_line(document):
        yield f"{document.name}: has sentences of more than {SENTENCE:,} characters; they are looked at in pieces"


def _has_long_line(document: Document) -> bool:
    sides = (document.target, *(version.source for version in document.versions))
    return any(len(line) > SENTENCE for side in sides for line in side.text.splitlines())

"""Links of the source that the target has not, or has in another form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz.distance import Indel

from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.links import Link, LinkKind, links, same_but_for_language
from tqc.text.transliteration.romanise import romanise

__all__ = ["Change", "ChangedLink", "changed_links"]

_T = thresholds("form", "link_diffs")
_LIKE = _T.number("like")
_LIKE_DOMAIN = _T.number("like_domain")
_SPACED_EMAIL = re.compile(r"[\w.+-]+ ?@ ?[\w-]+(?: ?\. ?[\w-]+)* ?\. ?[a-z]{2,}")


class Change(Enum):
    """What became of a link: other letters, blanks inside, its sign lost, or all of it lost."""

    ALTERED = "altered"
    BROKEN = "broken"
    UNSIGNED = "unsigned"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ChangedLink:
    """A `link` of the source of `pair`, and where its rendering stands in the target (an empty span: where it belongs)."""

    pair: Pair
    version: int
    link: Link
    target: Span
    change: Change


def changed_links(document: Document) -> Iterator[ChangedLink]:
    """Yield the links of each pair that were changed or lost; a lost one once, even if several versions have it."""
    lost: set[tuple[str, str]] = set()
    everywhere: Counter[str] | None = None
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            if not (pair.source.text and pair.target.text) or not (wanted := list(links(pair.source.text))):
                continue
            for changed in _changed(pair, number, wanted):
                if changed.change is Change.LOST:
                    everywhere = everywhere or Counter(link.key for link in links(document.target.text))
                    if everywhere[changed.link.key] or (pair.segment, changed.link.key) in lost:
                        continue  # it stands in another sentence
                    lost.add((pair.segment, changed.link.key))
                yield changed


def _changed(pair: Pair, version: int, wanted: Sequence[Link]) -> Iterator[ChangedLink]:
    spare = list(links(pair.target.text))
    missing: list[Link] = []
    for link in wanted:
        match = next((other for other in spare if other.key == link.key), None) or next(
            (other for other in spare if link.kind is LinkKind.URL and same_but_for_language(link, other)), None
        )
        if match:
            spare.remove(match)
        elif not re.search(rf"{re.escape(link.text)}(?!\w)", pair.target.text):
            missing.append(link)
    for link in missing:
        found = _found(pair, link, spare)
        if found:
            target, change = found
            spare = [other for other in spare if not other.span.touches(target)]
            yield ChangedLink(pair, version, link, target, change)


def _found(pair: Pair, link: Link, spare: Sequence[Link]) -> tuple[Span, Change] | None:
    """What became of a link that the target does not have as it is."""
    text = pair.target.text
    if broken := _broken(text, link.text):
        return broken, Change.BROKEN
    like = max(spare, key=lambda other: _likeness(link, other), default=None)
    if like and _likeness(link, like) >= (_LIKE_DOMAIN if link.kind is LinkKind.DOMAIN else _LIKE):
        return like.span, Change.ALTERED
    if link.kind is LinkKind.EMAIL and (spaced := _SPACED_EMAIL.search(text)):
        return Span(*spaced.span()), Change.ALTERED
    if link.kind is LinkKind.HANDLE and (
        unsigned := re.search(rf"(?<!\w){re.escape(link.key[1:])}(?!\w)", text, re.IGNORECASE)
    ):
        return Span(*unsigned.span()), Change.UNSIGNED
    if link.kind in (LinkKind.DOMAIN, LinkKind.HASHTAG):  # a name, or a word that may be translated
        return None
    at = text.find(" ", link.span.start * len(text) // max(1, len(pair.source.text)))
    at = at if at >= 0 else len(text.rstrip('.!?"”’ '))
    return Span(at, at), Change.LOST


def _broken(text: str, wanted: str) -> Span | None:
    """Where `wanted` stands in `text` with blanks inside."""
    places = [at for at, char in enumerate(text) if not char.isspace()]
    found = re.search(re.escape(wanted), "".join(text[place] for place in places), re.IGNORECASE)
    if not found:
        return None
    at = found.start()
    span = Span(places[at], places[at + len(wanted) - 1] + 1)
    return span if len(span) > len(wanted) and not text[span.end : span.end + 1].isalnum() else None


def _likeness(link: Link, other: Link) -> float:
    """How alike two links are, from 0 to 1; hashtags are alike only as a whole, since they may be translated."""
    kinds = {link.kind, other.kind}
    if len(kinds) > 1 and kinds != {LinkKind.URL, LinkKind.DOMAIN}:
        return 0.0
    if not link.key.isascii():
        return (
            Indel.normalized_similarity(romanise(link.key, "ru"), other.key)
            if link.kind is not LinkKind.HASHTAG
            else 0.0
        )
    if link.kind is LinkKind.EMAIL:
        return max(_LIKE, Indel.normalized_similarity(link.key, other.key))
    return Indel.normalized_similarity(link.key, other.key)

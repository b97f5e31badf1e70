"""Fingerprints: names of findings that survive edits elsewhere in the file, and the file's renaming.

The first six digits name the file, by its path in the project; the other ten say what the finding is about, wherever it stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_PLACE = 6


def fingerprint(parts: Iterable[str], *, name: str, system: str | None, place: str | None, rows: bool) -> str:
    """Return the fingerprint of a finding: by its document, and by `parts`: rule, words, which of several.

    A text is named by its `place` in the project; the documents of a bitext share theirs, and have their names besides.
    """
    within = (name, system or "") if rows or place is None else ()
    return place_digits(name if place is None else place) + _digits(*within, *parts)[_PLACE:]


def place_digits(place: str) -> str:
    """Return what the fingerprints of all findings in the file at `place` begin with."""
    return _digits(place)[:_PLACE]


def place_of(fingerprint: str) -> str:
    """Return the digits that name the file."""
    return fingerprint[:_PLACE]


def content_of(fingerprint: str) -> str:
    """Return the digits that say what the finding is about, which are the same if its file is moved."""
    return fingerprint[_PLACE:]


def _digits(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

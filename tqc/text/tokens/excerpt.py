"""Text quoted in a message."""

from __future__ import annotations

_LONGEST = 60


def quoted(text: str) -> str:
    """Return `text` on one line between “ ”, cut at a word if it is long."""
    flat = " ".join(text.split())
    if len(flat) > _LONGEST:
        cut = flat[: _LONGEST - 1]
        flat = (cut[: cut.rfind(" ")] if " " in cut[_LONGEST // 2 :] else cut).rstrip(" ,;:—–-") + "…"
    return f"“{flat}”"

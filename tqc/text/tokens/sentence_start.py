"""Whether a word begins a sentence, by what stands before it."""

from __future__ import annotations

__all__ = ["begins_sentence"]

_OPENING = '"“«('
_ENDS = ".!?…:;•"
_DASHES = "–—-"


def begins_sentence(text: str, at: int) -> bool:
    """Say whether a sentence begins at `at`: at the start of a text or line, behind a stop, behind a dash that begins a line.

    Elsewhere a name follows a dash (`Brno – Kolín`). It is read from the word backwards, as texts are long.
    """
    while at and (text[at - 1].isspace() or text[at - 1] in _OPENING):
        at -= 1
        if text[at] == "\n":
            return True
    if not at or text[at - 1] in _ENDS:
        return True
    if text[at - 1] not in _DASHES:
        return False
    before = text[: at - 1]
    blank = before[len(before.rstrip()) :]
    return blank == before or "\n" in blank

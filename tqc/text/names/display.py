"""How a folded name is written out: its capitals."""

from __future__ import annotations


def as_name(key: str, like: str) -> str:
    """Return a folded name with a capital; `Mc` is followed by another one, as in the name `like` that it replaces."""
    if like.startswith("Mc") and key.startswith("mc"):
        return "Mc" + key[2:].capitalize()
    return key.capitalize()


def in_the_case_of(mention: str, text: str) -> str:
    """Return `text` in capitals if the mention that it replaces is."""
    return text.upper() if mention.isupper() else text

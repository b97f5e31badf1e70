"""How characters of Japanese names are read."""

from __future__ import annotations

from tqc.text.transliteration.kanji_readings import begins, is_kanji, spellings, windows


def test_spellings() -> None:
    """The first consonant may be voiced but at the beginning, the last syllable doubles what follows but at the end."""
    assert "kawa" in spellings("川", first=True, last=False)
    assert "gawa" in spellings("川", first=False, last=True)
    assert "gawa" not in spellings("川", first=True, last=False)
    assert "sap" in spellings("札", first=True, last=False)
    assert "sap" not in spellings("札", first=True, last=True)
    assert {"tou", "to"} <= set(spellings("東", first=True, last=False))
    assert not spellings("x", first=True, last=True)


def test_stems() -> None:
    """Adjectives and verbs leave their stem."""
    assert "hiro" in spellings("広", first=True, last=False)
    assert "tori" in spellings("取", first=False, last=True)


def test_windows() -> None:
    """Two to five characters in a row may be a name, one only by itself; none begins or ends with what stands between them."""
    found = [run for _, run in windows("霞が関で")]
    assert found == ["霞が関"]
    assert [run for _, run in windows("長は康さん")] == ["長", "康"]
    assert is_kanji("佐々木")
    assert not is_kanji("々")
    assert "k" in begins("霞")

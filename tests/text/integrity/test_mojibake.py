"""Text that was damaged on its way."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.integrity.mojibake import damages


def repaired(text: str) -> str:
    """`text` with every repair made."""
    for damage in reversed(damages(text)):
        if damage.repaired is not None:
            text = text[: damage.span.start] + damage.repaired + text[damage.span.end :]
    return text


def misread(text: str, codec: str) -> str:
    """The UTF-8 of `text` read in `codec`, bytes that it lacks as control characters."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())


WESTERN = (
    "“Café”, São Paulo – Ångström…",
    "Vučić said: “Zvečan’s Čačak”",
    "Łódź, Kraków — €5",
    "naïve façade, 20 °C, ½ ™",
    "‘yes’ • no",
    "Škoda Žižek Đoković",
    "Atatürk in İstanbul",
    "Nguyễn Phú Trọng",
    "Привет, мир",
    "Ελλάδα",
    "שלום",
    "مرحبا",
    "日本語の文",
    "well 😀",
    "Iași și Timișoara",
)


@pytest.mark.parametrize("text", WESTERN)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_western_misreadings_are_repaired(text: str, codec: str) -> None:
    assert repaired(misread(text, codec)) == text


@pytest.mark.parametrize("text", WESTERN)
def test_sound_text_is_not_damaged(text: str) -> None:
    assert damages(text) == ()


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("“Café”, São Paulo – Ångström…", "cp1251"),
        ("Vučić said: “Zvečan’s Čačak”", "cp1251"),
        ("Łódź, Kraków — €5 and £7", "cp1251"),
        ("Привет, мир", "cp1251"),
        ("“Café”, São Paulo – Ångström…", "mac_roman"),
        ("Zvečan’s ‘yes’ • 20 °C", "mac_roman"),
        ("Привет", "mac_roman"),
    ],
)
def test_other_misreadings_are_repaired(text: str, codec: str) -> None:
    assert repaired(misread(text, codec)) == text


def test_damage_done_twice_is_repaired() -> None:
    assert repaired(misread(misread("“It’s”", "cp1252"), "cp1252")) == "“It’s”"


@pytest.mark.parametrize(
    ("text", "kind", "mended"),
    [
        ("don\ufffdt", "lost", "’"),
        ("caf\ufffd", "lost", None),
        ("don?t", "lost", "'"),
        ("a\x93b", "control", "“"),
        ("a\x00b", "control", ""),
        ("a\ue000b", "private", None),
        ("a\u202eb", "override", ""),
        ("a\u200fb", "direction", ""),
        ("a\u200bb", "invisible", ""),
        ("鈥�", "mojibake", None),
    ],
)
def test_kinds(text: str, kind: str, mended: str | None) -> None:
    (damage,) = damages(text)
    assert (damage.kind, damage.repaired) == (kind, mended)


@given(st.text(max_size=40) | st.text("âÂÃ€™œ“ \x80\x99РСвЂђ√‚Ä鈥檛�?=E20n't\u200b\u202e\u05d0", max_size=30))
def test_places_are_in_order_and_apart(text: str) -> None:
    spans = [damage.span for damage in damages(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))

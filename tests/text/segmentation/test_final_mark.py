"""How texts end, in the marks of their languages."""

from __future__ import annotations

import pytest

from tqc.text.segmentation.final_mark import Mark, asks, ending, exclaims


@pytest.mark.parametrize(
    ("text", "lang", "mark", "span"),
    [
        ("It is closed.", "en", Mark.STOP, "."),
        ('"It is closed."', "en", Mark.STOP, "."),
        ("It is closed (at last).", "en", Mark.STOP, "."),
        ("It is closed.[12]", "en", Mark.STOP, "."),
        ("«Закрыт?».", "ru", Mark.QUESTION, "."),
        ("«Закрыт?»", "ru", Mark.QUESTION, "?"),
        ("Really?!", "en", Mark.OTHER, "?!"),
        ("Go!", "en", Mark.EXCLAMATION, "!"),
        ("Well…", "en", Mark.ELLIPSIS, "…"),
        ("Well...", "en", Mark.ELLIPSIS, "..."),
        ("هل هو مفتوح؟", "ar", Mark.QUESTION, "؟"),
        ("橋は閉鎖された。", "ja", Mark.STOP, "。"),
        ("पुल बंद है।", "hi", Mark.STOP, "।"),
        ("पुल बंद है|", "hi", Mark.STOP, "|"),
        ("Ανοίγει;", "el", Mark.QUESTION, ";"),
        ("It opens;", "en", Mark.OTHER, ""),
        ("Բա՞ց է։", "hy", Mark.QUESTION, "։"),
        ("Москва, 2020 г.", "ru", Mark.OTHER, "."),
        ("Am 3.", "de", Mark.OTHER, "."),
        ("It was on Russia.tv.", "en", Mark.STOP, "."),
        ("It is closed", "en", Mark.NONE, ""),
        ("It grew by 5%", "en", Mark.NONE, ""),
        ("See #bridge", "en", Mark.OTHER, ""),
        ("Thanks 🙂", "en", Mark.OTHER, ""),
        ("The list:", "en", Mark.OTHER, ""),
        ("", "en", Mark.OTHER, ""),
        (".", "en", Mark.STOP, "."),
        (")", "en", Mark.OTHER, ""),
    ],
)
def test_the_last_mark(text: str, lang: str, mark: Mark, span: str) -> None:
    """Marks of quotations, brackets and footnotes behind it are passed over."""
    found = ending(text, lang)
    assert (found.mark, found.span.of(text)) == (mark, span)


def test_the_place_where_a_mark_belongs() -> None:
    """Behind the last word or bracket, inside a quotation."""
    assert ending("It is closed", "en").span.start == 12
    assert ending("It is (closed)", "en").span.start == 14
    assert ending("“It is closed”", "en").span.start == 13


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Is it open?", "en", True),
        ("It is open (?).", "en", False),
        ("See example.com/?id=5 for more.", "en", False),
        ("¿Y ahora", "es", True),
        ("開きますか。", "ja", True),
        ("開きます。", "ja", False),
        ("开放吗。", "zh", True),
        ("Ανοίγει; Ναι.", "el", True),
    ],
)
def test_whether_a_text_asks(text: str, lang: str, expected: bool) -> None:
    """By a mark anywhere, or by a particle at its end."""
    assert asks(text, lang) is expected


def test_whether_a_text_exclaims() -> None:
    """Anywhere, in any script."""
    assert exclaims("¡Vamos")
    assert exclaims("行け！")
    assert not exclaims("Go.")

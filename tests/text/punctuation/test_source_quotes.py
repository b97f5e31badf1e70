"""Quotations of a source that are no names."""

from __future__ import annotations

import pytest

from tqc.text.punctuation.source_quotes import source_quotations


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("«Мы скоро вернёмся домой», — сказал он.", "ru", [("Мы скоро вернёмся домой", True)]),
        ("Он назвал это «настоящим подарком».", "ru", [("настоящим подарком", False)]),
        ("Партия «Единая Россия» и «Зенит».", "ru", []),
        ('Це "дуже поганий знак" для нас.', "uk", [("дуже поганий знак", False)]),
        ("Er sagte: „Das geht so nicht weiter.“", "de", [("Das geht so nicht weiter.", True)]),
        ("市长表示：“大桥将在秋天开放。”", "zh", [("大桥将在秋天开放。", True)]),
        ("“国家统计局某办公室”表示，大桥关闭。", "zh", []),
        ("市長は「橋は秋に再開する」と述べた。", "ja", [("橋は秋に再開する", True)]),
        ('דובר צה"ל אמר דבר מה לחברי צה"ל.', "he", []),
        ("no marks", "en", []),
        ("«open", "ru", []),
    ],
)
def test_speech_and_fragments(text: str, lang: str, expected: list[tuple[str, bool]]) -> None:
    """Speech by its marks and verbs, fragments by their small letters."""
    assert [(q.span.of(text), q.speech) for q in source_quotations(text, lang)] == expected

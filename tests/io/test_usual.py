from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from tests.io.writing import write_rows
from tqc.io.sources.bitext import bitext_documents
from tqc.io.sources.usual import UsualLanguage

RU = [
    "Мост через реку закрыли вчера вечером.", "Его откроют в пятницу утром.", "Жители недовольны этим решением.",
    "Почему это так долго, никто не знает.", "Об этом сообщила администрация города.",
]  # fmt: skip
DE = ["Die Brücke wurde gestern Abend gesperrt.", "Sie wird am Freitag wieder geöffnet.", "Warum, weiß niemand."]


def usual(*texts: str) -> UsualLanguage:
    made = UsualLanguage()
    for text in texts:
        made.add(text)
    return made


@pytest.mark.parametrize(
    ("texts", "text", "lang"),
    [
        (RU, "Мост.", "ru"),
        ([*RU * 3, DE[0]], "Мост.", "ru"),
        ([*RU * 3, DE[0]], "Brücke.", None),
        (RU * 100, "Bridge. Мост.", "ru"),
        (RU + DE, "Мост.", None),
        (RU, "Мост через реку. " * 30, None),
        (RU, "", None),
        (RU, "2022", None),
        ([], "Мост.", None),
        (["", "2022", "…"], "Мост.", None),
    ],
    ids=[
        "short", "most", "another-script", "part-in-the-script", "mixed", "long-speaks-for-itself", "empty", "no-letters",
        "nothing-seen", "nothing-known",
    ],
)  # fmt: skip
def test_a_short_text_is_taken_to_be_in_the_language_of_most(texts: list[str], text: str, lang: str | None) -> None:
    assert usual(*texts).of(text) == lang


def test_the_sample_is_spread_over_the_file() -> None:
    assert usual(*RU * 20, *DE * 30).of("Мост.") is None


def test_rows_that_state_no_language_are_in_that_of_their_file(tmp_path: Path) -> None:
    numbers = count(1)
    rows = [{"id": next(numbers), "source": text, "target": "A."} for text in (*RU, "Мост.", "Город.")]
    rows += [{"id": next(numbers), "source": "Ponto.", "target": "A.", "source_lang": "eo"}]
    rows += [{"id": next(numbers), "source": "桥。", "target": "A."}]
    path = write_rows(tmp_path / "a.jsonl", *rows)
    assert [d.pairs[0].source.lang for d in bitext_documents(path)] == ["ru"] * 7 + ["eo", "und"]
    assert [d.pairs[0].source.lang for d in bitext_documents(path, source_lang="uk")] == ["uk"] * 7 + ["eo", "uk"]

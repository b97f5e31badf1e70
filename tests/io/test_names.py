from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.io.sources.file_names import sources_beside, split_name, texts_by_story


@pytest.mark.parametrize(
    ("name", "story", "lang"),
    [
        ("story.ru.txt", "story", "ru"),
        ("a/b/story.sr-Cyrl.txt", "story", "sr-Cyrl"),
        ("story.v2.zh-Hant.txt", "story.v2", "zh-Hant"),
        ("hyp.en", "hyp", "en"),
        ("story.txt", "story", None),
        ("story.final.txt", "story.final", None),
        ("story.xx.txt", "story.xx", None),
        ("ru.txt", "ru", None),
        (".ru.txt", ".ru", None),
    ],
)
def test_a_name_says_story_and_language(name: str, story: str, lang: str | None) -> None:
    assert split_name(Path(name)) == (story, lang)


def test_sources_stand_beside_by_name(tmp_path: Path) -> None:
    for name in ("s.en", "s.ru", "s.sr-Cyrl", "s.en-GB", "s.notes", "s", "other.ru", "s.2.de", "sub/s.uk"):
        write(tmp_path / f"{name}.txt", "a")
    (tmp_path / "s.fr.txt").mkdir()
    target = tmp_path / "s.en.txt"
    texts = texts_by_story(tmp_path.iterdir())
    assert [path.name for path in sources_beside(target, "en", texts)] == ["s.ru.txt", "s.sr-Cyrl.txt"]
    assert sources_beside(tmp_path / "other.en.txt", "en", texts) == [tmp_path / "other.ru.txt"]
    assert sources_beside(tmp_path / "sub/other.en.txt", "en", texts) == []
    assert sources_beside(tmp_path / "s.txt", "en", texts) == []

from __future__ import annotations

from pathlib import Path

import pytest

from tools.gold import CORPORA, read_gold
from tools.mark import KINDS, as_gold, main, parse, show
from tqc.model import Annotation, Severity, Span

MARKED = (
    "He ⟦wrong-sense:signed→admitted⟧ it.⟦sentence-added: So be it.→⟧ ⟦omission/minor/pair:They left.→~ It rained.⟧\n"
)


def test_marks_give_both_texts_and_the_errors_with_their_places() -> None:
    wrong, right, annotations = parse(MARKED)
    assert wrong == "He signed it. So be it. They left.\n"
    assert right == "He admitted it. They left. It rained.\n"
    assert annotations == (
        Annotation("wrong-sense", Severity.MAJOR, "pair", Span(3, 9), "signed", "admitted"),
        Annotation("sentence-added", Severity.MAJOR, "pair", Span(13, 23), " So be it.", ""),
        Annotation("omission", Severity.MINOR, "pair", Span(24, 34), "They left.", "They left. It rained."),
    )


@pytest.mark.parametrize(
    "marked",
    [
        "a ⟦wrong-sense:b→c",
        "a wrong-sense:b→c⟧",
        "a ⟦b⟧",
        "a ⟦wrong-sense:→c⟧",
        "a ⟦no-such-kind:b→c⟧",
        "a ⟦wrong-sense/major:b→c⟧",
        "a ⟦wrong-sense:b ⟦word-doubled:c c→c⟧→d⟧",
    ],
)
def test_what_is_no_mark_is_refused(marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "marked.txt").write_text(marked, encoding="utf-8")
    assert main(["write", str(tmp_path), str(tmp_path / "marked.txt")]) == 2
    assert "marked.txt: " in capsys.readouterr().err
    assert not (tmp_path / "gold.jsonl").exists()


@pytest.mark.parametrize(
    "folder", sorted(path.parent for path in CORPORA.glob("*/gold.jsonl")), ids=lambda folder: folder.name
)
def test_what_is_shown_of_a_folder_and_written_again_is_the_same(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(folder)]) == 0
    (tmp_path / "marked.txt").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["write", str(tmp_path), str(tmp_path / "marked.txt")]) == 0
    for name in ("article.en.txt", "clean.en.txt", "gold.jsonl"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_every_kind_in_the_corpora_is_known() -> None:
    assert {a.kind for path in CORPORA.glob("*/gold.jsonl") for a in read_gold(path)} <= set(KINDS)


def test_severity_and_mode_are_shown_where_they_are_not_the_usual_ones() -> None:
    annotation = Annotation("wrong-sense", Severity.MINOR, "any", Span(0, 1), "a", "b")
    assert show("a!", [annotation]) == "⟦wrong-sense/minor/any:a→b⟧!"
    assert as_gold([annotation]) == (
        '{"kind": "wrong-sense", "severity": "minor", "mode": "any", "start": 0, "end": 1, "text": "a", "fix": "b"}\n'
    )


def test_other_words_say_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 2
    assert "usage: python -m tools.mark" in capsys.readouterr().err

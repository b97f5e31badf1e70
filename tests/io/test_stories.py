from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.io.writing import write, write_rows
from tqc.errors import InputError, LanguageError
from tqc.io.sources.read_story import read_side
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories
from tqc.model import Document, Story

RU, SR, EN = "Мост закрыт.\n", "Мост је затворен.\n", "The bridge is closed.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(*paths: str, **asked: Any) -> list[Story | Document]:
    return list(stories(Request(tuple(map(Path, paths)), **asked)))


def story(*paths: str, **asked: Any) -> Story:
    (item,) = found(*paths, **asked)
    assert isinstance(item, Story)
    return item


def files(*names: str) -> None:
    """Write each file, with a text in the language that its name says."""
    for name in names:
        write(Path(name), RU if ".ru" in name else SR if ".sr" in name else EN)


def told(items: list[Story | Document]) -> list[tuple[str, str | None]]:
    return [(item.name, item.system) for item in items]


def sources(item: Story) -> list[tuple[str | None, str | None]]:
    return [(source.path, source.lang) for source in item.sources]


# Documents


def test_sources_beside_a_target_are_its_versions() -> None:
    files("news/s.en.txt", "news/s.ru.txt", "news/s.sr-Cyrl.txt", "news/t.ru.txt")
    read = story("news/s.en.txt")
    assert (read.name, read.system, read.lines) == ("s", None, False)
    assert (read.target.text, read.target.lang, read.target.path) == (EN, "en", "news/s.en.txt")
    assert sources(read) == [("news/s.ru.txt", "ru"), ("news/s.sr-Cyrl.txt", "sr-Cyrl")]
    assert [source.text for source in read.sources] == [RU, SR]


def test_named_sources_come_in_their_order_and_stand_for_those_beside() -> None:
    files("s.en.txt", "s.ru.txt", "x.sr.txt", "plain.txt")
    read = story("s.en.txt", sources=(Path("x.sr.txt"), Path("plain.txt")))
    assert sources(read) == [("x.sr.txt", "sr"), ("plain.txt", None)]


def test_a_stated_language_is_that_of_named_sources_not_of_those_whose_name_says_it() -> None:
    files("s.en.txt", "s.ru.txt", "x.sr.txt", "plain.txt")
    named = (Path("x.sr.txt"), Path("plain.txt"))
    assert sources(story("s.en.txt", sources=named, source_lang="bg")) == [("x.sr.txt", "bg"), ("plain.txt", "bg")]
    assert sources(story("s.en.txt", source_lang="bg")) == [("s.ru.txt", "ru")]


def test_a_target_may_stand_alone_and_have_any_name() -> None:
    files("s.en.txt", "s.txt", "s.ru.txt", "hyp.en", "s.de.txt")
    assert sources(story("s.txt")) == []
    assert (story("s.txt").name, story("hyp.en").name) == ("s", "hyp.en")
    assert story("s.txt", target_lang="de").target.lang == "de"
    assert story("s.de.txt", target_lang="de").target.lang == "de"
    assert sources(story("s.de.txt", target_lang="de")) == [("s.en.txt", "en"), ("s.ru.txt", "ru")]


def test_a_text_is_read_as_it_is_but_for_its_byte_order_mark() -> None:
    write(Path("s.en.txt"), "\ufeffOne.\r\n\r\nTwo.\r\n")
    assert story("s.en.txt").target.text == "One.\r\n\r\nTwo.\r\n"


# Several


def test_paths_come_in_the_order_given() -> None:
    files("b.en.txt", "a.en.txt", "c.en.txt")
    assert told(found("b.en.txt", "c.en.txt", "a.en.txt")) == [("b", None), ("c", None), ("a", None)]


def test_no_two_documents_have_one_name() -> None:
    files("x/s.en.txt", "y/s.en.txt", "z/y/s.en.txt", "u/y/s.en.txt")
    write_rows(Path("a.jsonl"), {"source": "а", "target": "a"}, {"source": "б", "target": "b", "system": "t"})
    write_rows(Path("b.jsonl"), {"source": "а", "target": "a"}, {"source": "б", "target": "b", "system": "t"})
    items = found("x/s.en.txt", "y/s.en.txt", "z/y/s.en.txt", "u/y/s.en.txt", "a.jsonl", "b.jsonl")
    assert told(items) == [
        ("s", None), ("y/s", None), ("s (2)", None), ("s (3)", None),
        ("1", None), ("2", "t"), ("b/1", None), ("b/2", "t"),
    ]  # fmt: skip


def test_a_file_that_is_named_twice_is_read_once() -> None:
    files("b.en.txt", "a.en.txt")
    assert told(found("b.en.txt", "a.en.txt", "./b.en.txt")) == [("b", None), ("a", None)]


# Manifests


def test_a_manifest_names_stories_their_sources_and_systems() -> None:
    files("mt/s.en.txt", "s.ru.txt", "s.sr.txt", "plain.txt")
    write(
        Path("m.csv"),
        "target_path,source_path,source_lang,document,system\n"
        "mt/s.en.txt,s.ru.txt,,bridge,one\nmt/s.en.txt,s.sr.txt,hr,bridge,one\nmt/s.en.txt,plain.txt,,bridge,two\n",
    )
    one, two = found("m.csv", source_lang="uk")
    assert told([one, two]) == [("bridge", "one"), ("bridge", "two")]
    assert isinstance(one, Story)
    assert isinstance(two, Story)
    assert sources(one) == [("s.ru.txt", "ru"), ("s.sr.txt", "hr")]
    assert sources(two) == [("plain.txt", "uk")]


# Folders


def test_a_folder_holds_documents_bitext_and_manifests_in_the_order_of_file_names() -> None:
    files("f/b.en.txt", "f/b.ru.txt", "f/sub/d.en.txt", "f/mt/listed.en.txt", "f/listed.ru.txt", "f/notes.txt")
    write_rows(Path("f/a.jsonl"), {"id": 1, "source": RU, "target": EN, "document": "rows"})
    write(Path("f/c.csv"), "target_path,source_path\nmt/listed.en.txt,listed.ru.txt\n")
    write(Path("f/e.tsv"), "id\tsource\ttarget\n9\tа\ta\n")
    items = found("f")
    assert told(items) == [("rows", None), ("b", None), ("listed", None), ("9", None), ("sub/d", None)]
    assert [item.target.path for item in items] == [
        "f/a.jsonl", "f/b.en.txt", "f/mt/listed.en.txt", "f/e.tsv", "f/sub/d.en.txt",
    ]  # fmt: skip


def test_a_folder_passes_over_what_is_no_document_and_what_is_hidden() -> None:
    files("f/s.en.txt", "f/s.ru.txt", "f/.s2.en.txt", "f/.git/s3.en.txt", "f/README.md")
    finding = {"rule": "x", "target": {"start": 0, "end": 1, "text": "T"}, "source": None}
    write_rows(Path("f/findings.jsonl"), {**finding, "source": {"text": "М"}}, finding)
    write_rows(Path("f/gold.jsonl"), {"kind": "x", "start": 0, "end": 1, "text": "T"})
    write_rows(Path("f/scores.jsonl"), {"id": 1, "document": "s", "quality": 0.5})
    write(Path("f/segments.csv"), "document,system,segment,source,target\ns,,1,а,a\n")
    write(Path("f/by_rule.csv"), "rule,segments\n")
    write(Path("f/empty.csv"), "")
    write(Path("f/blank.jsonl"), "\n")
    write(Path("f/photo.png"), b"\x89PNG\0")
    assert told(found("f")) == [("s", None)]


def test_what_a_folder_passes_over_is_read_when_named() -> None:
    write(Path("f/segments.csv"), "document,system,segment,source,target\ns,,1,а,a\ns,,2,б,b\n")
    (read,) = found("f/segments.csv")
    assert isinstance(read, Document)
    assert [pair.target.text for pair in read.pairs] == ["a", "b"]
    files("f/.hidden.en.txt")
    assert told(found("f/.hidden.en.txt")) == [(".hidden", None)]


def test_targets_of_a_folder_are_those_in_the_target_language() -> None:
    files("f/s.en.txt", "f/s.de.txt", "f/s.en-GB.txt", "f/t.ru.txt")
    assert [item.target.path for item in found("f")] == ["f/s.en-GB.txt", "f/s.en.txt"]
    assert [item.target.path for item in found("f", target_lang="de")] == ["f/s.de.txt"]


@pytest.mark.parametrize(
    ("sources_of_b", "expected"),
    [
        (RU, [("s", "a"), ("only", "a"), ("s", "b"), ("c/t", None)]),
        (RU.upper(), [("a/s", None), ("a/only", None), ("b/s", None), ("c/t", None)]),
        (RU + RU, [("a/s", None), ("a/only", None), ("b/s", None), ("c/t", None)]),
    ],
    ids=["same", "same-length", "other-length"],
)
def test_folders_with_the_same_stories_and_sources_are_systems(
    sources_of_b: str, expected: list[tuple[str, str | None]]
) -> None:
    files("f/a/s.en.txt", "f/a/s.ru.txt", "f/a/only.en.txt", "f/b/s.en.txt", "f/c/t.en.txt")
    write(Path("f/b/s.ru.txt"), sources_of_b)
    assert sorted(told(found("f")), key=str) == sorted(expected, key=str)


def test_systems_are_folders_directly_below() -> None:
    files("f/a/news/s.en.txt", "f/a/news/s.ru.txt", "f/b/news/s.en.txt", "f/b/news/s.ru.txt", "f/news/s.en.txt")
    assert told(found("f")) == [("news/s", "a"), ("news/s", "b"), ("news/s", None)]


# Line by line


def test_lines_belong_together_and_references_with_them() -> None:
    write(Path("test.ru"), "Один.\nДва.\n")
    write(Path("hyp.en"), "One.\nTwo.")
    write(Path("ref.en"), "1.\r\n2.\r\n")
    read = story("hyp.en", sources=(Path("test.ru"),), lines=True, reference=Path("ref.en"))
    assert read.lines
    assert read.reference is not None
    assert (read.sources[0].lang, read.target.lang) == ("ru", "en")
    assert (read.sources[0].text, read.reference.text) == ("Один.\nДва.", "1.\r\n2.\r")


def test_a_table_may_be_read_by_lines() -> None:
    write(Path("a.csv"), "One, two.\n")
    write(Path("b.csv"), "Раз, два.\n")
    assert story("a.csv", sources=(Path("b.csv"),), lines=True).name == "a.csv"


# Refused


@pytest.mark.parametrize(
    ("paths", "asked", "message"),
    [
        ((), {}, "no path given; expected a file or a folder"),
        (("absent.en.txt",), {}, "absent.en.txt: no such file"),
        (("s.en.txt",), {"sources": (Path("absent.ru.txt"),)}, "absent.ru.txt: no such file"),
        (
            ("s.en.txt", "t.en.txt"),
            {"sources": (Path("s.ru.txt"),)},
            "--source and --reference belong to one target file; for several, use a manifest",
        ),
        (
            ("f",),
            {"sources": (Path("s.ru.txt"),)},
            "--source and --reference belong to one target file; for several, use a manifest",
        ),
        (
            ("rows.csv",),
            {"sources": (Path("s.ru.txt"),)},
            "rows.csv: is a table, which holds or names its sources; expected --source with a text only",
        ),
        (("s.en.txt",), {"lines": True}, "--lines needs --source, a file with as many lines as the target"),
        (
            ("s.en.txt",),
            {"reference": Path("t.en.txt")},
            "--reference needs --lines: its line n belongs to line n of the target",
        ),
        (
            ("s.en.txt",),
            {"lines": True, "sources": (Path("two.txt"),)},
            "two.txt: has 2 lines; expected 1 as in s.en.txt",
        ),
        (
            ("s.en.txt",),
            {"lines": True, "sources": (Path("s.ru.txt"),), "reference": Path("two.txt")},
            "two.txt: has 2 lines; expected 1 as in s.en.txt",
        ),
        (("f",), {}, "f: holds no documents; expected NAME.en.txt with NAME.LANG.txt beside it, bitext, or a manifest"),
        (("header.csv",), {}, "header.csv: has a header, but no rows"),
        (("list.csv",), {}, "list.csv: has a header, but no rows"),
        (
            ("broken",),
            {},
            "broken/a.jsonl:1: is no JSON from column 1 on (expecting value); expected a JSON object on each line",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(paths: tuple[str, ...], asked: dict[str, Any], message: str) -> None:
    files("s.en.txt", "t.en.txt", "s.ru.txt", "f/notes.txt", "f/s.ru.txt")
    write(Path("two.txt"), "a\nb\n")
    write(Path("rows.csv"), "id,source,target\n1,а,a\n")
    write(Path("header.csv"), "id,source,target\n")
    write(Path("list.csv"), "target_path,source_path\n")
    write(Path("broken/a.jsonl"), "no json\n")
    with pytest.raises(InputError) as error:
        found(*paths, **asked)
    assert str(error.value) == message


@pytest.mark.parametrize("option", ["source_lang", "target_lang"])
def test_a_malformed_language_code_is_refused_before_anything_is_read(option: str) -> None:
    with pytest.raises(LanguageError) as error:
        found("absent.en.txt", **{option: "russian!"})
    assert str(error.value) == (
        f"{option.replace('_', '-')}: language code 'russian!' is malformed; "
        "expected two or three letters, such as 'ru' or 'sr-Cyrl'"
    )


def test_texts_are_read_as_they_are_reached() -> None:
    files("a.en.txt")
    write(Path("b.en.txt"), b"\xff")
    items = stories(Request((Path("a.en.txt"), Path("b.en.txt"))))
    assert next(items).name == "a"
    with pytest.raises(InputError, match=r"b\.en\.txt: byte 0 is 0xff"):
        next(items)


def test_one_side_is_read_with_its_language() -> None:
    files("s.ru.txt", "plain.txt")
    assert read_side(Path("s.ru.txt"), None).lang == "ru"
    assert read_side(Path("s.ru.txt"), "uk").lang == "uk"
    assert read_side(Path("plain.txt"), None).lang is None
    with pytest.raises(LanguageError, match="'x' is malformed"):
        read_side(Path("plain.txt"), "x")

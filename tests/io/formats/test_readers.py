"""Each format: what its text is, where it stands, and that it comes back changed in nothing but what was asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.formats.samples import FILES, PO, XLIFF_1, sample
from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.formats.extract import PLACEHOLDER
from tqc.io.formats.readers import fixed_side, fixed_units, side, unit_documents
from tqc.io.sources.kinds import FORMATS, Kind
from tqc.model import Document, Pair, Text

UNITS = [name for name in FILES if FORMATS[Path(name).suffix].kind is Kind.UNITS]
SIDES = [name for name in FILES if FORMATS[Path(name).suffix].kind is Kind.EXTRACTED]


def documents(path: Path) -> list[Document]:
    return list(unit_documents(path, source_lang=None, target_lang="en"))


def pairs(folder: Path, name: str) -> dict[str, Pair]:
    (document,) = documents(sample(folder, name))
    return {pair.segment: pair for pair in document.pairs}


def shown(pairs: dict[str, Pair]) -> dict[str, tuple[str, str]]:
    return {name: (pair.source.text, pair.target.text) for name, pair in pairs.items()}


def test_xliff_1(tmp_path: Path) -> None:
    found = pairs(tmp_path, "a.xlf")
    assert shown(found) == {
        "a": ("Мэр говорил о мосте & дороге.", "The the mayor spoke of the bridge & the road ."),
        "b": (f"Привет, {PLACEHOLDER}! Да.", f"Hello, {PLACEHOLDER}! Yes."),
        "c/1": ("Раз.", "One."),
        "c/2": ("Два.", "Two."),
    }
    assert [pair.line for pair in found.values()] == [5, 10, 16, 16]
    assert {(pair.source.lang, pair.target.lang) for pair in found.values()} == {("ru", "en")}
    assert documents(tmp_path / "a.xlf")[0].name == "news.html"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('Line<x id="1" ctype="lb"/>two', "Line\ntwo"),
        ('Line<ph id="1">&lt;br/&gt;</ph>two', f"Line{PLACEHOLDER}two"),
        ('<x id="START_TAG_SPAN"/>Yes<x id="CLOSE_TAG_SPAN"/>, <x id="1"/><x id="2"/>.', f"Yes, {PLACEHOLDER}."),
        ('A<it id="1" pos="open">[b]</it> b<bx id="2"/>c<ex id="2"/> d', "A bc d"),
        ('A <ph id="1">[<sub>no</sub>]</ph> b', f"A {PLACEHOLDER} b"),
        ("<![CDATA[A & B &amp; C]]>", "A & B &amp; C"),
        ("&#65;&#x42;", "AB"),
    ],
)
def test_tags_of_xliff_1(tmp_path: Path, written: str, read: str) -> None:
    text = f'<trans-unit id="1"><source>{written}</source><target>{written}</target></trans-unit>'
    path = write(tmp_path / "a.xlf", f'<xliff version="1.2"><file original="n"><body>{text}</body></file></xliff>')
    (document,) = documents(path)
    assert (document.pairs[0].source.text, document.pairs[0].target.text) == (read, read)


def test_a_placeholder_that_the_source_lacks_is_no_word(tmp_path: Path) -> None:
    text = XLIFF_1.replace('Привет, <x id="1"/>!', "Привет!")
    (document,) = documents(write(tmp_path / "a.xlf", text))
    assert document.pairs[1].target.text == "Hello, ! Yes."


def test_line_breaks_of_html_in_po(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.po", PO + '\nmsgid "Раз<br>два"\nmsgstr "One<br />two <i>a</i>"\n'))
    assert (document.pairs[-1].source.text, document.pairs[-1].target.text) == ("Раз\nдва", "One\ntwo a")


def test_xliff_2(tmp_path: Path) -> None:
    assert shown(pairs(tmp_path, "b.xliff")) == {
        "u1/s1": ("Мэр говорил о мосте.", "The the mayor spoke ."),
        "u1/2": ("Он ушёл.", "He left."),
    }


def test_tmx(tmp_path: Path) -> None:
    found = pairs(tmp_path, "c.tmx")
    assert shown(found) == {"a": ("Мэр говорил о мосте.", "The the mayor spoke of the bridge .")}
    assert found["a"].line == 4
    assert found["a"].target.lang == "en-GB"


def test_tmx_in_utf_16(tmp_path: Path) -> None:
    path = write(tmp_path / "m.tmx", FILES["c.tmx"].replace('"1.0"?', '"1.0" encoding="UTF-16"?').encode("utf-16"))
    (document,) = documents(path)
    assert document.pairs[0].target.text == "The the mayor spoke of the bridge ."
    with pytest.raises(InputError, match="UTF-16; expected UTF-8"):
        fixed_units(path, {("m", "a"): "x"}, "en")


def test_po(tmp_path: Path) -> None:
    found = pairs(tmp_path, "d.po")
    assert shown(found) == {
        "menu/Мэр говорил о <b>мосте</b>.": (
            "Мэр говорил о мосте.",
            'The the mayor "Smith" spoke of the bridge .',
        ),
        "Найден %d файл.[0]": ("Найден %d файл.", "Found %d file."),
        "Найден %d файл.[1]": ("Найдено %d файлов.", "Found %d files."),
        "Привет, %(name)s! У вас {count} сообщений.": (
            "Привет, %(name)s! У вас {count} сообщений.",
            "Hello, %(name)s! You have {count} messages.",
        ),
    }
    assert [pair.line for pair in found.values()] == [10, 20, 21, 25]


def test_po_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "m.po", PO.replace("UTF-8", "windows-1251").encode("windows-1251")))
    assert document.pairs[0].source.text == "Мэр говорил о мосте."


def blocks(text: Text) -> list[tuple[str, str, int | None]]:
    ends = [block.start for block in text.blocks[1:]] + [len(text.text)]
    return [
        (text.text[block.start : end].strip(), block.locator, block.line)
        for block, end in zip(text.blocks, ends, strict=True)
    ]


def test_markdown(tmp_path: Path) -> None:
    assert blocks(side(sample(tmp_path, "e.en.md"), "en")) == [
        ("The the mayor", "heading, line 4", 4),
        ("He spoke of the bridge ,", "paragraph, line 6", 6),
        ("and left the town & road.", "paragraph, line 6", 7),
        (f"Use {PLACEHOLDER} there.", "paragraph, line 9", 9),
        *((text, f"table cell, line {line}", line) for text, line in [("A", 11), ("B", 11), ("1", 13), ("1", 13)]),
    ]


def test_srt(tmp_path: Path) -> None:
    found = side(sample(tmp_path, "f.en.srt"), "en")
    assert found.text == "The the mayor spoke of the bridge and left .\n- Who?\n- Me."
    assert blocks(found)[2] == ("and left .", "cue 2, 00:00:03.000", 8)


def test_vtt(tmp_path: Path) -> None:
    found = side(sample(tmp_path, "g.en.vtt"), "en")
    assert found.text == "The the mayor & he spoke of the bridge ."
    assert blocks(found)[1] == ("of the bridge .", "cue intro, 00:00:01.000", 8)


def test_html(tmp_path: Path) -> None:
    found = blocks(side(sample(tmp_path, "h.en.html"), "en"))
    assert found[-2][0].startswith("The the mayor of the town said on Monday that the old bridge over")
    assert found[-2][1:] == ("/html/body/article/p[1]", 4)
    assert found[-1][1:] == ("/html/body/article/p[2]", 6)
    assert not any("Copyright" in text or "News" in text for text, _, _ in found)


def test_html_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    words = "Мэр города сказал, что мост будет закрыт на ремонт до весны, а автобусы пойдут другим путём. " * 3
    page = f'<html><head><meta charset="windows-1251"></head><body><article><p>{words}</p></article></body></html>'
    assert side(write(tmp_path / "h.html", page.encode("windows-1251")), "ru").text.startswith("Мэр города сказал")
    page = f'<?xml version="1.0" encoding="koi8-r"?><html><body><article><p>{words}</p></article></body></html>'
    assert side(write(tmp_path / "h.xhtml", page.encode("koi8-r")), "ru").text.startswith("Мэр города сказал")


def test_docx(tmp_path: Path) -> None:
    assert blocks(side(sample(tmp_path, "d.en.docx"), "en")) == [
        ("The the mayor", "paragraph 1", None),
        ("He spoke of the bridge .", "paragraph 2", None),
        ("One", "table 1, row 1, cell 1", None),
        ("Two", "table 1, row 1, cell 2", None),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", UNITS)
def test_units_come_back(tmp_path: Path, name: str, end: str) -> None:
    raw = FILES[name].replace("\n", end)
    path = write(tmp_path / name, raw)
    (document,) = documents(path)
    same = {(document.name, pair.segment): pair.target.text for pair in document.pairs}
    assert fixed_units(path, same, "en") == (raw, raw, 0)
    mended = {key: text.replace("The the", "The").replace(" .", ".") for key, text in same.items()}
    _, after, left = fixed_units(path, mended, "en")
    assert left == 0
    assert after != raw
    changed = [(old, new) for old, new in zip(raw.split(end), after.split(end), strict=True) if old != new]
    for old, new in changed:
        assert new == old.replace("The the", "The").replace(" .", ".")
    write(path, after)
    (again,) = documents(path)
    assert {(again.name, pair.segment): pair.target.text for pair in again.pairs} == mended


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", [name for name in SIDES if FORMATS[Path(name).suffix].fixes])
def test_sides_come_back(tmp_path: Path, name: str, end: str) -> None:
    raw = FILES[name].replace("\n", end)
    path = write(tmp_path / name, raw)
    text = side(path, "en").text
    assert fixed_side(path, text) == (raw, raw, 0)
    mended = text.replace("The the", "The").replace(" .", ".").replace(" ,", ",")
    _, after, left = fixed_side(path, mended)
    assert left == 0
    write(path, after)
    assert side(path, "en").text == mended
    kept = [(a, b) for a, b in zip(raw.split(end), after.split(end), strict=True) if a == b]
    assert len(kept) == len(raw.split(end)) - 2


@pytest.mark.parametrize("name", UNITS)
def test_references_are_written_as_the_format_has_them(tmp_path: Path, name: str) -> None:
    path = sample(tmp_path, name)
    (document,) = documents(path)
    key = (document.name, document.pairs[0].segment)
    new = 'A <b> & "c"\\n.'
    _, after, left = fixed_units(path, {key: document.pairs[0].target.text + new}, "en")
    assert left == 0
    (again,) = documents(write(path, after))
    assert again.pairs[0].target.text.endswith(new.replace("<b>", "") if name == "d.po" else new)


def test_a_unit_that_recurs_keeps_its_own_text(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlf", XLIFF_1.replace('id="b"', 'id="a"'))
    (document,) = documents(path)
    assert [pair.segment for pair in document.pairs][:2] == ["a", "a (2)"]
    _, after, _ = fixed_units(path, {("news.html", "a (2)"): f"Hi, {PLACEHOLDER}! Yes."}, "en")
    assert 'Hi, <x id="1"/>!' in after

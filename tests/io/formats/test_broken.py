"""Broken files of every format give one clear line, and none can make tqc run out of memory or read another file."""

from __future__ import annotations

import builtins
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.io.formats.samples import FILES, sample, write_docx
from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories

BOMB = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
"""
OUTSIDE = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n'


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        list(stories(Request((path,))))
    said = str(caught.value)
    assert said.startswith(str(path))
    assert "\n" not in said
    return said.removeprefix(str(path))


@pytest.mark.parametrize("name", ["a.xlf", "b.xliff", "c.tmx"])
def test_xml_that_ends_too_soon(tmp_path: Path, name: str) -> None:
    text = FILES[name]
    for end in (len(text) // 3, len(text) // 2, len(text) - 9):
        assert re.match(r":\d+: is no well-formed XML", refused(write(tmp_path / name, text[:end])))


@pytest.mark.parametrize("head", [BOMB, OUTSIDE])
@pytest.mark.parametrize(("name", "root"), [("a.xlf", "xliff"), ("c.tmx", "tmx")])
def test_entities_are_not_expanded(tmp_path: Path, name: str, root: str, head: str) -> None:
    said = refused(write(tmp_path / name, f"{head}<{root} version='1.2'>&a;</{root}>"))
    assert "declares its own document type" in said


def test_xml_of_another_kind(tmp_path: Path) -> None:
    assert "the root element is <html>; expected <xliff>" in refused(write(tmp_path / "a.xlf", "<html/>"))
    assert "version '3.0'" in refused(write(tmp_path / "a.xlf", "<xliff version='3.0'/>"))
    deep = "<xliff version='1.2'>" + "<g>" * 5000
    assert "nested" in refused(write(tmp_path / "a.xlf", deep))


@pytest.mark.parametrize("name", ["a.xlf", "c.tmx", "d.po", "e.en.md", "f.en.srt", "g.en.vtt", "h.en.html"])
def test_the_wrong_encoding(tmp_path: Path, name: str) -> None:
    said = refused(write(tmp_path / name, (FILES[name] + "Мэр").encode("windows-1251")))
    assert re.search(r"byte \d+ is 0x\w\w, which is not UTF-8", said)


def test_an_encoding_that_is_none(tmp_path: Path) -> None:
    said = refused(write(tmp_path / "a.xlf", '<?xml version="1.0" encoding="klingon"?><xliff version="1.2"/>'))
    assert "'klingon', which is not known" in said
    assert "not known" in refused(write(tmp_path / "a.xlf", '<?xml version="1.0" encoding="rot13"?><xliff/>'))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.xlf", "<xliff version='1.2'><file><body/></file></xliff>", "holds no unit with a translation"),
        ("a.xlf", "<xliff version='2.0' srcLang='r u'/>", "'r u'"),
        ("c.tmx", "<tmx><body><tu><tuv><seg>x</seg></tuv></tu></body></tmx>", "has no `xml:lang`"),
        ("d.po", 'msgid "a"\nmsgstr "b\nmsgid "c"\n', "is no well-formed PO"),
        ("d.po", "no catalogue at all\n", "is no well-formed PO"),
        ("e.en.md", "```\ncode\n```\n", "holds no prose"),
        ("f.en.srt", "no cue\n", "is no SRT cue"),
        ("f.en.srt", "1\n00:00:01,000 --> 00:00\nThe end.\n", "is no SRT cue"),
        ("g.en.vtt", "no header\n", "is no WebVTT"),
        ("g.en.vtt", "WEBVTT\n\n00:00:xx --> 1\nThe end.\n", "WebVTT|no cue"),
        ("h.en.html", "<html><body></body></html>", "no main text"),
        ("h.en.html", "<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;</p>", "declares entities"),
        ("d.en.docx", "no archive", "is no DOCX"),
    ],
)
def test_files_that_hold_nothing_or_something_else(tmp_path: Path, name: str, text: str, said: str) -> None:
    assert re.search(said, refused(write(tmp_path / name, text)))


@pytest.mark.parametrize("name", ["absent.xlf", "absent.po", "absent.en.md", "absent.en.html", "absent.en.docx"])
def test_files_that_are_absent(tmp_path: Path, name: str) -> None:
    assert "no such file" in refused(tmp_path / name)


def test_an_archive_that_unpacks_to_far_more_than_a_text(tmp_path: Path) -> None:
    path = tmp_path / "bomb.en.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 60_000_000)
    assert "unpacks to 57 MiB" in refused(path)


def test_a_document_that_declares_entities(tmp_path: Path) -> None:
    good, bad = write_docx(tmp_path / "good.docx"), tmp_path / "bad.en.docx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for member in old.namelist():
            head = b"<!DOCTYPE x [<!ENTITY a 'b'>]>" if member == "word/document.xml" else b""
            data = old.read(member)
            at = data.index(b"?>") + 2 if head else 0
            new.writestr(member, data[:at] + head + data[at:])
    assert "declares a document type" in refused(bad)


def test_a_document_that_ends_too_soon(tmp_path: Path) -> None:
    data = write_docx(tmp_path / "good.docx").read_bytes()
    assert "is no DOCX" in refused(write(tmp_path / "bad.en.docx", data[: len(data) // 2]))


@pytest.mark.parametrize("name", ["d.po", "e.en.md", "f.en.srt", "g.en.vtt", "h.en.html", "d.en.docx"])
def test_a_library_that_is_missing(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sample(tmp_path, name)
    real = builtins.__import__

    def without(module: str, *rest: Any) -> Any:
        if module.split(".")[0] in {"polib", "markdown_it", "srt", "webvtt", "trafilatura", "lxml", "docx"}:
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)
        return real(module, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "which is not installed: pip install 'tqc[formats]'" in refused(path)

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.files import read_text, refuse_unwritable, rewrite_text, whole_file, write_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Плотина\n".encode(), "Плотина\n"),
        ("\ufeffПлотина\n".encode(), "Плотина\n"),
        (b"one\r\ntwo\rthree\n\r\n", "one\r\ntwo\rthree\n\r\n"),
        ("\ufeff\ufeffa".encode(), "\ufeffa"),
        (b"\n a", "\n a"),
    ],
    ids=["utf-8", "byte-order-mark", "line-ends-kept", "only-one-mark-dropped", "blanks-kept"],
)
def test_text_is_read_as_it_is(tmp_path: Path, data: bytes, text: str) -> None:
    assert read_text(write(tmp_path / "a.txt", data)) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty; expected text"),
        (b"\xef\xbb\xbf", "the file is empty; expected text"),
        (b" \n\t\r\n", "the file holds only white space; expected text"),
        (b"caf\xe9 closed", "byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 6 is 0xe9, which is not UTF-8; expected UTF-8 text"),
        ("Плот".encode() + b"\xd0", "byte 8 is 0xd0, which is not UTF-8; expected UTF-8 text"),
        (b"PK\3\4\0\0", "byte 4 is NUL, so this is no text; expected UTF-8 text"),
        ("Bridge".encode("utf-16"), "byte 0 begins the byte order mark of UTF-16; expected UTF-8 text"),
    ],
    ids=["empty", "only-a-mark", "blank", "latin-1", "latin-1-after-mark", "cut-in-a-letter", "binary", "utf-16"],
)
def test_what_is_no_text_is_refused_with_its_place(tmp_path: Path, data: bytes, message: str) -> None:
    path = write(tmp_path / "a.txt", data)
    with pytest.raises(InputError) as error:
        read_text(path)
    assert str(error.value) == f"{path}: {message}"


def test_a_file_that_may_be_empty_may_be_empty(tmp_path: Path) -> None:
    assert read_text(write(tmp_path / "a.toml", ""), may_be_empty=True) == ""


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.txt: no such file$"):
        read_text(tmp_path / "absent.txt")
    with pytest.raises(InputError, match=r"is a directory; expected a file$"):
        read_text(tmp_path)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_text(tmp_path / "out.txt", "ё\r\nb\n")
    assert (tmp_path / "out.txt").read_bytes() == "ё\r\nb\n".encode()
    assert os.listdir(tmp_path) == ["out.txt"]


@pytest.mark.parametrize("before", [None, "old"])
def test_a_file_whose_writing_fails_stays_as_it_was(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "out.txt"
    if before is not None:
        path.write_text(before)
    with suppress(RuntimeError), whole_file(path) as file:
        file.write("half")
        raise RuntimeError
    assert os.listdir(tmp_path) == ([] if before is None else ["out.txt"])
    assert before is None or path.read_text() == before


def test_a_link_is_followed(tmp_path: Path) -> None:
    real = write(tmp_path / "real.txt", "old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_device_is_not_replaced_by_a_file() -> None:
    write_text(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "file", "a")
    for path, message in (
        (tmp_path / "absent" / "out", f"cannot be written: {str(tmp_path / 'absent')!r} does not exist"),
        (file / "out", f"cannot be written: {str(file)!r} is no folder"),
        (tmp_path, "cannot be written: is a directory; expected a file"),
    ):
        for refused in (refuse_unwritable, lambda path: write_text(path, "a")):
            with pytest.raises(InputError) as error:
                refused(path)
            assert str(error.value) == f"{path}: {message}"


def test_a_rewritten_file_keeps_its_byte_order_mark(tmp_path: Path) -> None:
    marked, plain = write(tmp_path / "a", "\ufeffold\r\n"), write(tmp_path / "b", "old\r\n")
    for path in (marked, plain):
        rewrite_text(path, "new\r\n")
    assert marked.read_bytes() == b"\xef\xbb\xbfnew\r\n"
    assert plain.read_bytes() == b"new\r\n"

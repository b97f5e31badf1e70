"""DOCX, the documents of Word: the text of paragraphs and tables, as it stands with all changes accepted."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqc.errors import InputError
from tqc.io.files import read_bytes
from tqc.io.formats.extract import Builder, Extract

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_MOST = 256 * 1024 * 1024  # bytes unpacked
_DENSE = 200  # times as large as packed, which no text is
_DENSE_FROM = 8 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", _FALLBACK})
_WRITTEN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(path: Path) -> Extract:
    """Return the text of a document, a line for each paragraph. Raises `InputError` if it cannot be read, or is a bomb."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml import etree

    data = read_bytes(path)
    _refuse_bomb(path, data)
    try:
        document = docx.Document(BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError, etree.LxmlError) as error:
        what = " ".join(str(error).split())[:80]
        raise InputError(f"{path}: is no DOCX that can be read ({what}); expected a document of Word") from None
    made = Builder()
    for locator, paragraph in _paragraphs(document):
        text = _text(paragraph).strip()
        if text:
            if made.length:
                made.add("\n\n")
            made.begin(locator)
            made.add(text)
    if not made.length:
        raise InputError(f"{path}: holds no text")
    return made.done()


def _refuse_bomb(path: Path, data: bytes) -> None:
    """Raise for a file that unpacks to more than a text does, or that declares a document type, as none may."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            members = packed.infolist()
            size = sum(member.file_size for member in members)
            dense = next((m for m in members if m.file_size > max(_DENSE_FROM, _DENSE * max(1, m.compress_size))), None)
            if size > _MOST or dense is not None:
                what = f"{dense.filename} unpacks" if dense else "it unpacks"
                much = (dense.file_size if dense else size) // (1024 * 1024)
                raise InputError(f"{path}: {what} to {much} MiB, far more than a text; expected a document of Word")
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with packed.open(member) as part:
                        head = part.read(4096).replace(b"\0", b"")
                    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                        raise InputError(f"{path}: {member.filename} declares a document type; expected none")
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        zlib.error,
    ) as error:
        raise InputError(f"{path}: is no DOCX that can be read ({str(error).lower()})") from None


def _paragraphs(document: Document) -> Iterator[tuple[str, Any]]:
    from docx.table import Table

    paragraphs = tables = 0
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            tables += 1
            yield from _cells(item, f"table {tables}")
        else:
            paragraphs += 1
            yield f"paragraph {paragraphs}", item._p


def _cells(table: Table, name: str) -> Iterator[tuple[str, Any]]:
    """The paragraphs of a table, those of a merged cell once."""
    for row, line in enumerate(table._tbl.tr_lst, 1):
        for column, cell in enumerate(line.tc_lst, 1):
            for paragraph in cell.iter(f"{_W}p"):
                yield f"{name}, row {row}, cell {column}", paragraph


def _text(paragraph: Any) -> str:
    """The text of a paragraph with insertions and without deletions."""
    parts: list[str] = []

    def walk(element: Any) -> None:
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag == f"{_W}t":
                parts.append(child.text or "")
            elif child.tag in _WRITTEN and child.getparent().tag == f"{_W}r":
                parts.append(_WRITTEN[child.tag])
            elif child.tag != f"{_W}p":
                walk(child)

    walk(paragraph)
    return "".join(parts)

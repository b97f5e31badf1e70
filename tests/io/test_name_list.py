"""Names files as people write them, and what is said of those that do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import tqc
from tests.io.writing import write
from tqc.errors import ConfigError, InputError
from tqc.io.lists.name_list import read_names
from tqc.io.workspace.settings import read_settings
from tqc.text.names.name_list import NO_NAMES, ListedName, NameList

HEADER = "source,source_lang,target,accepted,keep,note\n"
TBX = """<tbx type="TBX-Basic" style="dct" xml:lang="en"><text><body>
<conceptEntry id="1"><langSec xml:lang="uk"><termSec><term>Одеса</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Odessa</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
<termSec><term>Odesa</term></termSec><termSec><term>Odesa city</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""


def read(tmp_path: Path, name: str, content: str) -> tuple[ListedName, ...]:
    return read_names([write(tmp_path / name, content)]).names


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Звечан,sr,Zvecan,,,", ListedName("Zvecan", (), ("Звечан",), "sr")),
        (",,Zvecan,,,", ListedName("Zvecan")),
        (
            "Киев | Київ,, Kyiv ,Kiev|Kyiv city,no,  style  guide ",
            ListedName("Kyiv", ("Kiev", "Kyiv city"), ("Киев", "Київ"), note="style guide"),
        ),
        ("iPhone,,,,yes,", ListedName("iPhone", (), ("iPhone",), keep=True)),
        (",,Moorka,,1,", ListedName("Moorka", keep=True)),
    ],
)
def test_a_row_of_a_table(tmp_path: Path, row: str, name: ListedName) -> None:
    assert read(tmp_path, "names.csv", HEADER + row + "\n") == (name,)
    assert read(tmp_path, "names.tsv", (HEADER + row + "\n").replace(",", "\t")) == (name,)


def test_columns_in_any_order_and_several_files(tmp_path: Path) -> None:
    first = write(tmp_path / "one.csv", "target\r\nZvecan\r\n\r\n")
    second = write(tmp_path / "two.csv", "note,target\n")
    third = write(tmp_path / "three.tbx", TBX)
    odesa = ListedName("Odesa", ("Odesa city",), ("Одеса",), "uk")
    assert read_names([first, second, third]) == NameList((ListedName("Zvecan"), odesa))
    assert read_names([]) == NO_NAMES


WANTED = "expected `target`, and optionally source, source_lang, accepted, suspects, keep, note"
BAD = [
    ("names.xlsx", "a", "{path}: ends in '.xlsx'; expected a names file in .csv, .tsv, .tbx"),
    ("names.csv", "source,garbled\n", "{path}:1: has the unknown column 'garbled'; " + WANTED),
    ("names.csv", "source\nЗвечан\n", "{path}:1: has no column `target`; " + WANTED),
    ("names.csv", "source,target\nЗвечан\n", "{path}:2: the row has 1 column; expected 2 as in the header"),
    (
        "names.csv",
        "source,target\nЗвечан,Zvecan\nКиев,\n",
        "{path}:3: 'Киев' has no `target`; expected the rendering in the translation, or `keep`",
    ),
    (
        "names.csv",
        "target,keep\n,yes\n",
        "{path}:2: the row has no `target`; expected the rendering in the translation, or `keep`",
    ),
    (
        "names.csv",
        "source,target\nКиев,Kyiv|Kiev\n",
        "{path}:2: `target` is 'Kyiv|Kiev'; expected one rendering, the others in `accepted`",
    ),
    ("names.csv", "target\n—\n", "{path}:2: the name '—' has no word; expected letters or figures"),
    ("names.csv", "target,keep\nKyiv,maybe\n", "{path}:2: `keep` is 'maybe'; expected yes or no"),
    (
        "names.csv",
        "target,source_lang\nKyiv,русский\n",
        "{path}:2: language code 'русский' is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'",
    ),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD)
def test_what_does_not_fit_is_refused_in_one_line(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(InputError) as error:
        read_names([path])
    assert str(error.value) == message.format(path=path)


@pytest.mark.parametrize("value", ['"words/names.csv"', '["words/names.csv"]'])
def test_settings_name_files_relative_to_their_own(tmp_path: Path, value: str) -> None:
    write(tmp_path / "words/names.csv", "target\nZvecan\n")
    path = write(tmp_path / "tqc.toml", f"names = {value}\n")
    assert read_settings(path, Path("/")).config.names == NameList((ListedName("Zvecan"),))


def test_a_setting_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "tqc.toml", "names = 5\n")
    with pytest.raises(ConfigError) as error:
        read_settings(path, Path("/"))
    assert str(error.value) == f"{path}: 'names' is 5; expected a text or a list of texts"


def test_the_command_says_where_a_names_file_does_not_fit(tmp_path: Path) -> None:
    names = write(tmp_path / "names.csv", "source,target\nМост,\n")
    config = write(tmp_path / "tqc.toml", 'names = "names.csv"\n')
    outcome = tqc("check", write(tmp_path / "a.en.txt", "The bridge.\n"), "--config", config)
    assert (outcome.code, outcome.out) == (2, "")
    assert (
        outcome.err == f"tqc: {names}:2: 'Мост' has no `target`; expected the rendering in the translation, or `keep`\n"
    )

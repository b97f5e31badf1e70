"""Two texts that cannot be a source and its translation: one clear line and exit code 2, or one finding; nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from tests.cli.running import Outcome, tqc
from tests.io.writing import write

RU = (
    "Мост через реку закрыли вчера вечером. Инженеры нашли трещины в двух опорах. Он будет закрыт до конца октября. "
    "Жители недовольны долгим объездом.\n"
)
EN = (
    "The bridge over the river was closed yesterday evening. Engineers had found cracks in two of its pillars. "
    "It will stay shut until the end of October. Residents are unhappy with the long detour.\n"
)
OTHER = (
    "The national team won its third match of the season on Sunday. The coach praised the young players after the whistle. "
    "Two of them had never played abroad before. Tickets for the next game sold out within an hour.\n"
)


@pytest.fixture(autouse=True)
def _texts(_own_folder: None) -> None:
    texts = {
        "good/s": (RU, EN),
        "swapped/s": (EN, RU),
        "english/s": (OTHER, EN),
        "same/s": (EN, EN),
        "long/s": ("Мост закрыли.\n", EN * 20),
        "short/s": (RU * 20, "Closed.\n"),
        "other/s": (RU, OTHER),
        "empty/s": ("", EN),
        "nothing/s": (RU, " \n"),
    }
    for name, (source, target) in texts.items():
        write(Path(f"{name}.ru.txt"), source)
        write(Path(f"{name}.en.txt"), target)


def refused(outcome: Outcome, *parts: str) -> None:
    """The command said what is wrong in one line and did nothing."""
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("tqc: ")
    assert outcome.err.count("\n") == 1
    for part in parts:
        assert part in outcome.err


@pytest.mark.parametrize(
    ("folder", "parts"),
    [
        ("empty", ("s.ru.txt: the file is empty",)),
        ("nothing", ("s.en.txt: the file holds only white space",)),
        ("swapped", ("s.ru.txt: is in English", "s.en.txt is not", "expected the source first")),
        ("english", ("s.ru.txt: is in English, as", "expected a text and its translation")),
        ("same", ("s.ru.txt: holds the same text as",)),
        ("long", ("s.en.txt: is ", "times as long as", "s.ru.txt")),
        ("short", ("s.ru.txt: is ", "times as long as", "s.en.txt")),
    ],
)
@pytest.mark.parametrize("format", ["text", "svg"])
def test_align_refuses(folder: str, parts: tuple[str, ...], format: str) -> None:
    refused(tqc("align", f"{folder}/s.ru.txt", f"{folder}/s.en.txt", "-f", format), *parts)


def test_align_refuses_swapped_arguments_and_one_file_twice() -> None:
    refused(tqc("align", "good/s.en.txt", "good/s.ru.txt"), "s.en.txt: is in English", "s.ru.txt is not")
    refused(tqc("align", "good/s.en.txt", "good/../good/s.en.txt"), "is named as both the source and its translation")
    assert tqc("align", "good/s.en.txt", "good/s.ru.txt", "--target-lang", "ru").code == 0


@pytest.mark.parametrize("command", ["check", "audit"])
def test_check_and_audit_refuse(command: str) -> None:
    refused(tqc(command, "empty"), "s.ru.txt: the file is empty")
    refused(tqc(command, "nothing/s.en.txt"), "s.en.txt: the file holds only white space")
    twice = tqc(command, "good/s.en.txt", "--source", "good/s.en.txt")
    refused(twice, "s.en.txt: is named as both the translation and its source; expected two files")
    swapped = tqc(command, "good/s.ru.txt", "--source", "good/s.en.txt")
    refused(swapped, "s.ru.txt: is in 'ru' by its name, and its source", "expected a translation into 'en'")


def test_align_says_that_texts_hardly_match() -> None:
    write(Path("long.en.txt"), OTHER + "Fans sang until midnight. The cup final is in May. Nobody was hurt.\n")
    outcome = tqc("align", "good/s.ru.txt", "long.en.txt")
    assert outcome.code == 0
    assert outcome.err.startswith("tqc: the links are hardly to be believed (mean probability 0.")
    assert tqc("align", "good/s.ru.txt", "good/s.en.txt").err == ""


COMPARING = (
    "number-mismatch,date-mismatch,sentence-missing,sentence-added,end-punctuation,name-garbled,detached-translation"
)
SEEN = [("swapped", "swapped"), ("english", "in English"), ("same", "very text"), ("long", "times as long"),
        ("short", "times as long"), ("other", "something else")]  # fmt: skip


@pytest.mark.parametrize(("folder", "says"), SEEN)
def test_check_says_it_once_and_compares_nothing(folder: str, says: str) -> None:
    outcome = tqc("check", folder, "--isolated", "-f", "jsonl", "--select", COMPARING)
    assert (outcome.code, outcome.err) == (1, "")
    (one,) = map(json.loads, outcome.out.splitlines())
    assert (one["rule"], one["severity"]) == ("detached-translation", "critical")
    assert says in one["message"]


def test_audit_counts_each_such_text_once() -> None:
    folders = [folder for folder, _ in SEEN]
    assert tqc("audit", *folders, "good", "--isolated", "--select", COMPARING, "--no-quality").code == 0
    table = pl.read_parquet("reports/findings.parquet")
    assert table["rule"].to_list() == ["detached-translation"] * len(folders)


def test_pair_refuses_piles_that_are_swapped_or_in_one_language() -> None:
    for folder, texts in (("en", (EN, OTHER)), ("ru", (RU, RU.replace("Мост", "Тоннель")))):
        for n, text in enumerate(texts):
            write(Path(f"{folder}/{n}.txt"), text)
    refused(tqc("pair", "ru", "en"), "0.txt: is not in English, nor is any other translation")
    refused(tqc("pair", "en", "en"), "0.txt: is in English, and so is every other source")
    refused(tqc("pair", "en/0.txt", "en/0.txt"), "0.txt: is in English, and so is every other source")
    refused(tqc("pair", "en", "empty/s.ru.txt"), "s.ru.txt: the file is empty")


def test_pair_leaves_a_text_alone_that_is_far_too_long() -> None:
    write(Path("a.en.txt"), EN)
    write(Path("b.ru.txt"), RU.replace("Мост", "Тоннель") * 100)
    outcome = tqc("pair", "a.en.txt", "b.ru.txt")
    assert outcome.code == 2
    assert "0 of 1 translations have a source" in outcome.err

from __future__ import annotations

import json

from tqc.model import Bead, Passage
from tqc.report.alignments.alignment import as_jsonl, as_text, as_tsv

SOURCE = [Passage("Да.", "ru", 0), Passage("Мост\nзакрыт.", "ru", 4), Passage("Почему?", "ru", 17)]
TARGET = [Passage("Yes.", "en", 0), Passage("The bridge\tis closed.", "en", 5)]
BEADS = [
    Bead(range(1), range(1), 0.98765, 0.99),
    Bead(range(1, 3), range(1, 2), 0.5, 0.25),
    Bead(range(3, 3), range(2, 2), 0.0),
]


def test_text_shows_each_bead_with_one_sentence_a_line() -> None:
    assert as_text(BEADS, SOURCE, TARGET, indices=False) == (
        "1  1-1  0.99\n"
        "  < Да.\n"
        "  > Yes.\n"
        "2  2-1  0.25\n"
        "  < Мост закрыт.\n"
        "  < Почему?\n"
        "  > The bridge is closed.\n"
        "3  0-0  1.00\n"
        "  < (nothing)\n"
        "  > (nothing)\n"
    )


def test_jsonl_gives_slices_with_their_places() -> None:
    first, second, third = map(json.loads, as_jsonl(BEADS, SOURCE, TARGET, indices=False).splitlines())
    assert first == {
        "source": [{"index": 0, "start": 0, "end": 3, "text": "Да."}],
        "target": [{"index": 0, "start": 0, "end": 4, "text": "Yes."}],
        "score": 0.98765,
        "probability": 0.99,
    }
    assert [sentence["text"] for sentence in second["source"]] == ["Мост\nзакрыт.", "Почему?"]
    assert (second["source"][1]["start"], second["source"][1]["end"]) == (17, 24)
    assert third == {"source": [], "target": [], "score": 0.0, "probability": 1.0}


def test_jsonl_in_indices() -> None:
    lines = as_jsonl(BEADS, SOURCE, TARGET, indices=True).splitlines()
    assert lines[1] == '{"source": [1, 2], "target": [1], "score": 0.5, "probability": 0.25}'
    assert lines[2] == '{"source": [], "target": [], "score": 0.0, "probability": 1.0}'


def test_tsv_has_a_row_a_bead_whatever_blanks_are_in_the_sentences() -> None:
    assert as_tsv(BEADS, SOURCE, TARGET, indices=False).splitlines() == [
        "source\ttarget\tscore\tprobability",
        "Да.\tYes.\t0.9877\t0.9900",
        "Мост закрыт. Почему?\tThe bridge is closed.\t0.5000\t0.2500",
        "\t\t0.0000\t1.0000",
    ]
    assert as_tsv(BEADS, SOURCE, TARGET, indices=True).splitlines()[1:] == [
        "0\t0\t0.9877\t0.9900",
        "1,2\t1\t0.5000\t0.2500",
        "\t\t0.0000\t1.0000",
    ]


def test_an_empty_alignment() -> None:
    assert as_text([], [], [], indices=False) == ""
    assert as_jsonl([], [], [], indices=False) == ""
    assert as_tsv([], [], [], indices=False) == "source\ttarget\tscore\tprobability\n"

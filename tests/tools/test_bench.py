from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.bench import long_texts, main
from tqc.checks import RULES

ROWS = [
    ("1", "Их было 35.", "There were 36 of them."),
    ("2", "Мост закрыт.", "The bridge is is closed."),
    ("3", "", "Yes."),
]


def test_every_stage_and_every_rule_has_a_rate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bitext = tmp_path / "some.tsv"
    lines = ["\t".join(row) for row in [("id", "source", "target"), *ROWS]]
    bitext.write_text("\n".join(lines) + "\n", encoding="utf-8")
    main([str(bitext)])
    first, *rates = capsys.readouterr().out.splitlines()
    assert first == "3 documents, 3 segments, 11 words"
    names = [re.split(r"\s{2,}", line)[0] for line in rates]
    assert names == [
        "reading",
        "splitting, each side",
        "encoding, each side",
        "encoding and aligning, both sides",
        *(rule.id for rule in RULES if not rule.preview),
        "all rules together",
    ]
    assert all(re.fullmatch(r".+ [\d,]+ segments/s +[\d.]+ µs each", line) for line in rates)


def test_the_search_of_articles_and_of_a_long_text_is_timed(capsys: pytest.CaptureFixture[str]) -> None:
    long_texts(300)
    articles, book = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"search, articles of 40 +[\d.]+ CPU s for 1,000 sentences of either side", articles)
    assert re.fullmatch(r"search, 300 × 294 +[\d.]+ CPU s, [\d.]+ s in all; peak memory .+ [\d.]+ GiB", book)

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stats.findings import finding, result, segment
from tqc.model import Finding, Result
from tqc.stats.frames import findings_frame, segments_frame
from tqc.stats.mqm import penalty
from tqc.stats.tables import TABLES, table

VALUES = [
    "segments",
    "words",
    "findings",
    "minor",
    "major",
    "critical",
    "penalty",
    "penalty_per_1000_words",
    "low",
    "high",
    "interval",
    "scorecard_penalty",
    "scorecard_score",
    "quality",
]


def made(results: Sequence[Result], *by: str) -> pl.DataFrame:
    findings = findings_frame(f for r in results for f in r.findings)
    return table(segments_frame(results).lazy(), findings.lazy(), by)


def rows(results: Sequence[Result], *by: str, values: Sequence[str] = VALUES[:8]) -> list[tuple[Any, ...]]:
    return made(results, *by).select(*by, *values).rows()


def comma(number: str) -> Finding:
    return finding(number, "punctuation-spacing", "fluency/punctuation", "minor")


def number(segment_number: str, severity: str = "major") -> Finding:
    return finding(segment_number, "number-mismatch", "accuracy/mistranslation", severity)


# Two documents of system A, one of them also of a system without a name: 4, 2, and 2 segments; 40, 30, and 20 words.
RESULTS = [
    result([segment(n) for n in "1234"], [comma("1"), comma("1"), number("3")], document="a", system="A"),
    result(
        [segment("1", words=20, lang="de"), segment("2", lang="de")],
        [number("2", "critical")],
        document="b",
        system="A",
    ),
    result([segment("1", lang=None), segment("2", lang=None)], [finding("2", severity="neutral")], document="a"),
]


def test_a_rule_is_counted_over_all_segments() -> None:
    assert rows(RESULTS, "rule") == [
        ("number-mismatch", 8, 90, 2, 0, 1, 1, 10.0, 111.1111),
        ("punctuation-spacing", 8, 90, 2, 2, 0, 0, 0.2, 2.2222),
        ("r", 8, 90, 1, 0, 0, 0, 0.0, 0.0),
    ]


def test_by_category_and_by_severity() -> None:
    assert [row[:2] + row[3:] for row in rows(RESULTS, "category")] == [
        ("accuracy/mistranslation", 8, 2, 0, 1, 1, 10.0, 111.1111),
        ("fluency/punctuation", 8, 2, 2, 0, 0, 0.2, 2.2222),
        ("accuracy/omission", 8, 1, 0, 0, 0, 0.0, 0.0),
    ]
    assert [(row[0], row[3], row[7]) for row in rows(RESULTS, "severity")] == [
        ("critical", 1, 5.0),
        ("major", 1, 5.0),
        ("minor", 2, 0.2),
        ("neutral", 1, 0.0),
    ]


def test_by_system_those_without_a_name_come_last() -> None:
    assert rows(RESULTS, "system") == [
        ("A", 6, 70, 4, 2, 1, 1, 10.2, 145.7143),
        (None, 2, 20, 1, 0, 0, 0, 0.0, 0.0),
    ]


def test_by_source_language_what_has_no_source_is_kept() -> None:
    assert [row[:4] for row in rows(RESULTS, "source_lang")] == [("de", 2, 30, 1), ("ru", 4, 40, 3), (None, 2, 20, 1)]


def test_a_document_of_two_systems_is_two_rows() -> None:
    assert [row[:5] for row in rows(RESULTS, "document", "system")] == [
        ("a", "A", 4, 40, 3),
        ("a", None, 2, 20, 1),
        ("b", "A", 2, 30, 1),
    ]


def test_a_rule_of_a_system_is_counted_over_the_segments_of_that_system() -> None:
    assert [row[:5] for row in rows(RESULTS, "system", "rule")] == [
        ("A", "number-mismatch", 6, 70, 2),
        ("A", "punctuation-spacing", 6, 70, 2),
        (None, "r", 2, 20, 1),
    ]


def test_keys_of_findings_may_come_first() -> None:
    assert made(RESULTS, "rule", "system").columns == ["rule", "system", *VALUES]
    assert [row[:2] for row in rows(RESULTS, "rule", "system")] == [
        ("number-mismatch", "A"),
        ("punctuation-spacing", "A"),
        ("r", None),
    ]


def test_groups_without_findings_are_listed_by_what_segments_are() -> None:
    clean = [result([segment("1"), segment("2", words=0)])]
    assert rows(clean, "document") == [("d", 2, 10, 0, 0, 0, 0, 0.0, 0.0)]
    assert rows([result([segment("1", words=0)], [number("1")])], "document") == [("d", 1, 0, 1, 0, 1, 0, 5.0, 0.0)]


@pytest.mark.parametrize("by", TABLES.values(), ids=TABLES.keys())
@pytest.mark.parametrize(
    "results", [[], [result([segment("1"), segment("2")])], RESULTS], ids=["empty", "clean", "some"]
)
def test_the_columns_are_always_there(results: list[Result], by: tuple[str, ...]) -> None:
    """The table of a clean corpus by rule is a header, and every table has the same types whatever was found."""
    frame = made(results, *by)
    of_document = ["deviation", "outlier"] if "document" in by else []
    assert frame.columns == [*by, *VALUES, *of_document]
    assert frame.schema == made(RESULTS, *by).schema
    if not results or (len(results) == 1 and by == ("rule",)):
        file = io.BytesIO()
        frame.write_csv(file)
        assert file.getvalue().decode() == ",".join([*by, *VALUES, *of_document]) + "\n"


def test_ties_are_sorted_by_name() -> None:
    equal = [result([segment("1")], [finding("1", rule) for rule in ("c", "a", "b")])]
    assert made(equal, "rule")["rule"].to_list() == ["a", "b", "c"]


def test_segments_with_one_number_are_not_counted_twice() -> None:
    """Rows of two bitext files without `document` are named by their ids, which recur."""
    twice = [result([segment("1")], [comma("1"), number("1")], document="1") for _ in range(2)]
    assert rows(twice, "document") == [("1", 2, 20, 4, 2, 2, 0, 10.2, 510.0)]
    assert [row[:4] for row in rows(twice, "rule")] == [
        ("number-mismatch", 2, 20, 2),
        ("punctuation-spacing", 2, 20, 2),
    ]


def test_an_interval_belongs_to_its_row() -> None:
    """Half the segments have one omission; the other document has one in every segment of the same length."""
    half = result([segment(str(n)) for n in range(60)], [finding(str(n)) for n in range(30)], document="half")
    full = result([segment(str(n)) for n in range(60)], [finding(str(n)) for n in range(60)], document="full")
    first, second = made([half, full], "document").select("penalty_per_1000_words", "low", "high").rows()
    assert first == (500.0, 500.0, 500.0)
    assert 150 < second[1] < 200 < second[0] == 250 < 300 < second[2] < 350


def test_documents_are_drawn_where_there_are_several() -> None:
    """Twenty documents, in half of which every segment is wrong, say less than their 200 segments seem to."""
    several = [
        result(
            [segment(str(n)) for n in range(10)],
            [finding(str(n)) for n in range(10) if d % 2],
            document=f"d{d}",
        )
        for d in range(20)
    ]
    frame = made(several)
    assert frame["interval"].to_list() == ["95% confidence, documents drawn"]
    assert frame["high"][0] - frame["low"][0] > 150
    one = [result([segment(f"{d}-{n}") for d in range(20) for n in range(10)], [finding(f"{d}-1") for d in range(20)])]
    assert made(one)["interval"].to_list() == ["95% confidence, segments drawn"]


def test_both_schemes_and_the_mean_quality() -> None:
    estimated = [replace(segment("1"), quality=0.5), replace(segment("2"), quality=0.9), segment("3", words=80)]
    frame = made([result(estimated, [number("1", "critical"), comma("2")])], "document")
    assert frame.select("penalty", "scorecard_penalty", "scorecard_score", "quality").row(0) == (5.1, 26.0, 74.0, 0.7)
    by_rule = made([result(estimated, [number("1", "critical"), comma("2")])], "rule")
    assert by_rule["quality"].to_list() == [0.5, 0.9]


def test_a_document_stands_out_by_more_than_its_length_explains() -> None:
    usual = [result([segment(str(n)) for n in range(20)], [finding("1")], document=f"d{d}") for d in range(12)]
    short = result([segment("1")], [finding("1")], document="short")
    bad = result([segment(str(n)) for n in range(20)], [finding(str(n)) for n in range(18)], document="bad")
    frame = made([*usual, short, bad], "document")
    assert frame.filter(pl.col("outlier"))["document"].to_list() == ["bad"]
    assert made(usual[:3], "document")["outlier"].to_list() == [False] * 3


@pytest.mark.parametrize("name", ["language", "path", "words", ""])
def test_an_unknown_key_is_named(name: str) -> None:
    with pytest.raises(KeyError, match=f"no key '{name}'; expected some of document, system"):
        made(RESULTS, "rule", name)


FOUND = st.builds(
    finding,
    st.sampled_from("123"),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["fluency/punctuation", "accuracy/omission"]),
    st.sampled_from(["neutral", "minor", "major", "critical"]),
)


@st.composite
def corpora(draw: st.DrawFn) -> list[Result]:
    """One to four documents of three segments each."""
    results = []
    for name in range(draw(st.integers(1, 4))):
        words = draw(st.lists(st.integers(0, 30), min_size=3, max_size=3))
        lang = draw(st.sampled_from(["ru", "de", None]))
        segments = [segment(str(n), words=w, lang=lang) for n, w in enumerate(words, 1)]
        found = draw(st.lists(FOUND, max_size=6))
        results.append(result(segments, found, document=f"d{name}", system=draw(st.sampled_from(["x", "y", None]))))
    return results


@given(
    corpora(), st.sampled_from([*TABLES.values(), ("document", "rule"), ("source_lang", "severity", "category"), ()])
)
@settings(max_examples=60)
def test_every_table_adds_up(results: list[Result], by: tuple[str, ...]) -> None:
    """No finding is lost or counted twice, whatever they are grouped by."""
    frame = made(results, *by)
    found = [f for r in results for f in r.findings]
    assert frame["findings"].sum() == len(found)
    assert frame["penalty"].sum() == pytest.approx(sum(map(penalty, found)))
    for severity in ("minor", "major", "critical"):
        assert frame[severity].sum() == sum(f.severity == severity for f in found)
    if not set(by) & {"rule", "category", "severity"}:
        assert frame["words"].sum() == sum(s.words for r in results for s in r.segments)
        assert frame["segments"].sum() == 3 * len(results)
    assert (
        (frame["low"] <= frame["penalty_per_1000_words"]) & (frame["penalty_per_1000_words"] <= frame["high"])
    ).all()
    assert made(results[::-1], *by).equals(frame)


def test_many_segments_and_documents_take_seconds() -> None:
    """2,000 documents of 20 segments; it takes well under a second of processor time."""
    count = 40_000
    segments = pl.DataFrame(
        {
            "document": [f"d{n // 20}" for n in range(count)],
            "system": None,
            "segment": [str(n % 20) for n in range(count)],
            "source_lang": [("ru", "de")[n % 2] for n in range(count)],
            "words": [n % 37 for n in range(count)],
        },
        schema_overrides={"system": pl.String},
    )
    findings = segments[::4].select(
        "document", "system", "segment", rule=pl.lit("r"), category=pl.lit("c/d"), severity=pl.lit("major")
    )
    begin = time.process_time()
    for by, groups in {("document",): 2000, ("source_lang",): 2, ("rule",): 1}.items():
        assert table(segments.lazy(), findings.lazy(), by).height == groups
    assert time.process_time() - begin < 10

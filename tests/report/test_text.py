from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import marks, unmarked
from tests.stats.findings import FULL, finding, result, segment
from tqc.model import Finding, Place, Segment, Severity, SourcePlace
from tqc.report.findings.text import findings_text, summary

FILLER = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"  # 86 characters


def marked(target: str, *, start: int = 0) -> tuple[Finding, Segment]:
    """A finding on the marked place of `target`, a segment that begins at `start` of its document."""
    text, (span,) = unmarked(target), marks(target)
    place = Place(start + span.start, start + span.end, span.of(text))
    return replace(finding("1"), target=place), replace(segment("1", target=text), start=start)


def lines(found: Finding, in_segment: Segment, *, colour: bool = False) -> list[str]:
    (block,) = findings_text([result([in_segment], [found])], colour=colour)
    assert block.endswith("\n")
    return block.splitlines()


def excerpt(target: str, *, start: int = 0, colour: bool = False) -> str:
    line = lines(*marked(target, start=start), colour=colour)[-1]
    assert line.startswith("    en | ")
    return line.removeprefix("    en | ")


def test_a_block_says_where_what_and_why_and_shows_both_sides() -> None:
    source = "Сегодня Звечан молчит."
    shown = replace(segment("17", target="In the north Zvenchan is silent.", source=source), document="kosovo")
    (block,) = findings_text([replace(result([shown]), findings=(FULL,))])
    assert block == (
        "news/kosovo.en.txt:31:34: major name-inconsistent [alpha]\n"
        "    “Zvenchan” is spelled “Zvecan” 5 times elsewhere; the source has “Звечан” each time\n"
        "    suggestion: Zvecan\n"
        "    en | In the north ⟦Zvenchan⟧ is silent.\n"
        "    ru | Сегодня ⟦Звечан⟧ молчит.\n"
    )


def test_without_a_file_the_document_is_named() -> None:
    found, shown = marked("the ⟦the⟧ end")
    assert lines(found, shown)[0] == "d: major r"


def test_each_finding_has_a_block_in_its_own_segment() -> None:
    (one, first), (two, second) = marked("a ⟦b⟧"), marked("⟦c⟧ d")
    both = [result([first, replace(second, segment="2")], [one, replace(two, segment="2")]), result([first], [one])]
    assert [block.splitlines()[-1] for block in findings_text(both)] == [
        "    en | a ⟦b⟧",
        "    en | ⟦c⟧ d",
        "    en | a ⟦b⟧",
    ]


@pytest.mark.parametrize("suggestion", ["", " ", "a\nb"])
def test_a_suggestion_is_one_line(suggestion: str) -> None:
    found, shown = marked("a ⟦b⟧ c")
    expected = {"": "(delete)", " ": " ", "a\nb": "a b"}[suggestion]
    assert lines(replace(found, suggestion=suggestion), shown)[2] == f"    suggestion: {expected}"


@pytest.mark.parametrize(
    "target",
    [
        "⟦At⟧ the start.",
        "In ⟦the⟧ middle.",
        "At the ⟦end.⟧",
        "A word is ⟦⟧ missing.",
        "⟦⟧First.",
        "Last.⟦⟧",
        "⟦all⟧",
        "in⟦si⟧de",
    ],
)
def test_a_short_text_is_shown_whole(target: str) -> None:
    assert excerpt(target) == target
    assert excerpt(target, start=4000) == target


def test_a_long_text_is_cut_at_words() -> None:
    assert excerpt(f"{FILLER} ⟦here⟧ {FILLER}") == (
        "…eight nine ten eleven twelve thirteen fourteen fifteen ⟦here⟧ "
        "one two three four five six seven eight nine ten eleven…"
    )


def test_a_long_mark_is_shown_whole() -> None:
    assert excerpt(f"{FILLER} ⟦{FILLER}{FILLER}⟧").endswith(f"⟦{FILLER}{FILLER}⟧")


def test_text_without_blanks_is_cut_anywhere() -> None:
    assert excerpt("桥" * 100 + "⟦断⟧" + "水" * 100) == "…" + "桥" * 60 + "⟦断⟧" + "水" * 60 + "…"


def test_line_ends_and_blanks_become_one_blank() -> None:
    assert excerpt("A line\r\n\r\n  and ⟦a\nmark⟧\tthat  goes on\n") == "A line and ⟦a mark⟧ that goes on"


def test_a_cut_at_a_line_end_is_a_cut_at_a_word() -> None:
    assert excerpt("x" * 30 + "\n" + "y" * 40 + "\n⟦here⟧") == "…" + "y" * 40 + " ⟦here⟧"


def test_what_cannot_be_seen_is_shown_as_its_code() -> None:
    """Nothing in a text may move the cursor or turn the direction of a terminal."""
    assert excerpt("a\x1b[2Jb ⟦\u200b⟧ \u202eabc\x00") == r"a\u001b[2Jb ⟦\u200b⟧ \u202eabc\u0000"
    found, shown = marked("a ⟦b⟧")
    assert lines(replace(found, message="“\x1b[31m\n” stands there"), shown)[1] == r"    “\u001b[31m ” stands there"


def test_letters_of_any_script_are_shown_as_they_are() -> None:
    text = "⟦می‌خواهم⟧ क्षि 👩‍👩‍👧 e\u0301"
    assert excerpt(text) == text


def test_with_colour_the_mark_is_reversed_and_what_is_missing_is_a_triangle() -> None:
    found, shown = marked("In ⟦the⟧ middle.")
    first, *_, last = lines(replace(found, severity=Severity.CRITICAL), shown, colour=True)
    assert first == "d: \x1b[1;31mcritical\x1b[0m \x1b[1mr\x1b[0m"
    assert last == "    en | In \x1b[1;7mthe\x1b[0m middle."
    assert excerpt("A ⟦⟧ gap", colour=True) == "A \x1b[1;7m▲\x1b[0m gap"


def test_without_colour_there_are_no_codes() -> None:
    assert "\x1b" not in "".join(lines(*marked("In ⟦the⟧ middle.")))


def shown_source(source: SourcePlace, text: str) -> str:
    found, shown = marked("⟦36⟧ and 35")
    return lines(replace(found, source=source), replace(shown, source=text))[-1]


def test_the_source_of_a_row_is_marked_where_its_offset_says() -> None:
    assert shown_source(SourcePlace(None, "ru", 5, 7, "35"), "35 и 35.") == "    ru | 35 и ⟦35⟧."


def test_the_source_of_a_document_is_found_in_its_sentence() -> None:
    assert shown_source(SourcePlace(None, "ru", 905, 907, "35"), "Их 35.") == "    ru | Их ⟦35⟧."


def test_another_source_version_is_quoted() -> None:
    assert shown_source(SourcePlace(None, "sr", 905, 908, "Њих\n35"), "Их 35.") == "    sr | Њих 35"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_is_shown_on_one_line_with_its_mark(text: str, one: int, two: int) -> None:
    start, end = sorted(min(n, len(text)) for n in (one, two))
    found = replace(finding("1"), target=Place(start, end, text[start:end]))
    (block,) = findings_text([result([segment("1", target=text)], [found])])
    assert len(block.splitlines()) == 3
    assert block.count("⟦") >= 1


def test_the_summary_counts_by_severity() -> None:
    found = [finding("1", severity=severity) for severity in ("minor", "critical", "minor", "major", "neutral")]
    assert summary(found, documents=2, words=12345) == (
        "5 findings (1 critical, 1 major, 2 minor, 1 neutral) in 2 documents, 12,345 words"
    )
    assert summary(found[:1], documents=1, words=1) == "1 finding (1 minor) in 1 document, 1 words"
    assert summary([], documents=0, words=0, hidden=3) == (
        "0 findings in 0 documents, 0 words; 3 known from the baseline not shown"
    )

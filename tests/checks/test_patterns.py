"""The user's own patterns: what they match, in which scripts, and what is refused."""

from __future__ import annotations

import time

import pytest

from tests.documents import document
from tqc.checks.patterns import Example, Pattern
from tqc.config import Config, settings_from
from tqc.engine.check import check
from tqc.engine.examples import failures
from tqc.errors import ConfigError
from tqc.model import Severity
from tqc.text.tokens.user_regex import compile_expression

UTILISE = Pattern(
    "utilise", "Say “use”", target=r"(?i)\butili[sz](e[sd]?|ing)\b", suggestion="use", severity=Severity.MAJOR
)
UN = Pattern("un", "The UN is not named", source=r"\bООН\b", expected=r"\b(UN|United Nations)\b")


def found(pattern: Pattern, pairs: list[tuple[str, str]]) -> list[tuple[str, str, str | None]]:
    """Rule, text, and suggestion of each finding of the pattern alone."""
    findings = check(document(pairs), Config(select=(f"pattern-{pattern.name}",), patterns=(pattern,)))
    return [(f.rule, f.target.text, f.suggestion) for f in findings]


def test_what_must_not_stand_there_is_reported() -> None:
    assert found(UTILISE, [("", "They UTILISED the bridge.")]) == [("pattern-utilise", "UTILISED", "use")]
    assert found(UTILISE, [("", "The utility closed.")]) == []


def test_what_must_stand_there_is_missed_only_where_the_source_calls_for_it() -> None:
    assert found(UN, [("Доклад ООН вышел.", "The report is out.")]) == [("pattern-un", "", None)]
    assert found(UN, [("Доклад ООН вышел.", "The UN report is out.")]) == []
    assert found(UN, [("Доклад ЗАООН вышел.", "The report is out.")]) == []


def test_groups_go_into_the_suggestion() -> None:
    pattern = Pattern("percent", "Write “percent”", target=r"(\d+) ?per cent", suggestion=r"\1 percent")
    assert found(pattern, [("", "It rose by 12 per cent.")]) == [("pattern-percent", "12 per cent", "12 percent")]


def test_severity_and_category_are_the_users() -> None:
    pattern = Pattern("x", "No x", target="x", severity=Severity.CRITICAL, category="style/brand")
    (finding,) = check(document([("", "x")]), Config(select=("patterns",), patterns=(pattern,)))
    assert (finding.severity, finding.category) == (Severity.CRITICAL, "style/brand")


@pytest.mark.parametrize(
    ("expression", "text", "spans"),
    [
        (r"\bмост\b", "мост и мосты, мост", [(0, 4), (14, 18)]),
        (r"\w+", "Звечан, ok", [(0, 6), (8, 10)]),
        (r"[\w-]+", "да-да", [(0, 5)]),
        (r"\d+", "٣ мая", [(0, 1)]),
        (r"\W", "а б", [(1, 2)]),
        (r"a*", "baab", [(1, 3)]),
    ],
)
def test_letters_and_digits_of_all_scripts_count(expression: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert [(f.span.start, f.span.end) for f in compile_expression(expression).find(text)] == spans


def test_no_expression_hangs_a_check() -> None:
    """An expression that takes a backtracking matcher longer than the universe is old."""
    begin = time.process_time()
    assert not compile_expression("(a+)+(b+)+c").matches("a" * 5_000 + "b" * 5_000)
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"name": "x", "message": "m"}, "needs `target`"),
        ({"name": "x", "message": "m", "target": "a", "expected": "b"}, "needs `target`"),
        ({"name": "x", "message": "m", "expected": "b"}, "`expected` without `source`"),
        ({"name": "x", "message": "m", "target": "(?<=a)b"}, "no expression that RE2 knows"),
        ({"name": "x", "target": "a"}, "no 'message'"),
        ({"name": "X y", "message": "m", "target": "a"}, "lower-case words"),
        ({"name": "x", "message": "m", "target": "a", "sauce": "b"}, "unknown key 'sauce'"),
        ({"name": "x", "message": "m", "target": "a", "severity": "bad"}, "expected neutral, minor"),
        ({"name": "x", "message": "m", "target": "a", "flagged": [1]}, "an example is 1"),
    ],
)
def test_a_pattern_that_does_not_fit_is_refused_by_name(table: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError, match=r"tqc\.toml") as error:
        settings_from({"patterns": [table]}, "tqc.toml")
    assert said in str(error.value)


def test_a_name_is_taken_once() -> None:
    table = {"name": "x", "message": "m", "target": "a"}
    with pytest.raises(ConfigError, match="stands twice"):
        settings_from({"patterns": [table, table]}, "tqc.toml")


def test_examples_are_tried() -> None:
    right = Pattern("a", "m", target="a", flagged=(Example("a"),), clean=(Example("b"),))
    wrong = Pattern("b", "m", target="b", flagged=(Example("a"),), clean=(Example("b"),))
    assert list(failures(Config(patterns=(right,)))) == []
    assert len(list(failures(Config(patterns=(wrong,))))) == 2

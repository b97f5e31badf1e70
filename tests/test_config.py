from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tqc.config import ActiveRule, Config, Limits, RuleSettings, Settings, active_rules, settings_from
from tqc.errors import ConfigError
from tqc.evidence import Evidence
from tqc.model import Document, Severity
from tqc.rule import Hit, NoOptions, Rule

CRITICAL, MAJOR, MINOR, NEUTRAL = reversed(Severity)


@dataclass(frozen=True, slots=True)
class Options:
    allow: tuple[str, ...] = ()
    at_least: int = 2
    share: float = 0.5
    strict: bool = False


def rule(rule_id: str, family: str, **more: Any) -> Rule:
    """A rule that finds nothing, of a family."""

    def check(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        yield from ()

    check.__module__ = f"tqc.checks.{family}.{rule_id.replace('-', '_')}"
    return Rule(rule_id, "One.", "fluency", MINOR, check, **more)


RULES = (
    rule("word-doubled", "form", options=Options),
    rule("word-unknown", "form", preview=True),
    rule("number-mismatch", "figures"),
)


def active(config: Config) -> list[str]:
    return [item.rule.id for item in active_rules(config, RULES)]


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (Config(), ["word-doubled", "number-mismatch"]),
        (Config(preview=True), ["word-doubled", "word-unknown", "number-mismatch"]),
        (Config(select=("number-mismatch", "word-doubled")), ["word-doubled", "number-mismatch"]),
        (Config(select=("form",)), ["word-doubled", "word-unknown"]),
        (Config(select=("word-unknown",)), ["word-unknown"]),
        (Config(ignore=("form",)), ["number-mismatch"]),
        (Config(select=("form", "figures"), ignore=("word-doubled",)), ["word-unknown", "number-mismatch"]),
        (Config(ignore=("form", "figures")), []),
    ],
)
def test_rules_that_run_are_chosen_by_id_or_family(config: Config, expected: list[str]) -> None:
    assert active(config) == expected


def test_a_rule_has_its_defaults_and_what_is_set() -> None:
    one = RULES[:1]
    assert active_rules(Config(), one) == (ActiveRule(one[0], Options(), None),)
    chosen = RuleSettings(MAJOR, {"allow": ["OSCE"], "at_least": 3, "share": 1, "strict": True})
    (item,) = active_rules(Config(rules={"word-doubled": chosen}), one)
    assert item == ActiveRule(one[0], Options(("OSCE",), 3, 1, True), MAJOR)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (Config(select=("word-dubled",)), "there is no rule or family 'word-dubled'; did you mean 'word-doubled'?"),
        (Config(ignore=("xyzzy",)), "there is no rule or family 'xyzzy'; `tqc rules` lists them"),
        (Config(rules={"word-dubled": RuleSettings()}), "there is no rule 'word-dubled'; did you mean 'word-doubled'?"),
        (Config(rules={"xyzzy": RuleSettings()}), "there is no rule 'xyzzy'; `tqc rules` lists them"),
        (
            Config(rules={"form": RuleSettings(MAJOR)}),
            "there is no rule 'form'; it is the family of word-doubled, word-unknown",
        ),
        (
            Config(rules={"word-doubled": RuleSettings(options={"alow": []})}),
            "rule 'word-doubled' has no option 'alow'; it has: allow, at_least, severity, share, strict",
        ),
        (
            Config(rules={"number-mismatch": RuleSettings(options={"allow": []})}),
            "rule 'number-mismatch' has no option 'allow'; it has: severity",
        ),
        *(
            (
                Config(rules={"word-doubled": RuleSettings(options={name: value})}),
                f"option '{name}' of rule 'word-doubled' is {value!r}; expected {expected}",
            )
            for name, value, expected in (
                ("allow", "OSCE", "a list of texts"),
                ("allow", ["OSCE", 1], "a list of texts"),
                ("at_least", 2.5, "a whole number"),
                ("at_least", True, "a whole number"),
                ("share", "half", "a number"),
                ("strict", 1, "true or false"),
            )
        ),
    ],
)
def test_what_does_not_exist_or_fit_is_refused(config: Config, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        active(config)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("limits", "severities", "exceeded"),
    [
        (Limits(), [], False),
        (Limits(), [MINOR, MINOR, NEUTRAL], False),
        (Limits(), [MAJOR], True),
        (Limits(), [CRITICAL], True),
        (Limits(CRITICAL), [MAJOR, MAJOR], False),
        (Limits(NEUTRAL), [NEUTRAL], True),
        (Limits(most={MAJOR: 2}), [MAJOR, MAJOR], False),
        (Limits(most={MAJOR: 2}), [MAJOR, MAJOR, MAJOR], True),
        (Limits(most={MAJOR: 2}), [MAJOR, CRITICAL], True),
        (Limits(most={MINOR: 0}), [MINOR], True),
        (Limits(MINOR, {MINOR: 1}), [MINOR, MAJOR], True),
    ],
)
def test_limits(limits: Limits, severities: list[Severity], exceeded: bool) -> None:
    assert limits.exceeded(severities) is exceeded


def test_an_empty_table_is_the_defaults() -> None:
    assert settings_from({}, "tqc.toml") == Settings()


def test_every_key_of_a_table_counts() -> None:
    table = {
        "select": ["form", "number-mismatch"],
        "ignore": ["word-doubled"],
        "preview": True,
        "severity-at-least": "minor",
        "min-confidence": 0.5,
        "min-alignment": 0.7,
        "encoder": "models/labse",
        "fail-on": "critical",
        "max-critical": 0,
        "max-major": 3,
        "max-minor": 10,
        "source-lang": "sr-Cyrl",
        "target-lang": "en-GB",
        "baseline": "known.json",
        "jobs": 2,
        "rules": {"words-glued": {"severity": "neutral", "allow": ["KFORs"]}},
    }
    assert settings_from(table, "tqc.toml") == Settings(
        config=Config(
            select=("form", "number-mismatch"),
            ignore=("word-doubled",),
            preview=True,
            severity_at_least=MINOR,
            min_confidence=0.5,
            min_alignment=0.7,
            target_lang="en-GB",
            encoder="models/labse",
            rules={"words-glued": RuleSettings(NEUTRAL, {"allow": ["KFORs"]})},
        ),
        limits=Limits(CRITICAL, {CRITICAL: 0, MAJOR: 3, MINOR: 10}),
        source_lang="sr-Cyrl",
        baseline="known.json",
        jobs=2,
    )


def test_options_may_be_written_with_hyphens() -> None:
    settings = settings_from({"rules": {"words-glued": {"allow": []}}}, "tqc.toml")
    assert settings.config.rules["words-glued"].options == {"allow": []}
    with pytest.raises(ConfigError, match="has no option 'at_least'"):
        settings_from({"rules": {"words-glued": {"at-least": 1}}}, "tqc.toml")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"selct": []}, "has the unknown key 'selct'; did you mean 'select'?"),
        ({"max_major": 1}, "has the unknown key 'max_major'; did you mean 'max-major'?"),
        ({"select": "form"}, "'select' is 'form'; expected a list of texts"),
        ({"preview": "yes"}, "'preview' is 'yes'; expected true or false"),
        ({"severity-at-least": "bad"}, "'severity-at-least' is 'bad'; expected neutral, minor, major, critical"),
        ({"fail-on": "bad"}, "'fail-on' is 'bad'; expected neutral, minor, major, critical"),
        ({"fail-on": 3}, "'fail-on' is 3; expected a text"),
        ({"min-alignment": 2.0}, "'min-alignment' is 2.0; expected a number from 0 to 1"),
        ({"min-confidence": "0.5"}, "'min-confidence' is '0.5'; expected a number"),
        ({"min-confidence": 50}, "'min-confidence' is 50; expected a number from 0 to 1"),
        ({"max-minor": -1}, "'max-minor' is -1; expected a whole number of 0 or more"),
        ({"jobs": True}, "'jobs' is True; expected a whole number"),
        ({"jobs": -2}, "'jobs' is -2; expected a whole number of 0 or more"),
        (
            {"source-lang": "russian"},
            "'source-lang': language code 'russian' is malformed; "
            "expected two or three letters, such as 'ru' or 'sr-Cyrl'",
        ),
        ({"rules": 1}, "'rules' is 1; expected a table"),
        ({"rules": {"words-glued": "minor"}}, "'rules.words-glued' is 'minor'; expected a table"),
        (
            {"rules": {"words-glued": {"severity": "bad"}}},
            "'rules.words-glued.severity' is 'bad'; expected neutral, minor, major, critical",
        ),
        ({"select": ["word-glued"]}, "there is no rule or family 'word-glued'; did you mean 'words-glued'?"),
        (
            {"rules": {"words-glued": {"allow": "KFORs"}}},
            "option 'allow' of rule 'words-glued' is 'KFORs'; expected a list of texts",
        ),
    ],
)
def test_a_table_that_does_not_fit_is_refused_with_its_place(table: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as error:
        settings_from(table, "tqc.toml")
    assert str(error.value) == f"tqc.toml: {message}"


def test_keys_far_from_any_are_answered_with_all() -> None:
    with pytest.raises(
        ConfigError,
        match="has the unknown key 'zzz'; it may have: baseline, decisions, encoder, fail-on, glossary, ignore",
    ):
        settings_from({"zzz": 1}, "tqc.toml")


def test_every_rule_takes_its_own_defaults() -> None:
    for item in active_rules(Config(preview=True)):
        assert isinstance(item.options, item.rule.options)
        assert item.severity is None
    assert NoOptions() == NoOptions()

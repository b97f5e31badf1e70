"""What a user may set, as frozen values, and the checks that it fits."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, get_type_hints

from tqc.checks import RULES
from tqc.checks.patterns import Example, Pattern, pattern_rule
from tqc.errors import ConfigError, LanguageError
from tqc.languages import base_code
from tqc.model import Severity
from tqc.rule import Rule
from tqc.text.names.name_list import NO_NAMES, NameList
from tqc.text.terms.glossary import NO_GLOSSARY, Glossary

# More likely right than not. On clean news in five languages this bound silences 7 of the 68 findings of rules that compare, all
# of them false; .7 silences one more, but in news with sentences dropped, merged and added also lost sentences that are lost.
MIN_ALIGNMENT = 0.5


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a user set for one rule: another severity, and values of the rule's own options."""

    severity: Severity | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides what is reported. The defaults are tqc's defaults.

    `select` and `ignore` name rules or families; an empty `select` means all rules that are on by default. `min_alignment` is the
    probability that a pair which tqc aligned itself must have for rules that compare its two sides. `encoder` is a model of
    sentence-transformers that texts are aligned with instead of the embedded ones.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severity_at_least: Severity = Severity.NEUTRAL
    min_confidence: float = 0.0
    min_alignment: float = MIN_ALIGNMENT
    target_lang: str = "en"
    encoder: str | None = None
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()
    glossary: Glossary = NO_GLOSSARY
    names: NameList = NO_NAMES


@dataclass(frozen=True, slots=True)
class Limits:
    """When a check fails. `most` allows a number of findings of a severity; otherwise one at or above `fail_on` is too many."""

    fail_on: Severity = Severity.MAJOR
    most: Mapping[Severity, int] = field(default_factory=dict)

    def exceeded(self, severities: Iterable[Severity]) -> bool:
        """Say whether findings of these severities are too many."""
        counts = Counter(severities)
        return any(
            count > self.most.get(severity, 0 if severity.rank >= self.fail_on.rank else count)
            for severity, count in counts.items()
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a project: what is reported, when a check fails, and how the command runs.

    `folder` is that of the settings file, `None` where there is none. `judge` is the table of that name as it was read;
    `where` says where, for errors about it.
    """

    config: Config = Config()
    limits: Limits = Limits()
    source_lang: str | None = None
    baseline: str | None = None
    decisions: str | None = None
    jobs: int = 0
    judge: Mapping[str, Any] = field(default_factory=dict)
    where: str = ""
    folder: str | None = None


def settings_from(table: Mapping[str, Any], where: str) -> Settings:
    """Return the settings that a `[tool.tqc]` table holds; `where` names it in errors.

    The files that `glossary` and `names` name are not read here.
    Raises `ConfigError` for a key that does not exist or a value that does not fit.
    """
    unknown = next((key for key in table if key not in _KEYS), None)
    if unknown is not None:
        near = get_close_matches(unknown, _KEYS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it may have: {', '.join(sorted(_KEYS))}"
        raise ConfigError(f"{where}: has the unknown key {unknown!r}; {hint}")
    for key, value in table.items():
        _refuse_unfit(key, value, where)
    most = {s: table[f"max-{s}"] for s in Severity if f"max-{s}" in table}
    config = Config(
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        preview=table.get("preview", False),
        severity_at_least=severity(table.get("severity-at-least", "neutral"), f"{where}: 'severity-at-least'"),
        min_confidence=table.get("min-confidence", 0.0),
        min_alignment=table.get("min-alignment", MIN_ALIGNMENT),
        target_lang=table.get("target-lang", "en"),
        encoder=table.get("encoder"),
        rules={name: _rule_settings(name, value, where) for name, value in table.get("rules", {}).items()},
        patterns=tuple(_pattern(value, where) for value in table.get("patterns", ())),
    )
    try:
        active_rules(config)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from None
    return Settings(
        config=config,
        limits=Limits(severity(table.get("fail-on", "major"), f"{where}: 'fail-on'"), most),
        source_lang=table.get("source-lang"),
        baseline=table.get("baseline"),
        decisions=table.get("decisions"),
        jobs=table.get("jobs", 0),
        judge=table.get("judge", {}),
        where=where,
    )


def severity(value: str, where: str) -> Severity:
    """Return the severity called `value`. Raises `ConfigError` if there is none."""
    try:
        return Severity(value)
    except ValueError:
        raise ConfigError(f"{where} is {value!r}; expected {', '.join(Severity)}") from None


_KEYS: dict[str, Any] = {
    "select": tuple[str, ...],
    "ignore": tuple[str, ...],
    "preview": bool,
    "severity-at-least": str,
    "min-confidence": float,
    "min-alignment": float,
    "encoder": str,
    "fail-on": str,
    "max-critical": int,
    "max-major": int,
    "max-minor": int,
    "source-lang": str,
    "target-lang": str,
    "baseline": str,
    "decisions": str,
    "jobs": int,
    "rules": dict,
    "patterns": list,
    "judge": dict,
    "glossary": str | tuple[str, ...],
    "names": str | tuple[str, ...],
}


def _refuse_unfit(key: str, value: Any, where: str) -> None:
    """Raise `ConfigError` unless `value` can be the value of `key`."""
    wanted = _KEYS[key]
    if not _fits(value, wanted):
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected {_name(wanted)}")
    if wanted is int and value < 0:
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected a whole number of 0 or more")
    if wanted is float and not 0 <= value <= 1:
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected a number from 0 to 1")
    if key.endswith("-lang"):
        try:
            base_code(value)
        except LanguageError as error:
            raise ConfigError(f"{where}: {key!r}: {error}") from None


def _rule_settings(name: str, value: Any, where: str) -> RuleSettings:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: 'rules.{name}' is {value!r}; expected a table")
    options = {key.replace("-", "_"): item for key, item in value.items() if key != "severity"}
    chosen = severity(value["severity"], f"{where}: 'rules.{name}.severity'") if "severity" in value else None
    return RuleSettings(chosen, options)


_PATTERN_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATTERN_KEYS = [field.name for field in dataclasses.fields(Pattern)]


def _pattern(value: Any, where: str) -> Pattern:
    """The pattern that a table of `patterns` describes."""
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: an entry of 'patterns' is {value!r}; expected a table")
    name = value.get("name")
    if not isinstance(name, str) or not _PATTERN_NAME.fullmatch(name):
        raise ConfigError(f"{where}: the 'name' of a pattern is {name!r}; expected lower-case words joined by hyphens")
    here = f"{where}: pattern {name!r}"
    for key, item in value.items():
        if key not in _PATTERN_KEYS:
            raise ConfigError(f"{here} has the unknown key {key!r}; it may have: {', '.join(_PATTERN_KEYS)}")
        if key in ("flagged", "clean"):
            continue
        if not isinstance(item, str):
            raise ConfigError(f"{here}: {key!r} is {item!r}; expected a text")
    if "message" not in value:
        raise ConfigError(f"{here} has no 'message', which says what is wrong and what was expected")
    examples = {key: tuple(_example(item, here) for item in value.get(key, ())) for key in ("flagged", "clean")}
    chosen = severity(value.get("severity", "minor"), f"{here}: 'severity'")
    return Pattern(**{**value, **examples, "severity": chosen})


def _example(value: Any, here: str) -> Example:
    if isinstance(value, str):
        return Example(value)
    if (
        isinstance(value, dict)
        and set(value) == {"source", "target"}
        and all(isinstance(v, str) for v in value.values())
    ):
        return Example(value["target"], value["source"])
    raise ConfigError(f"{here}: an example is {value!r}; expected a text, or a table with `source` and `target`")


def all_rules(config: Config, rules: tuple[Rule, ...] = RULES) -> tuple[Rule, ...]:
    """Return the rules of the catalogue and those that the user wrote. Raises `ConfigError` if one of these does not fit."""
    made: dict[str, Rule] = {}
    for pattern in config.patterns:
        try:
            rule = pattern_rule(pattern)
        except ValueError as error:
            raise ConfigError(f"pattern {pattern.name!r} {error}") from None
        if rule.id in made:
            raise ConfigError(f"pattern {pattern.name!r} stands twice; expected unique names")
        made[rule.id] = rule
    return (*rules, *made.values())


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule that runs, with its options and, if the user set one, the severity of all its findings."""

    rule: Rule
    options: Any
    severity: Severity | None


_LIST = "`tqc rules` lists them"


def active_rules(config: Config, rules: tuple[Rule, ...] = RULES) -> tuple[ActiveRule, ...]:
    """Return the rules that `config` lets run, in the order of the catalogue, the user's own last.

    Raises `ConfigError` for a rule, family, or option that does not exist, or a value of the wrong type.
    """
    rules = all_rules(config, rules)
    selected, ignored = _named(config.select, rules), _named(config.ignore, rules)
    ids = {rule.id for rule in rules}
    for name in config.rules:
        if name not in ids:
            of_family = ", ".join(rule.id for rule in rules if rule.family == name)
            near = get_close_matches(name, ids, n=1)
            hint = f"it is the family of {of_family}" if of_family else f"did you mean {near[0]!r}?" if near else _LIST
            raise ConfigError(f"there is no rule {name!r}; {hint}")
    return tuple(
        ActiveRule(rule, _options(rule, config.rules.get(rule.id)), _severity(config.rules.get(rule.id)))
        for rule in rules
        if rule.id not in ignored and (rule.id in selected if config.select else config.preview or not rule.preview)
    )


def ignored_rules(config: Config, rules: tuple[Rule, ...] = RULES) -> tuple[ActiveRule, ...]:
    """Return the rules that would run if `config` did not ignore them."""
    running = {active.rule.id for active in active_rules(config, rules)}
    every = active_rules(dataclasses.replace(config, ignore=()), rules)
    return tuple(active for active in every if active.rule.id not in running)


def _named(names: tuple[str, ...], rules: tuple[Rule, ...]) -> frozenset[str]:
    """The ids of the rules that `names` (ids or families) stand for."""
    known = {rule.id: {rule.id} for rule in rules}
    for rule in rules:
        known.setdefault(rule.family, set()).add(rule.id)
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise ConfigError(
                f"there is no rule or family {name!r}; " + (f"did you mean {near[0]!r}?" if near else _LIST)
            )
    return frozenset(rule_id for name in names for rule_id in known[name])


def _severity(settings: RuleSettings | None) -> Severity | None:
    return settings.severity if settings else None


def _options(rule: Rule, settings: RuleSettings | None) -> Any:
    if settings is None or not settings.options:
        return rule.options()
    types = get_type_hints(rule.options)
    fields = {f.name: types[f.name] for f in dataclasses.fields(rule.options)}
    for key, value in settings.options.items():
        if key not in fields:
            has = ", ".join(sorted([*fields, "severity"]))
            raise ConfigError(f"rule {rule.id!r} has no option {key!r}; it has: {has}")
        if not _fits(value, fields[key]):
            raise ConfigError(f"option {key!r} of rule {rule.id!r} is {value!r}; expected {_name(fields[key])}")
    return rule.options(**{k: tuple(v) if isinstance(v, list) else v for k, v in settings.options.items()})


def _fits(value: Any, wanted: Any) -> bool:
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if wanted == str | tuple[str, ...]:
        return _fits(value, str) or _fits(value, tuple[str, ...])
    if wanted == tuple[str, ...]:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, wanted)


def _name(wanted: Any) -> str:
    return {
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        str: "a text",
        dict: "a table",
        list: "a list of tables",
        str | tuple[str, ...]: "a text or a list of texts",
    }.get(wanted, "a list of texts")

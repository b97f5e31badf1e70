"""The settings of a project and the rules that they let run."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Any, get_type_hints

from tqc.checks import RULES
from tqc.checks.patterns import Pattern, pattern_rule
from tqc.config.keys import KEYS, OVERRIDABLE, fits, name_of
from tqc.config.limits import Limits
from tqc.config.patterns import pattern_from, severity
from tqc.errors import ConfigError, LanguageError
from tqc.languages import stated_code
from tqc.model import Severity
from tqc.rule import Rule
from tqc.text.multiword.user import UserLexicon
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
    lexicon: tuple[UserLexicon, ...] = ()
    overrides: tuple[Override, ...] = ()

    def at(self, place: str | None) -> Config:
        """Return what holds for the file at `place` in the project: the last override whose paths it is among, or this."""
        among = (override.config for override in reversed(self.overrides) if place and override.covers(place))
        return next(among, self)


@dataclass(frozen=True, slots=True)
class Override:
    """Other settings for some files. `paths` are places in the project with `*` for any text; a folder means all below it."""

    paths: tuple[str, ...]
    config: Config

    def covers(self, place: str) -> bool:
        """Say whether the file at `place` is among the paths."""
        return any(
            fnmatchcase(place, path) or place.startswith(path.removesuffix("/**").removesuffix("/") + "/")
            for path in self.paths
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
    where: str = field(default="", compare=False)
    folder: str | None = field(default=None, compare=False)


def settings_from(table: Mapping[str, Any], where: str) -> Settings:
    """Return the settings that a `[tool.tqc]` table holds; `where` names it in errors.

    The files that `glossary` and `names` name are not read here.
    Raises `ConfigError` for a key that does not exist or a value that does not fit.
    """
    unknown = next((key for key in table if key not in KEYS), None)
    if unknown is not None:
        near = get_close_matches(unknown, KEYS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it may have: {', '.join(sorted(KEYS))}"
        raise ConfigError(f"{where}: has the unknown key {unknown!r}; {hint}")
    for key, value in table.items():
        _refuse_unfit(key, value, where)
    most = {s: table[f"max-{s}"] for s in Severity if f"max-{s}" in table}
    config = _config(table, where)
    overrides = tuple(_override(value, table, where) for value in table.get("overrides", ()))
    config = dataclasses.replace(config, overrides=overrides)
    return Settings(
        config=config,
        limits=Limits(
            severity(table.get("fail-on", "major"), f"{where}: 'fail-on'"),
            most,
            table.get("max-penalty"),
            table.get("min-quality"),
        ),
        source_lang=table.get("source-lang"),
        baseline=table.get("baseline"),
        decisions=table.get("decisions"),
        jobs=table.get("jobs", 0),
        judge=table.get("judge", {}),
        where=where,
    )


def _config(table: Mapping[str, Any], where: str) -> Config:
    """What a table of settings says about what is reported."""
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
        patterns=tuple(pattern_from(value, where) for value in table.get("patterns", ())),
    )
    try:
        active_rules(config)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from None
    return config


def _override(value: Any, table: Mapping[str, Any], where: str) -> Override:
    """An entry of `overrides`: what it says comes on top of the other settings; what is ignored is ignored besides."""
    here = f"{where}: an entry of 'overrides'"
    if not isinstance(value, dict):
        raise ConfigError(f"{here} is {value!r}; expected a table")
    may_have = ("paths", *OVERRIDABLE)
    unknown = next((key for key in value if key not in may_have), None)
    if unknown is not None:
        near = get_close_matches(unknown, may_have, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it may have: {', '.join(may_have)}"
        raise ConfigError(f"{here} has the unknown key {unknown!r}; {hint}")
    if not value.get("paths") or not fits(value["paths"], tuple[str, ...]):
        raise ConfigError(f"{here} has the 'paths' {value.get('paths')!r}; expected a list of texts")
    for key, item in value.items():
        if key != "paths":
            _refuse_unfit(key, item, here)
    rules = {name: dict(options) for name, options in table.get("rules", {}).items()}
    for name, options in value.get("rules", {}).items():
        rules[name] = {**rules.get(name, {}), **options} if isinstance(options, dict) else options
    ignored = [*table.get("ignore", ()), *value.get("ignore", ())]
    return Override(tuple(value["paths"]), _config({**table, **value, "rules": rules, "ignore": ignored}, here))


def _refuse_unfit(key: str, value: Any, where: str) -> None:
    """Raise `ConfigError` unless `value` can be the value of `key`."""
    wanted = KEYS[key].kind
    if not fits(value, wanted):
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected {name_of(wanted)}")
    if wanted is int and value < 0:
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected a whole number of 0 or more")
    if wanted is float and key == "max-penalty" and value < 0:
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected a number of 0 or more")
    if wanted is float and key != "max-penalty" and not 0 <= value <= 1:
        raise ConfigError(f"{where}: {key!r} is {value!r}; expected a number from 0 to 1")
    if key.endswith("-lang"):
        try:
            stated_code(value)
        except LanguageError as error:
            raise ConfigError(f"{where}: {key!r}: {error}") from None


def _rule_settings(name: str, value: Any, where: str) -> RuleSettings:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: 'rules.{name}' is {value!r}; expected a table")
    options = {key.replace("-", "_"): item for key, item in value.items() if key != "severity"}
    chosen = severity(value["severity"], f"{where}: 'rules.{name}.severity'") if "severity" in value else None
    return RuleSettings(chosen, options)


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
        if not fits(value, fields[key]):
            raise ConfigError(f"option {key!r} of rule {rule.id!r} is {value!r}; expected {name_of(fields[key])}")
    return rule.options(**{k: tuple(v) if isinstance(v, list) else v for k, v in settings.options.items()})

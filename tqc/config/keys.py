"""The keys of the settings: what each may hold, what holds without it, and what it means."""

from __future__ import annotations

from typing import Any, NamedTuple


class Key(NamedTuple):
    """One key. `kind` is the type of its value, `default` what holds without it, `names` the texts that it may be."""

    kind: Any
    default: Any
    meaning: str
    names: tuple[str, ...] = ()


_TEXTS = tuple[str, ...]
_SEVERITIES = ("neutral", "minor", "major", "critical")

KEYS: dict[str, Key] = {
    "select": Key(_TEXTS, [], "Rules or families that run; empty: all that are on by default."),
    "ignore": Key(_TEXTS, [], "Rules or families that do not run."),
    "preview": Key(bool, False, "Run rules that are not settled yet, too."),
    "severity-at-least": Key(str, "neutral", "Report only findings of this severity or worse.", _SEVERITIES),
    "min-confidence": Key(float, 0.0, "Report only findings whose measured confidence is not below this."),
    "min-alignment": Key(float, 0.5, "How sure the alignment of a pair must be for rules that compare its two sides."),
    "encoder": Key(str, None, "A model of sentence-transformers to align with instead of the embedded encoders."),
    "fail-on": Key(str, "major", "A check fails on a finding of this severity or worse.", _SEVERITIES),
    "max-critical": Key(int, None, "Allow this many critical findings."),
    "max-major": Key(int, None, "Allow this many major findings."),
    "max-minor": Key(int, None, "Allow this many minor findings."),
    "max-penalty": Key(float, None, "Allow this MQM penalty per 1,000 words."),
    "min-quality": Key(float, None, "Expect this mean quality of the segments, from 0 to 1."),
    "source-lang": Key(str, None, "Language of sources whose name or row does not say it."),
    "target-lang": Key(str, "en", "Language of the translations."),
    "baseline": Key(str, None, "File of findings that are known and not reported."),
    "decisions": Key(str, None, "File of findings that editors accepted or dismissed."),
    "jobs": Key(int, 0, "Documents side by side; 0: as many as there are processors."),
    "rules": Key(dict, {}, "By rule: its `severity`, and options of its own."),
    "patterns": Key(list, [], "Rules of your own."),
    "overrides": Key(list, [], "Other settings for some files: `paths`, and what holds there."),
    "judge": Key(dict, {}, "A model that is asked, too."),
    "glossary": Key(str | _TEXTS, [], "Glossaries: CSV, TSV, or TBX."),
    "lexicon": Key(str | _TEXTS, [], "Tables of wrong words of your own: NAME.LANG.tsv."),
    "names": Key(str | _TEXTS, [], "Names files: CSV, TSV, or TBX."),
}

# What may differ by path.
OVERRIDABLE = ("select", "ignore", "preview", "severity-at-least", "min-confidence", "min-alignment", "rules")


def fits(value: Any, wanted: Any) -> bool:
    """Say whether a value read from TOML is of the type `wanted`."""
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if wanted == str | tuple[str, ...]:
        return fits(value, str) or fits(value, tuple[str, ...])
    if wanted == tuple[str, ...]:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, wanted)


def name_of(wanted: Any) -> str:
    """Return what a value of the type `wanted` is called."""
    return {
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        str: "a text",
        dict: "a table",
        list: "a list of tables",
        str | tuple[str, ...]: "a text or a list of texts",
    }.get(wanted, "a list of texts")

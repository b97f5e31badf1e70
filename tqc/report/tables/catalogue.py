"""The catalogue of rules as text, JSON, and a Markdown table."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from typing import Any

from tqc.rule import Rule


def as_text(rules: Sequence[Rule]) -> str:
    """Return one line a rule, by family."""
    width = max((len(rule.id) for rule in rules), default=0)
    lines: list[str] = []
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", family] if lines else [family]
        off = " (preview)" if rule.preview else ""
        lines.append(f"  {rule.id:<{width}}  {rule.severity.value:<8}  {_needs(rule):<6}  {rule.summary}{off}")
    return "\n".join(lines) + "\n"


def as_markdown(rules: Sequence[Rule]) -> str:
    """Return the rules as a Markdown table."""
    rows = [
        f"| `{rule.id}`{' (preview)' if rule.preview else ''} | {rule.severity.value} | {_needs(rule)} | {rule.summary} |"
        for rule in rules
    ]
    return "\n".join(["| rule | severity | needs | what it reports |", "|---|---|---|---|", *rows]) + "\n"


def as_json(rules: Sequence[Rule]) -> str:
    """Return the rules as a JSON array."""
    return json.dumps([_entry(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def explanation(rule: Rule) -> str:
    """Return the documentation of a rule, with the facts that its value holds."""
    facts = [
        f"{rule.id}: {rule.severity.value}, {rule.category}, needs the {_needs(rule)}"
        + (", preview" if rule.preview else "")
    ]
    facts += [
        f"  evidence '{name}': {kind.severity.value}"
        + (f", right {kind.confidence:.0%} of the time" if kind.confidence is not None else "")
        + (", preview" if kind.preview else "")
        for name, kind in ((name, rule.kind(name)) for name in rule.kinds)
    ]
    facts += [f"  option {option['name']} = {option['default']!r}" for option in _options(rule)]
    return "\n".join([*facts, "", rule.doc.strip()]) + "\n"


def _needs(rule: Rule) -> str:
    return "source" if rule.source else "target"


def _entry(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "family": rule.family,
        "category": rule.category,
        "severity": rule.severity.value,
        "needs": _needs(rule),
        "preview": rule.preview,
        "summary": rule.summary,
        "options": _options(rule),
    }


def _options(rule: Rule) -> list[dict[str, Any]]:
    made = rule.options()
    return [{"name": field.name, "default": getattr(made, field.name)} for field in dataclasses.fields(made)]

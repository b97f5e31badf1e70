"""Rules that users write in their settings: an expression that must not stand in the translation, or one that must."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tqc.evidence import Evidence
from tqc.model import Document, Severity, Span
from tqc.rule import Hit, Rule, moved
from tqc.text.tokens.user_regex import Expression, compile_expression


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that shows what a pattern does; `source` is empty where the translation alone is looked at."""

    target: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a user wrote. Exactly one of `target` (must not stand there) and `expected` (must stand there) is given.

    With `source`, only pairs whose source matches are looked at; `expected` needs it. `suggestion` may name groups of `target`.
    """

    name: str
    message: str
    target: str | None = None
    expected: str | None = None
    source: str | None = None
    suggestion: str | None = None
    severity: Severity = Severity.MINOR
    category: str = "style/house-style"
    flagged: tuple[Example, ...] = field(default=())
    clean: tuple[Example, ...] = field(default=())


def pattern_rule(pattern: Pattern) -> Rule:
    """Return the rule that a pattern describes; its id is `pattern-NAME`.

    Raises `ValueError` if the pattern is incomplete or an expression cannot be compiled.
    """
    if (pattern.target is None) == (pattern.expected is None):
        raise ValueError("needs `target`, what must not stand there, or `expected`, what must")
    if pattern.expected is not None and pattern.source is None:
        raise ValueError("has `expected` without `source`, the expression that calls for it")
    target, expected, source = (_compiled(pattern, name) for name in ("target", "expected", "source"))

    def check(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        for number, version in enumerate(document.versions):
            for pair in version.pairs:
                cause = next(source.find(pair.source.text), None) if source else None
                if not pair.target.text or (source and not cause):
                    continue
                place = cause.span if cause else None
                if target:
                    for found in target.find(pair.target.text, pattern.suggestion):
                        hit = Hit(found.span, pattern.message, source=place, suggestion=found.replacement)
                        yield moved(hit, pair, number)
                elif expected and not expected.matches(pair.target.text):
                    hit = Hit(Span(0, 0), pattern.message, source=place, suggestion=pattern.suggestion)
                    yield moved(hit, pair, number)

    return Rule(
        id=f"pattern-{pattern.name}",
        doc=_documentation(pattern),
        category=pattern.category,
        severity=pattern.severity,
        source=source is not None,
        check=check,
    )


def _compiled(pattern: Pattern, name: str) -> Expression | None:
    expression = getattr(pattern, name)
    if expression is None:
        return None
    try:
        return compile_expression(expression)
    except ValueError as error:
        raise ValueError(f"`{name}` is {expression!r}, which is no expression that RE2 knows: {error}") from None


def _documentation(pattern: Pattern) -> str:
    """The pattern in the form of a rule's documentation."""
    lines = [pattern.message.rstrip(".") + "."]
    for heading, examples in (("Flagged", pattern.flagged), ("Clean", pattern.clean)):
        if examples:
            shown = [
                f"    en: {e.target}" if not e.source else f"    source: {e.source}\n    en: {e.target}"
                for e in examples
            ]
            lines += ["", f"{heading}:", *shown]
    return "\n".join([*lines, "", "Source: the settings of this project."])

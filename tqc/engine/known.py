"""What is known already of findings: those of a baseline, and those that somebody decided on."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tqc.engine.fingerprint import content_of, place_of
from tqc.model import Finding


class Verdict(StrEnum):
    """What somebody decided on a finding: it is right, or it is to be reported no more."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding as a baseline or a decision remembers it. `verdict` is `None` in a baseline, `place` where it is not known."""

    fingerprint: str
    rule: str
    text: str
    document: str = ""
    place: str | None = None
    verdict: Verdict | None = None
    reason: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Which findings are known: by the number of the finding, what is known of it; and what no finding was found for."""

    by_number: Mapping[int, KnownFinding]
    left: tuple[KnownFinding, ...]


def recognised(
    findings: Sequence[Finding], known: Iterable[KnownFinding], is_gone: Callable[[KnownFinding], bool]
) -> Recognised:
    """Match findings with what is known, one to one: a second one alike is new.

    First by fingerprint. Then, where the file of a known finding `is_gone`, by content: it was renamed. At last by file, rule and
    words, where the sentence around them was edited.
    """
    match = _Match(findings, list(known))
    match.by(lambda fingerprint, rule, text: fingerprint)
    new = {content_of(findings[number].fingerprint) for number in match.new()}
    match.by(
        lambda fingerprint, rule, text: content_of(fingerprint),
        only=lambda entry: content_of(entry.fingerprint) in new and is_gone(entry),
    )
    match.by(
        lambda fingerprint, rule, text: (place_of(fingerprint), rule, text),
        only=lambda entry: bool(entry.rule and entry.text.strip()),
    )
    return Recognised(match.found, tuple(match.left))


@dataclass(slots=True)
class _Match:
    """A matching in the making: what was found for which finding, and what is left of what is known."""

    findings: Sequence[Finding]
    left: list[KnownFinding]
    found: dict[int, KnownFinding] = field(default_factory=dict)

    def new(self) -> Iterator[int]:
        """The numbers of the findings that nothing was found for."""
        return (number for number in range(len(self.findings)) if number not in self.found)

    def by(self, key: Callable[[str, str, str], object], only: Callable[[KnownFinding], bool] = lambda _: True) -> None:
        """Match by a key of fingerprint, rule and words, with the entries that `only` lets pass."""
        waiting: dict[object, deque[KnownFinding]] = defaultdict(deque)
        for entry in self.left:
            if only(entry):
                waiting[key(entry.fingerprint, entry.rule, entry.text)].append(entry)
        taken: set[int] = set()
        for number in list(self.new()) if waiting else ():
            finding = self.findings[number]
            entries = waiting.get(key(finding.fingerprint, finding.rule, finding.target.text))
            if entries:
                self.found[number] = entries.popleft()
                taken.add(id(self.found[number]))
        self.left = [entry for entry in self.left if id(entry) not in taken]


def stale(left: Iterable[KnownFinding], checked: frozenset[str], rules: frozenset[str]) -> Iterator[KnownFinding]:
    """Yield what is known of findings that are no more: their file was `checked` (its digits) and their rule was run."""
    for entry in left:
        if place_of(entry.fingerprint) in checked and (not entry.rule or entry.rule in rules):
            yield entry

"""What a rule is, what it sees, and how a check of one pair becomes a check of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tqc.confidence import SHOWN_FROM, Confidence, allowed, measured
from tqc.evidence import Evidence
from tqc.languages import base_code
from tqc.model import Document, Mention, Pair, Passage, Severity, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule saw. Its spans are relative to what its check was given: a pair, a passage, or the whole document.

    `kind` names the kind of evidence, a key of `Rule.kinds`; `version` says which source version `source` is a span of.
    """

    target: Span
    message: str
    kind: str = ""
    source: Span | None = None
    suggestion: str | None = None
    related: tuple[Mention, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of evidence: how severe what it shows is, and how often it was right (`None`: fewer than 30 judged).

    A rule states the severity; `Rule.kind` adds what was measured. `unsettled`: too few were judged for a figure, but most of
    those were wrong.
    """

    severity: Severity
    confidence: float | None = None
    unsettled: bool = False

    @property
    def preview(self) -> bool:
        """Whether it is wrong too often to be reported unasked."""
        return self.unsettled or (self.confidence is not None and self.confidence < SHOWN_FROM)


Check = Callable[[Document, Evidence, Any], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of defect that tqc looks for.

    `doc` is the module's docstring, with the fixed headings that `tqc explain` prints.
    `kinds` gives the severity by kind of evidence; a hit without a kind has the rule's own `severity`.
    `preview` rules run only when asked for; `source` says whether the rule needs a source text; `fix` whether its
    suggestions are mechanical, so that they can be put in without reading. `agreed`: a source version that gives no reason for a
    hit bears the translation out, so all that can be compared must give one. `texts`: it judges whether the texts belong
    together at all; all other rules have nothing to compare where they do not. `estimated`: it reads the estimate of quality of
    each pair, which is made before the rules run. `targets`: codes of the languages that it can
    check a translation into; without any, it holds for all.
    """

    id: str
    doc: str
    category: str
    severity: Severity
    check: Check
    options: type[Any] = NoOptions
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    source: bool = False
    preview: bool = False
    fix: bool = False
    agreed: bool = False
    texts: bool = False
    estimated: bool = False
    targets: tuple[str, ...] = ()

    def holds_for(self, target_lang: str) -> bool:
        """Say whether the rule can check translations into a language."""
        return not self.targets or base_code(target_lang) in self.targets

    def kind(self, name: str, lang: str | None = None) -> Kind:
        """Return a kind of evidence as it was measured (in a source language): its severity is what its confidence allows."""
        stated = self.kinds.get(name, Kind(self.severity))
        share = stated.confidence
        found = measured(self.id, name, lang) if share is None else Confidence(share, share)
        return Kind(allowed(stated.severity, found), found.right if found else None, stated.unsettled)

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.doc.split("\n", 1)[0].strip()

    @property
    def family(self) -> str:
        """The folder of `tqc/checks` that the rule lives in; `patterns` for a rule of the user's own."""
        return self.check.__module__.removeprefix("tqc.checks.").split(".")[0]


PairCheck = Callable[[Pair, Evidence, Any], Iterator[Hit]]
PassageCheck = Callable[[Passage, Evidence, Any], Iterator[Hit]]


def each_pair(check: PairCheck) -> Check:
    """Lift a check of one pair to a check of a document: every pair of every source version that has both sides."""

    def check_document(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        for version, side in enumerate(document.versions):
            for pair in side.pairs:
                if pair.source.text and pair.target.text:
                    for hit in check(pair, evidence, options):
                        yield moved(hit, pair, version)

    check_document.__module__ = check.__module__
    return check_document


def each_target(check: PassageCheck) -> Check:
    """Lift a check of one target passage to a check of a document."""

    def check_document(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        for pair in document.pairs:
            if pair.target.text:
                for hit in check(pair.target, evidence, options):
                    yield moved(hit, pair, 0)

    check_document.__module__ = check.__module__
    return check_document


def sparing_listed(check: Check, *, only_kept: bool = False) -> Check:
    """Lift a check of names to one that says nothing of what the names file accepts, or wants left alone.

    With `only_kept` what it accepts is no excuse: it may be the right rendering of another name.
    """

    def check_document(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        hits, listed = check(document, evidence, options), evidence.name_list
        if not listed.names:
            return hits
        text = document.target.text
        if only_kept:
            return (hit for hit in hits if not listed.keeps(hit.target.of(text)))
        return (hit for hit in hits if not listed.spares(hit.target.of(text), hit.suggestion))

    check_document.__module__ = check.__module__
    return check_document


def joined(hits: Iterable[Hit], text: str) -> Iterator[Hit]:
    """Yield hits in order, those of one source span as one where nothing but spaces of `text` stands between them."""
    last: Hit | None = None
    for hit in hits:
        if last and not text[last.target.end : hit.target.start].strip() and last.source == hit.source:
            last = replace(last, target=Span(last.target.start, hit.target.end))
            continue
        if last:
            yield last
        last = hit
    if last:
        yield last


def moved(hit: Hit, pair: Pair, version: int) -> Hit:
    """Return a hit relative to `pair` as one relative to the document."""
    shift = {"target": pair.target.start, "source": pair.source.start}
    return replace(
        hit,
        target=hit.target.shift(shift["target"]),
        source=hit.source.shift(shift["source"]) if hit.source else None,
        related=tuple(Mention(m.side, m.span.shift(shift[m.side]), version) for m in hit.related),
        version=version,
    )

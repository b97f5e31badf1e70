"""Run rules over one document: hits become findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tqc.config import ActiveRule, Config, active_rules, ignored_rules
from tqc.engine.believed import believed
from tqc.engine.causes import Causes, Judged, causes, explains, without_symptoms
from tqc.engine.estimates import with_estimates
from tqc.engine.failures import Told, failure, warned
from tqc.engine.fingerprint import fingerprint
from tqc.engine.lines import Places
from tqc.errors import TqcError
from tqc.evidence import Evidence
from tqc.languages import base_code
from tqc.model import Document, Finding, Mention, Pair, Place, Related, SourcePlace, Span
from tqc.rule import Hit
from tqc.text.segmentation.splitter import sentences


def check(document: Document, config: Config = Config()) -> tuple[Finding, ...]:
    """Return what the rules that `config` lets run find in `document`, by place in the target.

    A rule that fails by a fault of its own costs only its own findings: a `StepFailed` warning says so.
    Raises `ConfigError` if `config` names a rule or option that does not exist.
    """
    return check_with(document, active_rules(config), config)


def check_with(
    document: Document,
    active: Sequence[ActiveRule],
    config: Config,
    known: Causes | None = None,
    *,
    told: Told = warned,
) -> tuple[Finding, ...]:
    """Return what the rules `active` find in `document`; for many documents, settle `active` once.

    `known` says which rules explain which others better; tqc's own table if it is left out. `told` is told of each rule
    that fails.
    """
    return tuple(_findings(document, _kept(document, active, config, known, told)))


def check_by_kind(document: Document, active: Sequence[ActiveRule], config: Config) -> tuple[tuple[str, Finding], ...]:
    """Return what `check_with` returns, each finding with the kind of evidence that it rests on."""
    kept = _kept(document, active, config, None, warned)
    return tuple((item.hit.kind, finding) for item, finding in zip(kept, _findings(document, kept), strict=True))


def _kept(
    document: Document, active: Sequence[ActiveRule], config: Config, known: Causes | None, told: Told
) -> list[Judged]:
    """The hits that are reported, by place in the target."""
    known = causes() if known is None else known
    if document.has_source and any(rule.rule.estimated for rule in active) and not _is_estimated(document):
        document = with_estimates(document)
    preview = config.preview or bool(config.select)  # whoever names a rule gets all of it
    evidence = Evidence(document, config.glossary, config.names, config.lexicon, preview=preview)

    lang, sourced = base_code(target_lang(document)), document.has_source

    def heard(rule: ActiveRule) -> Iterable[Judged]:
        if (rule.rule.source and not sourced) or (rule.rule.targets and lang not in rule.rule.targets):
            return ()
        try:
            hits = list(rule.rule.check(document, evidence, rule.options))
            return _judge(rule, hits, evidence, config.min_alignment, preview=preview) if hits else ()
        except TqcError:
            raise
        except Exception as error:  # any: see `attempted`, which costs more than most rules do in a row
            told(failure(f"rule {rule.rule.id}", document, error))
            return ()

    judged = [item for rule in active for item in heard(rule)]
    if not judged:
        return []
    # What the user ignores is not reported, but it still explains: or else its symptoms would be reported in its place.
    unheard = [item for rule in _unheard_causes(judged, config, known) for item in heard(rule)]
    kept = [
        item
        for item in without_symptoms(judged, document, known, also=unheard)
        if item.severity.rank >= config.severity_at_least.rank
        and (item.confidence is None or item.confidence >= config.min_confidence)
    ]
    kept.sort(key=lambda item: (item.hit.target, item.active.rule.id))
    return kept


def _is_estimated(document: Document) -> bool:
    return any(pair.quality is not None for pair in document.versions[0].pairs)


def target_lang(document: Document) -> str:
    """Return the language that a document is translated into; rows of one document have one."""
    return document.target.lang or next((pair.target.lang for pair in document.pairs), "en")


def _unheard_causes(judged: Iterable[Judged], config: Config, known: Causes) -> Sequence[ActiveRule]:
    """The rules that the user ignores and that may explain a hit."""
    if not config.ignore:
        return ()
    seen = {item.active.rule.id for item in judged}
    return [rule for rule in ignored_rules(config) if any(explains(known, rule.rule.id, hit) for hit in seen)]


def _judge(
    active: ActiveRule, hits: Iterable[Hit], evidence: Evidence, min_alignment: float, *, preview: bool
) -> Iterable[Judged]:
    """The hits of one rule, those on one span merged, with severity and confidence; with `preview`, of all kinds."""
    document = evidence.document
    if document.has_source:
        hits = believed(active.rule, hits, evidence, min_alignment)
    by_place: dict[tuple[Span, Span | None], Hit] = {}
    for hit in hits:
        # Several source versions see one defect of the target several times; what is missing differs by its source span.
        key = (hit.target, None if len(hit.target) else hit.source)
        by_place.setdefault(key, hit)
    if not by_place:
        return ()
    return [
        Judged(active, hit, active.severity or kind.severity, kind.confidence)
        for hit in by_place.values()
        for kind in (active.rule.kind(hit.kind, _source_lang(document, hit)),)
        if preview or not kind.preview
    ]


def _source_lang(document: Document, hit: Hit) -> str | None:
    if not document.has_source:
        return None
    return base_code(document.versions[hit.version].pair_at_target(hit.target.start).source.lang)


def _findings(document: Document, judged: Sequence[Judged]) -> Iterable[Finding]:
    places = Places(document.target)
    seen: Counter[tuple[str, str, str]] = Counter()
    for item in judged:
        rule, hit = item.active.rule, item.hit
        pair = document.pair_at(hit.target.start)
        base = pair.target.start if document.rows else 0
        span = Span(hit.target.start, min(hit.target.end, pair.target.span.end)) if document.rows else hit.target
        line, column, locator = places.place(span.start)
        if document.rows:
            line, column = pair.line, span.start - base + 1
        text = span.of(document.target.text)
        source = _source(hit, document)
        alike = (rule.id, text, _sentence(pair, span, source))
        seen[alike] += 1
        yield Finding(
            rule=rule.id,
            category=rule.category,
            severity=item.severity,
            confidence=item.confidence,
            message=hit.message,
            suggestion=hit.suggestion,
            document=document.name,
            segment=pair.segment,
            system=document.system,
            path=document.target.path,
            line=line,
            column=column,
            target=Place(span.start - base, span.end - base, text),
            source=source,
            related=tuple(_related(mention, document) for mention in hit.related),
            fingerprint=fingerprint(
                (*alike, str(seen[alike])),
                name=document.name,
                system=document.system,
                place=document.place,
                rows=document.rows,
            ),
            locator=None if document.rows else locator,
        )


def _sentence(pair: Pair, span: Span, source: SourcePlace | None) -> str:
    """The sentence that a finding stands in, however the pair was aligned; for what is missing, the words of the source."""
    if not len(span) and source:
        return source.text
    found = sentences(pair.target.text, pair.target.lang)
    at = span.start - pair.target.start
    return next((sentence.text for sentence in found if at < sentence.span.end), pair.target.text)


def _source(hit: Hit, document: Document) -> SourcePlace | None:
    if hit.source is None:
        return None
    version = document.versions[hit.version]
    pair = version.pair_at(hit.source.start)
    base = pair.source.start if document.rows else 0
    return SourcePlace(
        path=version.source.path,
        lang=pair.source.lang,
        start=hit.source.start - base,
        end=hit.source.end - base,
        text=hit.source.of(version.source.text),
    )


def _related(mention: Mention, document: Document) -> Related:
    version = document.versions[mention.version]
    on_target = mention.side == "target"
    pair = document.pair_at(mention.span.start) if on_target else version.pair_at(mention.span.start)
    base = (pair.target.start if on_target else pair.source.start) if document.rows else 0
    text = document.target.text if on_target else version.source.text
    return Related(
        mention.side, pair.segment, mention.span.start - base, mention.span.end - base, mention.span.of(text)
    )

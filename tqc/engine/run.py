"""From what was read to results: each document made ready, estimated, and checked, side by side with others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tqc.checks.names.mentions.mentions import document_names
from tqc.checks.names.mentions.spelling_variants import names_in_two_spellings
from tqc.config import ActiveRule, Config, active_rules
from tqc.encoders import Encoder, named_encoder
from tqc.engine.check import check_with, target_lang
from tqc.engine.estimates import with_estimates
from tqc.engine.failures import attempted
from tqc.engine.jobs import mapped
from tqc.engine.limited import limited
from tqc.engine.lines import Places
from tqc.engine.name_table import renderings
from tqc.engine.prepare import prepared
from tqc.evidence import Evidence
from tqc.languages import UNKNOWN, has_data, language
from tqc.model import Document, Failure, Pair, Rendering, Result, Segment, Story
from tqc.quality.estimate import STATIC, why_none
from tqc.quality.model import model


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with each document: whether it is checked, its quality estimated, and its names listed."""

    config: Config
    check: bool = True
    estimate: bool = False
    names: bool = False


def results(items: Iterable[Story | Document], work: Work, *, jobs: int = 1) -> Iterator[Result]:
    """Yield the result of each item, in order. With several `jobs`, documents run side by side; the results are the same.

    Raises `ConfigError` before the first item is read if the configuration names what does not exist.
    """
    active_rules(work.config)
    yield from mapped(_runner, work, items, jobs=jobs)


def _runner(work: Work) -> Callable[[Story | Document], Result]:
    """What a process does with each item, with the rules settled once."""
    settled: dict[int, tuple[Work, tuple[ActiveRule, ...]]] = {}
    encoder = named_encoder(work.config.encoder)

    def run(item: Story | Document) -> Result:
        config = work.config.at(item.place)
        if id(config) not in settled:
            settled[id(config)] = replace(work, config=config), active_rules(config) if work.check else ()
        return _result(item, *settled[id(config)], encoder)

    return run


def _result(item: Story | Document, work: Work, active: Sequence[ActiveRule], encoder: Encoder | None) -> Result:
    """What comes of one document. A step that fails by a fault of tqc leaves out only what needs it."""
    item = _printable(item)
    failures: list[Failure] = []
    told = failures.append

    def whole() -> Result:
        document = prepared(item, encoder=encoder)
        if work.estimate:
            unchanged = document
            estimate = partial(with_estimates, document)
            document = attempted("the estimate of quality", item, estimate, lambda: unchanged, told)
        part, notes = limited(document)
        findings = check_with(part, active, work.config, told=told) if work.check else ()
        no_names: tuple[Rendering, ...] = ()
        listed = attempted("the list of names", item, partial(_listed, part, work), lambda: no_names, told)
        places = Places(document.target)
        segments = tuple(_segment(pair, document, places) for pair in document.pairs)
        return Result(
            document=document.name,
            system=document.system,
            segments=segments,
            findings=findings,
            notes=(
                *_notes(document),
                *_left_out(document, active),
                *(_unestimated(document) if work.estimate else ()),
                *notes,
            ),
            renderings=listed,
            place=document.place,
            rows=document.rows,
        )

    result = attempted("the check", item, whole, lambda: Result(item.name, item.system, (), ()), told)
    return replace(result, failures=tuple(failures))


_ESCAPED = re.compile("[\udc80-\udcff]")  # bytes of a file's name that is not UTF-8, as Python holds them


def _printable(item: Story | Document) -> Story | Document:
    """The item with names that can be written: a file's name need not be UTF-8, and what is no text in it is escaped."""
    if not _ESCAPED.search(f"{item.name}{item.target.path}{item.place}"):
        return item
    item = replace(item, place=None if item.place is None else _shown(item.place))
    name, target = _shown(item.name), replace(item.target, path=_shown(item.target.path or ""))
    if isinstance(item, Story):
        sources = (replace(source, path=_shown(source.path or "")) for source in item.sources)
        return replace(item, name=name, target=target, sources=tuple(sources))
    versions = (
        replace(version, source=replace(version.source, path=_shown(version.source.path or "")))
        for version in item.versions
    )
    return replace(item, name=name, target=target, versions=tuple(versions))


def _shown(name: str) -> str:
    return (
        name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace") if _ESCAPED.search(name) else name
    )


def _listed(document: Document, work: Work) -> tuple[Rendering, ...]:
    if not work.names:
        return ()
    evidence = Evidence(document)
    return renderings(evidence.of(document_names), evidence.of(names_in_two_spellings))


def _segment(pair: Pair, document: Document, places: Places) -> Segment:
    line, column = (pair.line, None) if document.rows else places.place(pair.target.start)[:2]
    return Segment(
        document=document.name,
        system=document.system,
        segment=pair.segment,
        source_lang=pair.source.lang if document.has_source else None,
        target_lang=pair.target.lang,
        source=pair.source.text,
        target=pair.target.text,
        quality=pair.quality,
        words=word_count(pair.target.text, pair.target.lang),
        start=0 if document.rows else pair.target.start,
        source_start=0 if document.rows else pair.source.start,
        reference=pair.reference,
        path=document.target.path,
        source_path=document.versions[0].source.path,
        line=line,
        column=column,
        date=document.date,
    )


def word_count(text: str, lang: str) -> int:
    """Return the number of words: what blanks separate; in a language without blanks, two characters count as a word."""
    if language(lang).spaced:
        return len(text.split())
    return (sum(not char.isspace() for char in text) + 1) // 2


def _left_out(document: Document, active: Sequence[ActiveRule]) -> Iterator[str]:
    """Say which rules do not hold for the language of the translation."""
    lang = target_lang(document)
    names = [rule.rule.id for rule in active if not rule.rule.holds_for(lang)]
    if names:
        rules = "1 rule does" if len(names) == 1 else f"{len(names)} rules do"
        yield f"{rules} not hold for translations into {language(lang).name}: {', '.join(names)}"


def _unestimated(document: Document) -> Iterator[str]:
    """Say why segments have no estimate of quality."""
    chosen = model(STATIC)
    langs = {(pair.source.lang, pair.target.lang) for pair in document.versions[0].pairs if pair.source.text.strip()}
    reasons = (why_none(chosen, *both) for both in sorted(langs))
    yield from filter(None, reasons)


def _notes(document: Document) -> tuple[str, ...]:
    langs = {pair.source.lang for version in document.versions for pair in version.pairs if pair.source.text}
    return tuple(
        f"there is no data for the language {lang!r}: rules that need it stay silent"
        for lang in sorted(langs)
        if lang != UNKNOWN and not has_data(lang)
    )

"""An acronym is transliterated instead of translated, or has two forms in one document.

`OON` is nothing to a reader of English, who knows the UN. Where the source has the acronym of a body or an institution
that the gazetteer knows, its letters in Latin script (or, from a language in Latin script, the very letters: `OTAN`)
are reported if English calls it otherwise. An acronym that English keeps (`FSB`, `SBU`) is accepted. Where a document
renders one acronym of the source by two of English, the rarer one is reported.

Flagged:
    ru: Об этом заявили в ООН.
    en: This was announced at the ⟦OON⟧.

    fr: La réunion de l'OTAN a duré deux heures.
    en: The ⟦OTAN⟧ meeting lasted two hours.

    uk: МЗС відреагувало на заяву.
    en: The ⟦MZS⟧ responded to the statement.

Clean:
    ru: Об этом заявили в ООН и в ФСБ.
    en: This was announced at the UN and by the FSB.

    fr: La SNCF a annulé dix trains.
    en: The SNCF has cancelled ten trains.

False alarms: an acronym that the source uses for something else than the body known under it (`СЕ`).

Source: European Commission, English Style Guide (acronyms); Guardian and Observer style guide, abbreviations and
    acronyms; MQM typology, Terminology: Wrong term.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.entities.wrong_entity import Misnamed, Rival, acronym_rivals, acronyms_read_out
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, NoOptions, Rule, moved, sparing_listed


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each acronym read out letter by letter, and each rarer form of one that has two."""
    for one in evidence.of(acronyms_read_out):
        yield moved(_read_out(one), one.known.pair, one.known.version)
    for rival in evidence.of(acronym_rivals):
        yield moved(_rival(rival), rival.known.pair, rival.known.version)


def _read_out(one: Misnamed) -> Hit:
    right = _shortest(one)
    if one.text == one.known.text:
        message = f"“{one.text}” is left as in the source; in English it is {_english(one)}"
    else:
        message = f"“{one.text}” is “{one.known.text}” letter by letter; in English it is {_english(one)}"
    return Hit(one.span, message, source=one.known.source, suggestion=right)


def _shortest(one: Misnamed) -> str:
    """The acronym that English has, or else the name."""
    acronyms = [name for name in one.entity.names if name.isupper() and name.isalpha()]
    return acronyms[0] if acronyms else one.entity.names[0]


def _english(one: Misnamed) -> str:
    short, full = _shortest(one), one.entity.names[0]
    return f"“{short}”" if short == full else f"“{short}” or “{full}”"


def _rival(one: Rival) -> Hit:
    shown = one.span.of(one.known.pair.target.text)
    times = "once" if one.times == 1 else f"{one.times} times"
    message = f"“{shown}” stands for “{one.known.text}”, which is “{one.usual}” {times} elsewhere"
    return Hit(one.span, message, source=one.known.source, suggestion=one.usual)


RULE = Rule(
    id="acronym-mismatch",
    doc=__doc__,
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    targets=("en",),
    check=sparing_listed(check),
    source=True,
)

"""A term of the glossary is not translated as the glossary says.

A reader who meets `Secretary of Defense`, `Defense Minister` and `Minister of War` in one text takes them for three
people, and whoever ordered the glossary wants the first. Each term that the source has is looked for in the English of
its sentence and the two beside it, in any number, case or tense; if no accepted form is there, the words most like one
are reported, or else the start of the sentence. A forbidden form is reported wherever the source has its term. A term
all in capitals is matched in capitals. Without a glossary (`glossary` in the settings) the rule is silent.

Glossary:
    source,target,forbidden,source_lang
    министр обороны,Secretary of Defense|SecDef,Minister of War,ru
    приміщення,premises,,uk
    Звечан,Zvecan,,sr
    安理会,Security Council,Safety Council,zh

Flagged:
    ru: Об этом рассказали министру обороны.
    en: The ⟦Minister of War⟧ was told of it.

    ru: Об этом рассказали министру обороны.
    en: The ⟦Defense⟧ Minister was told of it.

    uk: Пожежники оглянули приміщення.
    en: ⟦⟧The firefighters inspected the house.

    sr: Градоначелник Звечана је ћутао.
    en: The mayor of ⟦Zvechan⟧ was silent.

    zh: 安理会昨天开会。
    en: The ⟦Safety Council⟧ met yesterday.

Clean:
    ru: Об этом рассказали обоим министрам обороны.
    en: Both Secretaries of Defense were told of it.

    ru: Министр обороны приехал утром.
    en: He came in the morning.
    ru: Его ждали.
    en: The secretary of defense was expected.

    ru: Министр образования говорил об обороне.
    en: The minister of education spoke of defence.

    zh: 安理会昨天开会。
    en: The Security Council’s members met yesterday.

False alarms: a pronoun where the term stands farther away than a sentence; an English form that the glossary does not
    list (`Defense Secretary`); another word of the source that inflection makes look like the term (`выбор` and the plural
    `выборы`); a term with a second meaning (`область`, a region and a field of study), best listed as an accepted form.

Source: MQM typology, Terminology: Inconsistent with terminology resource; ISO 30042 (TBX) for the status of terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.terms.analyses.glossary_hits import TermUse, glossary_uses
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved

_MOST_SHOWN = 3


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each forbidden form, and each term without an accepted one."""
    for use in evidence.of(glossary_uses):
        if use.term.keep:
            continue
        for span in use.forbidden:
            yield moved(_forbidden(use, span), use.pair, use.version)
        if not use.forbidden and not use.stands:
            yield moved(_missing(use), use.pair, use.version)


def _forbidden(use: TermUse, span: Span) -> Hit:
    shown = span.of(use.pair.target.text)
    wanted = f", and has {_expected(use)}" if use.term.accepted else ""
    message = f"“{shown}” stands for {_quoted(use)}; the glossary forbids it{wanted}"
    suggestion = None
    if use.term.accepted and shown.lower() in (form.lower() for form in use.term.forbidden):
        right = use.term.accepted[0]
        suggestion = right[0].upper() + right[1:] if span.start == 0 else right
    return Hit(span, message + _note(use), source=use.source, suggestion=suggestion)


def _missing(use: TermUse) -> Hit:
    expected, quoted = _expected(use), _quoted(use)
    if use.near:
        shown = use.near.of(use.pair.target.text)
        message = f"“{shown}” stands where the glossary has {expected} for {quoted}"
    else:
        message = f"The glossary has {expected} for {quoted}; it is not used here"
    return Hit(use.near or Span(0, 0), message + _note(use), source=use.source)


def _expected(use: TermUse) -> str:
    return " or ".join(f"“{form}”" for form in use.term.accepted[:_MOST_SHOWN])


def _quoted(use: TermUse) -> str:
    return f"“{use.source.of(use.pair.source.text)}”"


def _note(use: TermUse) -> str:
    return f" ({use.term.note})" if use.term.note else ""


RULE = Rule(
    id="glossary-violation",
    doc=__doc__,
    category=Category.INCONSISTENT_WITH_TERMINOLOGY_RESOURCE,
    severity=Severity.MAJOR,
    source=True,
    check=check,
)

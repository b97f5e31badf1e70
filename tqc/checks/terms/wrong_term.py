"""A term, an office or a word of slang is put together from its parts, where English has a word of its own.

A `key bet` for the central bank's key rate, a `Secretary of State` for a junior minister: whoever knows the field sees at
once that a machine wrote it, and whoever does not is misled about who acted and what was decided. A lexicon for each
source language lists terms and offices with the renderings that are none. One is reported where the term stands in the
source passage and the English term does not stand there as well.

Flagged:
    ru: Центробанк снизил ключевую ставку.
    en: The central bank cut the ⟦key bet⟧.

    de: Die Staatssekretärin im Verkehrsministerium trat zurück.
    en: The ⟦Secretary of State⟧ at the transport ministry resigned.

    zh: 有人在网上主张武统台湾。
    en: Some people online advocate ⟦martial arts⟧ in Taiwan.

Clean:
    ru: Центробанк снизил ключевую ставку.
    en: The central bank cut its key rate; traders had made that bet.

    de: Das Staatsoberhaupt empfing Gäste.
    en: The head of state received guests.

False alarms: a body that calls its office so in English; a term that one country renders in its own way.

Source: MQM typology, terminology/wrong term.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.wrong_words import KINDS_OF_EVIDENCE, original, says, words_rendered_wrongly
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule

_IS_NOT = {
    "term": "is not the English term for",
    "office": "is not the English name of the office or body",
    "slang": "renders the parts, not the meaning, of",
}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each rendering of a term, an office or a coinage that English does not have."""
    for found in evidence.of(words_rendered_wrongly):
        if found.entry.kind in _IS_NOT:
            message = f"“{found.text}” {_IS_NOT[found.entry.kind]} {original(found)}; {says(found)}"
            yield Hit(found.target, message, found.kind, found.source, found.suggestion, version=found.version)


RULE = Rule(
    id="wrong-term",
    doc=__doc__,
    category=Category.WRONG_TERM,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={name: Kind(severity) for name, severity in KINDS_OF_EVIDENCE.items()},
)

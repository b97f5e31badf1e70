"""The translation does not speak of what its source says.

A file was put beside the wrong article, the two sides were swapped, the source is the English once more: all that compares the
two is then nonsense, so this is reported once, on the first sentence, and rules that compare the two sides stay silent. Texts
are judged whole: by how like one another the sentences are that the aligner linked, by how many it left, by names and by
figures. One source version among several that does not belong to the others is reported as a minor finding, and left out.
In a bitext of five rows or more, a single row is reported if no figure is in both sides, or their lengths do not fit, and their
meanings have nothing in common.

Flagged:
    ru: The bridge was closed for repairs until the autumn, and the people of the town are not happy about it.
    en: ⟦The bridge has been shut for repairs until the autumn, and the residents of the town are unhappy with that.⟧

    de: The ferry is running again, but it only does so by day, and the timetable stays the same as it was.
    en: ⟦Die Fähre fährt wieder, aber sie fährt nur bei Tag, und der Fahrplan bleibt, wie er vorher war.⟧

Clean:
    ru: Мост закрыли на ремонт до осени.
    en: The bridge was closed for repairs until autumn.

False alarms: a very free adaptation of one or two sentences. In languages that the Universal Sentence
    Encoder was not trained on, such as Ukrainian, a text needs half
    a dozen sentences with names or figures before anything is said, and single rows are left alone.

Source: MQM typology, accuracy/mistranslation; LASER and Bicleaner filter parallel corpora by the same signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.mismatched_rows import mismatched_rows
from tqc.evidence.mismatched_texts import Fault, Mismatch, times_as_long, version_mismatches
from tqc.languages import language
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule

_SAYS = {
    Fault.UNRELATED: "The translation speaks of something else than its source: hardly a sentence, name or figure is in both",
    Fault.SWAPPED: "The source is in {lang} and the translation is not: the two sides are swapped",
    Fault.ONE_LANGUAGE: "The source is in {lang}, as the translation is; expected the text that was translated",
    Fault.ONE_TEXT: "The source is the very text of the translation; expected the text that was translated",
    Fault.LENGTH: "One side is {times} times as long as the other, so that the one cannot be a translation of the other",
}

_ROW = "This speaks of something else than its source: no figure and nothing of the meaning is in both"


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield one hit where no source belongs to the target, or one for each version that does not belong to the others."""
    found = evidence.of(version_mismatches)
    everywhere = len(found) == len(document.versions)
    for one in found[:1] if everywhere else found:
        yield _hit(one, document, one.fault if everywhere else "version")
    if not found:
        for pair in evidence.of(mismatched_rows):
            yield Hit(pair.target.span, _ROW, "row", pair.source.span)


def _hit(one: Mismatch, document: Document, kind: str) -> Hit:
    version = document.versions[one.version]
    target = next((pair.target for pair in document.pairs if pair.target.text.strip()), None)
    source = next((pair.source for pair in version.pairs if pair.source.text.strip()), None)
    lang, times = language(document.target.lang or "en").name, times_as_long(version.source, document.target)
    message = _SAYS[one.fault].format(lang=lang, times=times)
    if len(document.versions) > 1 and kind == "version":
        message += "; this source version is left out"
    return Hit(
        target.span if target else Span(0, 0),
        message,
        kind,
        source=source.span if source else None,
        version=one.version,
    )


RULE = Rule(
    id="detached-translation",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.CRITICAL,
    kinds={"version": Kind(Severity.MINOR)},
    source=True,
    check=check,
    texts=True,
)

"""A sentence of the translation has no counterpart in the source.

Machine translation continues a story that the source has finished, or says one thing twice, and editors believe it. The two texts
are aligned; a sentence of the translation that was left over is reported if the source sentences that its neighbours render have
no part that says it, no sentence moved elsewhere does, no other source version has it, and the texts are translations of one
another at all. Added sentences in a row are one finding. Headlines, captions and by-lines, which stand on a line of their own
without a full stop, are passed over, and so are paragraphs before the first or after the last matched sentence, which are an
agency's boilerplate.

Flagged:
    ru: Мост закрыли на ремонт до осени.
    en: The bridge was closed for repairs until autumn.
    ru:
    en: ⟦The governor later promised to pay every driver compensation.⟧
    ru: Жители недовольны объездом.
    en: Residents are unhappy with the detour.

    de: Die Fähre fährt wieder.
    en: The ferry is running again.
    de:
    en: ⟦Passengers applauded the captain for several minutes.⟧
    de: Der Fahrplan bleibt unverändert.
    en: The timetable stays the same.

Clean:
    ru: Мост закрыли на ремонт, и жители недовольны.
    en: The bridge was closed for repairs. Residents are unhappy.

    ru: Мост закрыли на ремонт до осени.
    en: The bridge was closed for repairs until autumn.

False alarms: a source sentence that was split and rendered very freely; an explanation that an editor added on purpose.
    In languages that the Universal Sentence Encoder was not trained on, such as Ukrainian, findings are minor, and in texts that
    it cannot match at all there are none.

Source: MQM typology, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.unaligned_sentences import Certainty, unaligned_sentences
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each run of target sentences without counterpart."""
    for gap in evidence.of(unaligned_sentences):
        if gap.lost or gap.edge:
            continue
        span = Span(gap.pairs[0].target.start, gap.pairs[-1].target.span.end)
        count = len(gap.pairs)
        what = "This sentence has" if count == 1 else f"These {count} sentences have"
        yield Hit(span, f"{what} no counterpart in the source", gap.certainty, version=gap.version)


RULE = Rule(
    id="sentence-added",
    doc=__doc__,
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    kinds={Certainty.LIKELY: Kind(Severity.MINOR)},
    source=True,
    check=check,
)

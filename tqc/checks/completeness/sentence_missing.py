"""A sentence of the source has no counterpart in the translation.

Readers cannot see what is not there, so a lost sentence is the error that an editor misses most easily. The two texts are
aligned; a source sentence that was left over is reported if the renderings of its neighbours have no part that says it, no
sentence moved elsewhere does, and the texts are translations of one another at all. Sentences lost in a row are one finding, at
the place where they belong. Headlines, captions and by-lines, which stand on a line of their own without a full stop, are passed
over, and so is a first or last paragraph that is like nothing in the translation, such as a paper's notice to its readers. In
a bitext, whose rows are given as pairs, an empty target is reported. With several source versions the one that the translation
follows most closely counts.

Flagged:
    ru: Мост закрыли на ремонт до осени.
    en: ⟦⟧

    de: Die Fähre fährt wieder.
    en: The ferry is running again.
    de: Der Fahrplan bleibt unverändert.
    en: ⟦⟧
    de: Die Fahrt kostet zwei Euro.
    en: The trip costs two euros.

Clean:
    ru: Мост закрыли на ремонт до осени.
    en: The bridge was closed for repairs until autumn.

    de: Die Fähre fährt wieder, doch nur bei Tag.
    en: The ferry is running again. It does so by day only.

False alarms: a sentence that was rendered very freely inside its neighbour; a caption with a full stop that only the source has.
    In languages that the Universal Sentence Encoder was not trained on, such as Ukrainian, findings are minor, and in texts that
    it cannot match at all there are none.

Source: MQM typology, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.unaligned_sentences import Certainty, unaligned_sentences
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each run of source sentences without counterpart."""
    for gap in evidence.of(unaligned_sentences):
        if gap.lost:
            first, last = gap.pairs[0], gap.pairs[-1]
            yield Hit(
                Span(first.target.start, first.target.start),
                _message(len(gap.pairs), quoted(first.source.text)),
                gap.certainty,
                source=Span(first.source.start, last.source.span.end),
                version=gap.version,
            )


def _message(count: int, sentence: str) -> str:
    if count == 1:
        return f"The source sentence {sentence} has no counterpart here"
    return f"{count} source sentences, from {sentence} on, have no counterpart here"


RULE = Rule(
    id="sentence-missing",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    kinds={Certainty.LIKELY: Kind(Severity.MINOR)},
    source=True,
    check=check,
)

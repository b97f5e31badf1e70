"""What the source quotes is no longer quoted.

Without its marks, speech turns into the reporter's own words, and nobody can tell what was really said. The quotations
of the source are read in the marks of its language, running quotations of several paragraphs included; reported are
sentences that somebody says and quoted fragments whose translation has no mark of any kind. It is a major error where
the words stand there as they were said (`We will be back, he said.`), a minor one where they are reported in other
words (`He said that they would be back.`) or where a fragment has lost its marks. Where a translation
is as short as if the quotation were not there, its words are lost, too; one that is shorter still is left to the rules
for what is missing.

Names of works, companies and ships, which Russian, Ukrainian, Bulgarian and Serbian quote, stand without marks in
English, and so may single words; titles in italics and dialogue with dashes are fine.

Flagged:
    ru: «Мы обязательно вернёмся домой», — сказал мэр.
    en: ⟦We will certainly come back home⟧, the mayor said.

    zh: 市长表示：“大桥将在秋天重新开放。”
    en: The mayor said that ⟦the bridge would open again in autumn⟧.

    de: „Wir haben lange genug gewartet.“
    en: ⟦We have waited long enough.⟧

    uk: Він назвав це «справжнім подарунком для міста» і пішов.
    en: ⟦He called it a real gift to the town and left.⟧

Clean:
    ru: Об этом сообщила компания «Газпром нефть».
    en: The company Gazprom Neft announced this.

    fr: « Nous avons assez attendu », a dit le maire.
    en: 'We have waited long enough,' the mayor said.

    sr: „Чекали смо дуго.
    en: “We have waited for long.
    sr: Сада желимо мост“, рекао је он.
    en: Now we want the bridge,” he said.

False alarms: a translator who reports what was said on purpose; long titles in scripts without capitals.

Source: MQM typology, accuracy/omission; Chicago Manual of Style 13.7 (quoting and paraphrasing).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tqc.checks.completeness.analyses.quotation_lengths import fits, is_left_out, is_short
from tqc.evidence import Evidence
from tqc.evidence.sentence_at import end_of, sentence_at
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.punctuation.quote_pairs import quote_marks
from tqc.text.punctuation.source_quotes import SourceQuotation, source_quotations
from tqc.text.punctuation.unquoted_speech import has_marks, unquoted
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look at each pair whose target has no marks and is not inside a running quotation."""
    for number, version in enumerate(document.versions):
        for at, pair in enumerate(version.pairs):
            if not pair.source.text or not pair.target.text or has_marks(pair.target.text):
                continue
            found = source_quotations(pair.source.text, pair.source.lang)
            if not found or _is_running(document, pair) or _is_beside(version.pairs, at):
                continue
            everywhere = all(_quotes(other.pair_at_target(pair.target.start)) for other in document.versions)
            if everywhere and (hit := _hit(pair, found)):
                yield moved(hit, pair, number)


def _hit(pair: Pair, found: tuple[SourceQuotation, ...]) -> Hit | None:
    text, source = pair.target.text, pair.source.text
    said = next((quotation for quotation in found if quotation.speech), found[0])
    words = quoted(said.span.of(source))
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    sentence = sentence_at(pair, said.span)
    if is_short(pair):
        if not is_left_out(pair, said.span):
            return None
        end = end_of(text, sentence)
        message = f"The source quotes {words}{more}; the translation has neither the words nor room for them"
        return Hit(Span(end, end), message, "lost", said.span)
    nothing = f"The source quotes {words}{more}; nothing is quoted here"
    if not said.speech:
        return Hit(sentence, nothing, "fragment", said.span)
    whole = _is_whole(source, said.span)
    place = unquoted(text, whole=whole)
    placed = whole or fits(len(place.span), said.span.of(source), pair)
    if place.direct and (placed or not len(place.span)):
        message = f"The source quotes {words}{more}; the words stand here without marks"
        return Hit(place.span if len(place.span) else sentence, message, "direct", said.span)
    if not len(place.span) or not placed:
        return Hit(sentence, nothing, "reported", said.span)
    return Hit(place.span, f"The source quotes {words}{more}; here this is reported, not quoted", "reported", said.span)


def _is_whole(source: str, said: Span) -> bool:
    """Whether there are no words in the source but the quotation."""
    return not any(char.isalnum() for char in source[: said.start] + source[said.end :])


def _quotes(pair: Pair) -> bool:
    return not pair.source.text or bool(source_quotations(pair.source.text, pair.source.lang))


def _is_running(document: Document, pair: Pair) -> bool:
    """Whether a quotation that opened before is still open where the pair begins."""
    marks = quote_marks(document.target.text)
    before = bisect_left([mark.span.start for mark in marks], pair.target.start)
    return before > 0 and marks[before - 1].depth > 0


def _is_beside(pairs: tuple[Pair, ...], at: int) -> bool:
    """Whether an aligned neighbour quotes what its own source does not, so that the marks may be those of this pair."""
    if pairs[at].similarity is None:
        return False
    beside = [pairs[n] for n in (at - 1, at + 1) if 0 <= n < len(pairs)]
    return any(
        has_marks(pair.target.text) and not source_quotations(pair.source.text, pair.source.lang) for pair in beside
    )


RULE = Rule(
    id="quotation-missing",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={
        "lost": Kind(Severity.MAJOR),
        "direct": Kind(Severity.MAJOR),
        "reported": Kind(Severity.MINOR),
        "fragment": Kind(Severity.MINOR),
    },
    source=True,
)

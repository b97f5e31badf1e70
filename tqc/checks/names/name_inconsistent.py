"""A name is spelled differently from its other mentions.

A reader who meets `Zvecan` and `Zvenchan` takes them for two towns. Machine translation spells a name anew each time it
meets it, most often when the source inflects it. Every name is compared with every other name of the document, by
letters and by sound; the source says whether one name or two stand behind them, and which spelling it supports. Which
one is right: the source decides if it can, then the majority, then the first one. Every wrong mention is reported, as minor
where only one witness of several speaks for the other spelling: what English knows, the base form, the sound, the
country's own system, the majority. Names of fewer than four letters are not looked at.

Flagged:
    sr: Градоначелник Звечана поднео је оставку.
    en: The mayor of Zvecan has resigned.
    sr: У Звечану је јуче било мирно.
    en: It was calm in Zvecan yesterday.
    sr: Полиција је затворила пут за Звечан.
    en: The police have closed the road to ⟦Zvenchan⟧.

    en: The harbour office said that Captain Oltmanns would return, and Oltmanns did.
    en: Without ⟦Oldmanns⟧ the ship could not sail.

    uk: У Бучі знову працює школа.
    en: The school in ⟦Buchi⟧ is open again.
    uk: Буча чекає на вчителів.
    en: But Bucha is waiting for teachers.
    uk: Дорога на Бучу відкрита.
    en: The road to Bucha is open.

    en: President Vučić arrived at noon. Reporters waited for Vučić.
    en: In the evening ⟦Vucic⟧ left.

Clean:
    ru: Медведев приехал с женой, Медведева молчала.
    en: When Medvedev came with his wife, Mrs Medvedeva was silent.

    mk: Ѓорѓе Иванов се сретна со Џорџ Робертсон.
    en: When Gjorge Ivanov met with George Robertson, the press was there.

    ru: Премьер Словакии говорил с словацкими рабочими.
    en: The prime minister of Slovakia spoke with Slovak workers. The Slovaks listened.

    en: He met with Mr. McDonald, and then Mcdonald left for Al-Tanf; the Al Tanf base was closed.

False alarms: two real names one letter apart, one of them hardly known in English, with no source that tells them
    apart: above all Japanese and Chinese names without their source. A foreign name that the text also quotes in its
    own language (`Milano`).

Source: MQM typology, Terminology: Inconsistent with terminology resource and Inconsistent use of terminology; Chicago
    Manual of Style, chapter 2 (a proper name keeps one spelling throughout); European Commission, English Style Guide
    (one romanisation of a name throughout a text).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.mentions.diacritics import mixed_accents
from tqc.checks.names.mentions.mentions import NameMention, SourceWord, document_names
from tqc.checks.names.mentions.source_verdict import Testimony, Verdict
from tqc.checks.names.mentions.spelling_variants import Variant, names_in_two_spellings
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule, sparing_listed

_MOST_RELATED = 20
_T = thresholds("names", "name_inconsistent")
_ONE_SENTENCE = _T.count("one_sentence")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield every mention of a wrong spelling, and one mention of a name whose accents come and go."""
    if len(document.pairs) < 2 and len(document.target.text) < _ONE_SENTENCE:
        return
    for variant in evidence.of(names_in_two_spellings):
        message = _message(variant)
        words = variant.said.wrong_words
        # Where nothing tells which spelling is right, or both are, one finding says it all.
        told = variant.wrong.mentions[:1] if variant.open or variant.accepted else variant.wrong.mentions
        for number, mention in enumerate(told):
            word = words[number] if number < len(words) else None
            yield Hit(
                target=mention.span,
                message=message.replace("{}", mention.text, 1),
                kind=_kind(variant),
                source=word.span if word else None,
                version=word.version if word else 0,
                suggestion=None if variant.open else _in_the_case_of(mention, variant.right.text),
                related=(
                    *_targets((*variant.right.mentions, *variant.wrong.mentions[len(told) :])),
                    *_sources(variant.said.right_words),
                ),
            )
    for mixed in mixed_accents(evidence.of(document_names)):
        first, right = mixed.wrong[0], mixed.right[0].text
        elsewhere = f"“{first.text}” is written “{right}” {_times(len(mixed.right))} elsewhere"
        yield Hit(
            target=first.span,
            message=f"{elsewhere}; keep the accents or leave them out throughout",
            kind="diacritics",
            suggestion=_in_the_case_of(first, right),
            related=_targets((*mixed.right, *mixed.wrong[1:])),
        )


def _kind(variant: Variant) -> str:
    if variant.open:
        return "open"
    if variant.accepted:
        return "accepted"
    return "confirmed" if variant.sure else "likely"


def _message(variant: Variant) -> str:
    """What is said of each wrong mention, `{}` standing for its text."""
    elsewhere = f"“{{}}” is spelled “{variant.right.text}” {_times(len(variant.right.mentions))} elsewhere"
    return elsewhere + _because(variant.said) + ("; keep to one spelling" if variant.open else "")


def _because(said: Testimony) -> str:
    texts = list(dict.fromkeys(word.text for word in said.words))
    if said.verdict in (Verdict.VERBATIM, Verdict.SAME_WORD) and len(texts) == 1:
        return f"; the source has “{texts[0]}” {'both times' if len(said.words) == 2 else 'each time'}"
    here = next((word.text for word in said.wrong_words if word), None)
    there = next((word.text for word in said.right_words if word and word.text != here), None)
    if here and said.verdict in (Verdict.VERBATIM, Verdict.SAME_WORD, Verdict.SAME_STEM, Verdict.OTHER_NAME):
        return f"; the source has “{here}” here" + (f" and “{there}” there" if there else "")
    return ""


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _in_the_case_of(mention: NameMention, text: str) -> str:
    return text.upper() if mention.text.isupper() else text


def _targets(mentions: tuple[NameMention, ...]) -> tuple[Mention, ...]:
    return tuple(Mention("target", mention.span) for mention in mentions[:_MOST_RELATED])


def _sources(words: tuple[SourceWord | None, ...]) -> tuple[Mention, ...]:
    return tuple(Mention("source", word.span, word.version) for word in words if word)


RULE = Rule(
    id="name-inconsistent",
    doc=__doc__,
    category=Category.INCONSISTENT,
    severity=Severity.MAJOR,
    targets=("en",),
    kinds={
        "confirmed": Kind(Severity.MAJOR),
        "likely": Kind(Severity.MINOR),  # one witness alone: it often suggested another wrong spelling
        "accepted": Kind(Severity.MINOR),
        "open": Kind(Severity.MINOR),
        "diacritics": Kind(Severity.MINOR),
    },
    check=sparing_listed(check),
)

"""Words or sentences of the source language are left in the English.

The reader who needs a translation cannot read them. Reported are words in another script than Latin; where the source
is written in Latin letters, words that stand in it and in the English alike, that English does not know and that the
source language does; and words that are only a transcription of a source word (`ledostav`). Names, titles in quotation
marks, words that the text speaks of (`the word “воля”`), originals beside their rendering (`Beijing (北京)`), and words
whose meaning is given right after are right as they are.

Flagged:
    ru: Кредит выдал МБТР.
    en: The loan was issued by the ⟦МБТР⟧.

    de: Der Verein hat nach eigenen Angaben 7400 Mitglieder.
    en: The club ⟦nach eigenen Angaben⟧ has 7,400 members.

    ru: Работы завершат до ледостава.
    en: The work will be finished before the ⟦ledostav⟧.

Clean:
    zh: 会议在北京举行。
    en: The meeting was held in Beijing (北京).

    ru: Слово «воля» трудно перевести.
    en: The word “воля” is hard to translate.

    fr: Le film « Les Enfants du paradis » sera projeté.
    en: The film “Les Enfants du paradis” will be shown.

    ru: Угол π равен половине оборота.
    en: The angle π is half a turn.

False alarms: a loan that neither the large English word list nor `tqc/resources/realia.txt` (akimat, varenyky) has and
    that the text does not explain; a term kept on purpose (transcribed three times in a document, it is left alone).

Source: MQM typology, accuracy/untranslated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.checks.meaning.analyses.untranslated_words import Leftover, leftovers
from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.language_id.foreign_words import foreign_runs, is_mention, is_quoted, script, script_share

_T = thresholds("meaning", "untranslated_text")
_MOST_OF_SENTENCE = _T.number("most_of_sentence")
_SENTENCE_LETTERS = _T.count("sentence_letters")
_ON_PURPOSE = _T.count("on_purpose")
_SOURCE_SHOWS_IT = _T.number("source_shows_it")
_LINKED = re.compile(r"(?:(?:://|www\.|@)\S*|[/_=\\]\s?)\Z")
_SENTENCE = re.compile(r"[^\s.!?。！？](?:[^.!?。！？\n]|\.(?=\S))*[.!?。！？]*")
_SCRIPTS = {"CJK": "Chinese or Japanese", "HANGUL": "Korean"}
_SAYS = {
    "words": "“{text}” is {lang} left untranslated",
    "noun": "“{text}” is {lang} left untranslated",
    "function": "“{text}” is a {lang} word left between English ones",
    "transcribed": "“{text}” only transcribes “{source}”; it is no English word",
    "quoted": "“{text}” only transcribes “{source}”, and quotation marks do not say what it means",
}


# A face in brackets (`^o^`), which letters beside it may give arms.
_FACE_BEFORE = re.compile(r"[(（][^()（）\w]*[^\W\d]?[^()（）\w]+[)）]\s?\Z")
_FACE_AFTER = re.compile(r"\s?[(（][^()（）\w]*[^\W\d]?[^()（）\w]+[)）]")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report words of other scripts in each target passage, then source words that stand in it as they are."""
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            hits = [] if number else list(_other_script(pair))
            if pair.source.text and pair.target.text:
                hits += [_hit(pair, left) for left in leftovers(pair) if not _on_purpose(document, pair, left)]
            for hit in _by_sentence(pair, hits) if hits else ():
                yield moved(hit, pair, number)


def _other_script(pair: Pair) -> Iterator[Hit]:
    source, target = pair.source.text, pair.target.text
    for span in foreign_runs(target):
        text = span.of(target)
        name, at = script(text[0]), source.find(text)
        shown_by_source = at >= 0 and script_share(source, name) < _SOURCE_SHOWS_IT
        if shown_by_source or is_mention(target, span) or _is_tag(source, target, span):
            continue
        if len(text) == 1 and (_FACE_BEFORE.search(target, 0, span.start) or _FACE_AFTER.match(target, span.end)):
            continue
        kind = "weak" if len(text) == 1 or is_quoted(target, span) else "script"
        message = f"“{text}” is left in {_SCRIPTS.get(name, name.capitalize())} letters"
        yield Hit(span, message, kind, Span(at, at + len(text)) if at >= 0 else None)


def _is_tag(source: str, target: str, span: Span) -> bool:
    """Whether the words are part of a link or handle, or of a hashtag that the source has too, if there is a source."""
    if _LINKED.search(target[: span.start]) or target[span.end :].lstrip(" ").startswith("_"):
        return True
    tag = re.compile(rf"(?<![\w#])#{re.escape(span.of(target))}")
    return target[: span.start].endswith("#") and (not source or bool(tag.search(source)))


def _hit(pair: Pair, left: Leftover) -> Hit:
    text, source = left.target.of(pair.target.text), left.source.of(pair.source.text)
    lang = language(pair.source.lang)
    name = lang.name if lang.name != lang.code else "the source language"
    return Hit(left.target, _SAYS[left.kind].format(text=text, source=source, lang=name), left.kind, left.source)


def _on_purpose(document: Document, pair: Pair, left: Leftover) -> bool:
    """Whether a transcribed word is used throughout the document, as a term is."""
    word = left.target.of(pair.target.text)
    return left.kind in ("transcribed", "quoted") and len(re.findall(rf"\b{word}", document.target.text)) >= _ON_PURPOSE


def _by_sentence(pair: Pair, hits: list[Hit]) -> Iterator[Hit]:
    """The hits; where those of one sentence make up most of it, one over the sentence."""
    target = pair.target.text
    left = sorted(hits, key=lambda hit: hit.target)
    for match in _SENTENCE.finditer(target):
        sentence = Span(match.start(), match.end())
        inside = [hit for hit in left if hit.target.touches(sentence)]
        foreign = sum(map(_letters, (hit.target.of(target) for hit in inside)))
        if foreign < max(_SENTENCE_LETTERS, _MOST_OF_SENTENCE * _letters(match[0])):
            continue
        span = Span(min(sentence.start, inside[0].target.start), max(sentence.end, inside[-1].target.end))
        sources = [hit.source for hit in inside if hit.source]
        source = Span(min(sources).start, max(sources).end) if sources else None
        yield Hit(span, "This sentence is left untranslated", "sentence", source)
        left = [hit for hit in left if hit not in inside]
    yield from left


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


RULE = Rule(
    id="untranslated-text",
    doc=__doc__,
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    # Judged by eye on machine translations of Ukrainian, Japanese, Russian and Romanian: 109, 92 and 48 findings.
    kinds={
        "script": Kind(Severity.MAJOR),
        "words": Kind(Severity.MAJOR),
        "transcribed": Kind(Severity.MAJOR),
        "quoted": Kind(Severity.MINOR),
        "sentence": Kind(Severity.MAJOR),
        "weak": Kind(Severity.MINOR),
        "noun": Kind(Severity.MINOR),
        "function": Kind(Severity.MINOR),
    },
)

"""A word stands twice in a row.

Systems that join pieces, or lose their place, write `the the` and `to to`; readers stumble over it. What may well stand
twice is let be: `had had`, `that that`, `very very`, names such as Bora Bora, numbers, a verb with its particle before
a preposition (`moved in in May`), `what it is is`, and a repetition that the source has too. Words are compared across
a line break, never across a mark or an empty line.

Flagged:
    ru: Доступ к городам закрыт.
    en: Access to ⟦the the⟧ towns is closed.

    uk: Уряд попросив сусідні країни про допомогу.
    en: ⟦The the⟧ government asked ⟦countries countries⟧ nearby ⟦for for⟧ help.

    de: Am Ende des Jahres stieg der Preis.
    en: At the end ⟦of the of the⟧ year, the price rose.

Clean:
    ru: Он сказал, что у него уже была такая машина на Бора-Бора.
    en: He said that he had had such a car on Bora Bora, and that that car was very very fast.

    zh: 问题是他们五月才搬进来。
    en: What the problem is is that they only moved in in May.

False alarms: two words with a comma missing between them (`in the end end users pay`), and emphasis that the source
expresses in another way (`a cold cold winter`), unless the word is one that is often doubled.

Source: MQM typology, fluency/grammar; the repeated-word checks of LanguageTool and Harper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule
from tqc.text.lexicon import zipf


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_TWICE = _words(
    """
    the a an of to and or but as than if when because which where those these they we she his their our my your its
    into between against during among while since until not from
    """
)
# Twice is right after a verb: "moved in in May", "was looked at at the station".
_PARTICLES = _words("in on at for with by about through")
_IRREGULAR = _words(
    """
    come came go goes gone went get gets got put puts take takes took taken bring brings brought move log step set sign
    kick carry hang held hold keep kept check close tune chip give gave given drop fit join cash stand stood fill break
    broke cut plug pull push send sent sink stay stick stuck tie throw thrown walk write wrote turn turns live lived
    look looks paid pay cared sold bought think thought do done deal dealt call calls back logs moves
    """
)
_DETERMINERS = _words("the a an this that his her its their our my your no any every each")
_STRANDING = re.compile(r"[a-z]{2}(?:ed|ing|en)\Z")
# Twice is right at the end of a clause that is a subject: "what it is is".
_AUXILIARIES = _words("is are was were has have will would could should does did")
_CLAUSE = re.compile(r"\b(?:what|all|who|whoever|where|how|why|whether|thing|one|there|that)\b", re.IGNORECASE)
_OFTEN_TWICE = _words(
    """
    very much many more most really too long far never ever again away over down here there little good well right just
    only please wait stop come help look listen said hear knock tick bang boom beep woof meow hush chop blah yeah okay
    yes quite pretty slow slowly fast easy deep deeply dark cold dear small tiny huge super extra love work same test
    sorry fifty half night choo plus thank thanks this that some what which back round like mine yours
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty sixty seventy eighty ninety
    hundred thousand million billion first second
    """
)
_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+(?:['’][^\W\d_]+)?)(?:\s+\1)+(?![\w'’]|[-.]\w)", re.IGNORECASE)
_PAIR_DOUBLED = re.compile(
    r"(?<![\w'’-])((?:of|in|to|for|with|by|from|at|on|and|as|is|was) (?:the|an?|this|his|their|its|our))\s\1(?![\w'’-])"
)
_SOURCE_REPEATS = re.compile(r"\b(\w{2,})\b[\s–-]+\1\b|([\u3040-\u30ff\u3400-\u9fff]{1,4})\2", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n])[\s\"“”‘’'«(—–-]*\Z")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look for a word, or a preposition with its article, that follows itself."""
    for pair in document.pairs:
        text = pair.target.text
        for match in _DOUBLED.finditer(text):
            if _is_error(match, text, pair.source.text):
                yield _hit(match, pair.target.start)
        for match in _PAIR_DOUBLED.finditer(text):
            yield _hit(match, pair.target.start)


def _hit(match: re.Match[str], start: int) -> Hit:
    message = f"“{match[1]}” stands twice in a row"
    if len(match[0].split()) > 2 * len(match[1].split()):
        message = f"“{match[1]}” is repeated {len(match[0].split())} times in a row"
    return Hit(Span(*match.span()).shift(start), message, suggestion=match[1])


def _is_error(match: re.Match[str], text: str, source: str) -> bool:
    first, *others = match[0].split()
    word = first.lower()
    if _EMPTY_LINE.search(match[0]):
        return False
    if first != others[0]:
        at_start = first == word.capitalize() and others[0] == word and _SENTENCE_START.search(text, 0, match.start())
        return word in _NEVER_TWICE and bool(at_start)
    if word in _NEVER_TWICE:
        return not first.istitle()
    if word in _PARTICLES:
        return len(others) > 1 or not _may_strand(text[: match.start()].lower().split()[-2:])
    if word in _AUXILIARIES:
        return not _CLAUSE.search(text, 0, match.start())
    return _is_doubled_content(first, match[0], source)


def _may_strand(before: list[str]) -> bool:
    """Say whether the last of the words is a verb that a particle may follow ("moving", but not "the meeting")."""
    if not before or (len(before) > 1 and before[0] in _DETERMINERS):
        return False
    return before[-1] in _IRREGULAR or _STRANDING.search(before[-1]) is not None


def _is_doubled_content(word: str, run: str, source: str) -> bool:
    """Say whether an ordinary word that follows itself is an error: no emphasis, no name, and not so in the source."""
    if word.lower() in _OFTEN_TWICE or "\n" in run or _SOURCE_REPEATS.search(source):
        return False
    if word.islower():
        return len(word) > 3 and zipf(word) >= 3
    return word.istitle() and len(word) > 5 and zipf(word) >= 4.2


RULE = Rule(
    id="word-doubled",
    doc=__doc__,
    category="fluency/grammar",
    severity=Severity.MINOR,
    check=check,
    fix=True,
)

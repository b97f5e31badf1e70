"""A word stands twice in a row.

Systems that join pieces, or lose their place, write `the the` and `to to`; readers stumble over it. What may well stand
twice is let be: `had had`, `that that`, `very very`, names such as Bora Bora, numbers, a verb with its particle before
a preposition (`moved in in May`), `what it is is`, and a repetition that the source has too. Names, figures and rare
words are reported only beside a source that does not repeat anything. Words are compared across a line break, never
across a mark or an empty line.

Flagged:
    ru: Доступ к городам закрыт.
    en: Access to ⟦the the⟧ towns is closed.

    uk: Уряд попросив сусідні країни про допомогу.
    en: ⟦The the⟧ government asked ⟦countries countries⟧ nearby ⟦for for⟧ help.

    de: Am Ende des Jahres stieg der Preis in Lima.
    en: At the end ⟦of the of the⟧ year, the price rose in ⟦Lima Lima⟧.

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
from tqc.languages import language
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.rule import Hit, NoOptions, Rule
from tqc.text.integrity.doubled_words import doubles


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look for a word, or a preposition with its article, that follows itself."""
    for pair in document.pairs:
        for match in doubles(pair.target.text, pair.source):
            if not _says_it_in_english(match[1], pair):
                yield _hit(match, pair.target.start)


def _says_it_in_english(words: str, pair: Pair) -> bool:
    """Whether a source in other letters has the very words beside its own (`字符 character`), which are one in English."""
    told = words.casefold() in pair.source.text.casefold() and any(map(str.isalpha, words))
    return told and "Latin" not in language(pair.source.lang).scripts


def _hit(match: re.Match[str], start: int) -> Hit:
    message = f"“{match[1]}” stands twice in a row"
    if len(match[0].split()) > 2 * len(match[1].split()):
        message = f"“{match[1]}” is repeated {len(match[0].split())} times in a row"
    return Hit(Span(*match.span()).shift(start), message, suggestion=match[1])


RULE = Rule(
    id="word-doubled",
    doc=__doc__,
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    fix=True,
)

"""Two words are written as one.

A space that is lost where a system joins its pieces makes words that no reader has seen before. Reported are ordinary
words glued to one another (`ofthe`), acronyms and names glued to a neighbour (`KFORdid`, `theEU`, `inMoscow`), words
glued to figures (`11million`, `in2020`) and to a possessive (`Russia'sgovernment`). A word counts as glued when its two
halves are so frequent in English that the two side by side are far likelier than the whole, and, if they are two nouns
or the like (`famousschool`), neither is a part that compounds have; a whole whose halves leave room for doubt counts
only if the document has the halves elsewhere. What stands in the source as it is, is no error, nor are web addresses,
handles, hashtags, file names, and forms that the document uses three times or more.

Flagged:
    ru: В КФОР заявили, что колонна не останавливалась.
    en: ⟦KFORdid⟧ not stop the column, the mission said.

    ru: Об этом сообщило министерство обороны в начале недели.
    en: This was announced at the beginning ⟦ofthe⟧ week by ⟦theministry⟧ of defence.

    sr: Општина Звечан је затворила мост. Из Звечана није било одговора.
    en: The ⟦Zvecanmunicipality⟧ has closed the bridge. There was no answer from Zvecan.

Clean:
    ru: В «Ютьюбе» и на «Айфонах» ролик посмотрели депутаты и доктора наук.
    en: MPs and PhDs watched the clip on YouTube and on their iPhones, somewhere overseas.

    de: Der Anbieter theMobile senkt die Preise.
    en: The provider theMobile is lowering its prices.

False alarms: rare compounds that an author made up and wrote as one word, and brands in mixed case that the source
    writes in another script, if their first half is a word such as `the` or `with`.

Options: `allow` lists forms that are never reported.

Source: MQM typology, fluency/spelling; Chicago Manual of Style 7.77–7.89 on when compounds are written as one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Rule
from tqc.text.integrity.glued_words import Glue, glued

_CHUNK = re.compile(r"\S+")
_T = thresholds("form", "words_glued")
_A_BRAND = _T.count("a_brand")


@dataclass(frozen=True, slots=True)
class Options:
    """Forms that are right as they are."""

    allow: tuple[str, ...] = ()


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Look at every run of text without spaces; most are settled by a cache, and what stands there often is settled once."""
    settled: dict[tuple[str, str, bool], bool] = {}
    for pair in document.pairs:
        text = pair.target.text
        if not any(map(glued, text.split())):
            continue
        for chunk in _CHUNK.finditer(text):
            for glue in glued(chunk[0]):
                whole = glue.first + glue.last
                what = whole, glue.seen, glue.sourced
                if what not in settled:
                    settled[what] = whole not in options.allow and _holds(glue, whole, document)
                if settled[what]:
                    span = Span(chunk.start() + glue.start, chunk.start() + glue.end).shift(pair.target.start)
                    parts = f"{glue.first} {glue.last}"
                    yield Hit(span, f"“{whole}” is two words written as one: “{parts}”", suggestion=parts)
                    break


def _holds(glue: Glue, whole: str, document: Document) -> bool:
    """Say whether the document bears the glue out: its source does not write it so, and what must be elsewhere is."""
    text = document.target.text
    if any(whole in version.source.text for version in document.versions):
        return False
    if text.count(whole) >= _A_BRAND and (glue.seen or not whole.islower()):
        return False
    if not glue.seen or (glue.sourced and document.has_source):
        return True
    return re.search(rf"(?<![\w-]){re.escape(glue.seen)}(?![\w-])", text) is not None


RULE = Rule(
    id="words-glued",
    doc=__doc__,
    category=Category.SPELLING,
    severity=Severity.MINOR,
    targets=("en",),
    options=Options,
    check=check,
    fix=True,
)

"""A rule of English grammar is broken, seen in a few words side by side.

Systems that translate word by word, or that lose their place, leave an article too many (`the his house`) or one that
does not go with the next sound (`a echelon`), a noun in the wrong number (`one of the best player`), a verb that does not
agree with its subject (`there is many problems`), a wrong form after an auxiliary (`didn't went`, `must to go`), a word
of the wrong class (`very success`, `was recent closed`), an adjective whose noun is lost (`a severe in the north`), a verb
whose subject is lost (`Is located in the north.`), the wrong word after a fixed phrase (`due of`, `in accordance to`), and
what another language says (`in 2015 year`, `although …, but`). Words of grammar that never stand side by side (`of until`,
`been is`) show a word lost or out of place. Only what is wrong in nearly every sentence is looked for: the
patterns are data (`tqc/resources/grammar.toml`), each was measured on clean text and stays below 0.02 findings per 1,000
words there. Words that stand twice, spelling, spacing and capitals are other rules' business.

Flagged:
    ru: Он продал свой дом одному из лучших игроков.
    en: He sold ⟦the his⟧ house to ⟦one of the best player⟧.

    uk: Вона не поїхала додому, бо має поговорити з експертом.
    en: She didn't ⟦went⟧ home, as she must ⟦to speak⟧ with ⟦a⟧ expert.

    zh: 虽然房子旧，但是很暖和。
    en: Although the house is old, ⟦but⟧ it is warm.

    es: Está situada en el norte y fue cerrada a causa de la tormenta.
    en: ⟦Is⟧ located in the north, and was closed due ⟦of⟧ the storm.

Clean:
    ru: Один из министров взял с собой в университет сотрудника ФБР.
    en: One of the ministers took an FBI officer to a university with him, and an heir for an hour.

    de: Die Hilfe, die sie haben, kam aus dem Ausland.
    en: The support they have came from abroad, and he did what he could to take it.

False alarms: dialect and broken English that a text quotes on purpose; a letter or label that looks like an article
    (`hepatitis a is common`, where the label is none of those known).

Options: `without` lists patterns, by their ids in the data file, that are not looked for.

Source: MQM typology, fluency/grammar; Quirk et al., A Comprehensive Grammar of the English Language, chapters 3, 5 and
    10; Swan, Practical English Usage, on articles, modals and reported questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.model import Category, Passage, Severity
from tqc.rule import Hit, Kind, Rule, each_target
from tqc.text.integrity.grammar_patterns import mistakes


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `grammar`."""

    without: tuple[str, ...] = ()


def check(passage: Passage, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Report what the patterns find."""
    for mistake in mistakes(passage.text):
        if mistake.pattern not in options.without:
            kind = "article" if mistake.pattern == "article-sound" else "pattern"
            yield Hit(mistake.span, mistake.message, kind, suggestion=mistake.fixed)


RULE = Rule(
    id="grammar",
    doc=__doc__,
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    targets=("en",),
    check=each_target(check),
    options=Options,
    kinds={
        "article": Kind(Severity.MINOR),
        "pattern": Kind(Severity.MINOR),
    },
)

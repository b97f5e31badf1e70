"""He stands for a woman, or she for a man.

Reported is a pronoun whose sex nothing in either text bears out, where the source tells of a person of the other sex: by a
pronoun (`он`, `elle`, `他`), a possessive (`seine`, `jego`, `по её словам`), or a past tense of what only persons do
(`сказала`, `dodał`). Any word that may license the pronoun (a feminine form, a woman's name or title, on either side) keeps
the rule silent. In a document titles and given names tell the sex of a person (Mrs Clark, Olga Petrova); it is held against
`Clark said he`, and against a pronoun that can mean nobody else, where no word of the source may tell of anybody of its sex.

Flagged:
    ru: Он сказал, что вернётся завтра.
    en: ⟦She⟧ said she would return tomorrow.

    pl: Dodała, że szkoła zostanie otwarta w maju.
    en: ⟦He⟧ added that the school would open in May.

    es: Andrés Molina prometió abrir la escuela, aunque no dio una fecha.
    en: Andrés Molina promised to open the school, although ⟦she⟧ gave no date.

Clean:
    ru: Министр Анна Петрова сообщила, что подпишет договор.
    en: Minister Anna Petrova said she would sign the agreement.

    de: Das Mädchen verlor seine Tasche.
    en: The girl lost her bag.

False alarms: a woman whom the source calls by a masculine office (`канцлер заявил`) and the English by her pronoun.

Source: MQM typology, accuracy/mistranslation; Karpinska et al. 2022, DEMETR (gender).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.meaning.analyses.antecedents import misreferred
from tqc.checks.meaning.analyses.pronouns import contradicted, misnamed
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved

_OF = {"male": "a woman", "female": "a man"}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the pronouns of each pair that its source contradicts, then those that a person's name does."""
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            for one in contradicted(pair) if pair.source.text and pair.target.text else ():
                assert one.source is not None
                here, there = one.target.of(pair.target.text), one.source.of(pair.source.text)
                message = f"“{here}”, where the source speaks of {_OF[one.sex]} (“{there}”)"
                yield moved(Hit(one.target, message, one.kind, one.source), pair, number)
    told = set()
    for one in misnamed(document):
        told.add(one.target)
        message = f"“{one.target.of(document.target.text)}”, but {one.name} is {_OF[one.sex]} elsewhere in the text"
        yield Hit(one.target, message, one.kind)
    for found in misreferred(document):
        if found.target in told:
            continue
        here = found.target.of(document.target.text)
        yield Hit(
            found.target, f"“{here}”, but the only person it can mean, {found.name}, is {_OF[found.sex]}", "antecedent"
        )


RULE = Rule(
    id="pronoun-mismatch",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={"source": Kind(Severity.MAJOR), "name": Kind(Severity.MAJOR), "antecedent": Kind(Severity.MAJOR)},
)

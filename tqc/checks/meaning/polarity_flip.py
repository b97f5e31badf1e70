"""A clause is negated on one side only, or a word says the opposite of the source's.

“Has not been re-elected” for *переизбран* is worse than a clumsy sentence: the reader is told the contrary. A negation is
looked at in its own clause: the words that it stands with must have counterparts in the source, and near these nothing may
negate, be it a negation, a prefix (`un-`, `без-`), a verb (`refuse`, `отказаться`), or a phrase that only looks like one
(`не только`, `pas seulement`, `едва ли не`). A word is an opposite where the source has a word that is listed under the other
half of a pair (won and lost, open and closed, ally and opponent), and neither side has a word that may say the other's.
Where the sentence encoder knows the source's language, it must bear out both: the translation without the negation, with it,
or with the other word must be more like the source.

Systems turn a clause seldom, so that the few findings in their output are right less often than planted ones. What is on by
default is on because it is silent elsewhere: the kinds `added`, `lost`, and `listed` are wrong .01, .005, and .003 times
a thousand words of careful translations and of machine output alike, and find four in ten negations and one in six opposites
that were put in on purpose. For that reason they are major, not critical. The kind `opposite`, which knows a word by its
vector alone and not by a list, is shown with `--preview`.

Flagged:
    ru: Мэр подписал новый договор с перевозчиком.
    en: The mayor has ⟦not⟧ signed a new contract with the carrier.

    de: Der Preis für Strom ist im Vergleich zum Vorjahr höher.
    en: The price of electricity is ⟦lower⟧ compared with the previous year.

Clean:
    ru: Мэр не мог не подписать новый договор.
    en: The mayor could not help signing the new contract.

    fr: La ville refuse de vendre le terrain.
    en: The city will not sell the land.

False alarms: a free rendering that says the same the other way round (`not long ago` for a word that means recently);
    sources with slips of their own, or a negation that is misspelled.

Source: MQM typology, accuracy/mistranslation; Karpinska et al. 2022, DEMETR (negation, antonym).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.meaning.analyses.antonyms import opposites
from tqc.checks.meaning.analyses.listed_opposites import listed_opposites
from tqc.checks.meaning.analyses.polarity import flips
from tqc.evidence import Evidence
from tqc.model import Category, Pair, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, each_pair


def check(pair: Pair, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the negations and the opposites that one side of a pair has and the other has not."""
    source, target = pair.source.text, pair.target.text
    for flip in flips(pair):
        here, there = flip.target.of(target), flip.source.of(source)
        message = (
            f"“{here}” negates what the source affirms (“{there}”)"
            if flip.kind == "added"
            else f"the source negates this (“{there}”), the translation affirms it"
        )
        yield Hit(flip.target, message, flip.kind, flip.source)
    for one in (*listed_opposites(pair), *(opposites(pair) if evidence.preview else ())):
        here, there = one.target.of(target), one.source.of(source)
        yield Hit(one.target, f"“{here}” says the opposite of “{there}” ({one.meant})", one.kind, one.source)


RULE = Rule(
    id="polarity-flip",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    source=True,
    check=each_pair(check),
    kinds={
        "added": Kind(Severity.MAJOR),
        "lost": Kind(Severity.MAJOR),
        "listed": Kind(Severity.MAJOR),
        "opposite": Kind(Severity.MAJOR, unsettled=True),
    },
)

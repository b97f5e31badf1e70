"""British and American spelling stand in one document.

A text that has `colour` here and `center` there looks as if nobody had read it through. Words in small letters are
looked up in a table; whichever dialect most of them speak for is taken for the text's own, and each word of the other
one is reported once. Since British English spells `organise` or, in the Oxford manner, `organize`, words of this kind
are only compared with one another; where a dialect is asked for, American asks for -ize, and British for either.
Names keep their own spelling (`Department of Defense`, `Labour Party`), so words with a capital tell nothing.

The rule is off unless it is asked for: most style guides want one spelling, many readers do not mind two.

Flagged:
    en: The colour of the harbour has changed.
    en: The ⟦theater⟧ in the harbour is closed.

    en: They organise concerts and ⟦apologize⟧ for the noise they organise.

Clean:
    en: The colour of the theatre, organized by the Department of Defense, is grey.

    en: The color of the theater is gray. They recognize the World Trade Center.

False alarms: words that a text quotes from the other side of the ocean.

Options: `dialect`, `british` or `american`, is the spelling that the text should have; without it, the majority decides.

Source: The Chicago Manual of Style, 17th edition, 7.3 (one spelling throughout); New Hart's Rules, chapter 21 (British
    and American spelling); European Commission, English Style Guide, 3.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.rule import Hit, Rule
from tqc.text.integrity.english_variants import Dialect, Spelled, spelled

_MOST_RELATED = 20
_OCEAN = (Dialect.BRITISH, Dialect.AMERICAN)
_ENDING = (Dialect.S, Dialect.Z)


@dataclass(frozen=True, slots=True)
class Options:
    """The spelling that is wanted, or "" for the one that most words have."""

    dialect: str = ""


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Compare the words that have two spellings, those in -ise and -ize apart from the others."""
    found = list(spelled(document.target.text))
    wanted = {"british": Dialect.BRITISH, "american": Dialect.AMERICAN}.get(options.dialect.casefold())
    yield from _minority([word for word in found if word.dialect in _OCEAN], wanted)
    yield from _minority(
        [word for word in found if word.dialect in _ENDING], Dialect.Z if wanted is Dialect.AMERICAN else None
    )


def _minority(found: Sequence[Spelled], wanted: Dialect | None) -> Iterator[Hit]:
    """Yield the words of the dialect that is not `wanted`, or that fewer words have; of two alike, the later one's."""
    counts = Counter(word.dialect for word in found)
    if not counts or (wanted is None and len(counts) < 2):
        return
    own = wanted or max(counts, key=lambda dialect: (counts[dialect], dialect is found[0].dialect))
    right = [word for word in found if word.dialect is own]
    told: set[str] = set()
    for word in found:
        if word.dialect is own or word.text in told:
            continue
        told.add(word.text)
        why = f"the text has {own} spelling" + (f", as in “{right[0].text}”" if right else "")
        yield Hit(
            word.span,
            f"“{word.text}” has {word.dialect} spelling, but {why}: “{word.other}”",
            suggestion=word.other,
            related=tuple(
                Mention("target", other.span)
                for other in found
                if other is not word and other.text in (word.text, right[0].text if right else "")
            )[:_MOST_RELATED],
        )


RULE = Rule(
    id="dialect-mixed",
    doc=__doc__,
    category=Category.STYLE_INCONSISTENT,
    severity=Severity.MINOR,
    targets=("en",),
    options=Options,
    check=check,
    preview=True,
    fix=True,
)

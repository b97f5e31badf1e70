"""Known names that may be meant where a target has a rare one, and how well the source bears out each.

For a name that English hardly knows, known names one slip away are proposed, and the words of a source in Latin letters
as they stand; what counts is not how well a spelling fits the source but how much better another one does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.evidence.names import Form, Names, SourceWord
from tqc.languages import base_code
from tqc.text.garbles import known_near
from tqc.text.slips import slip
from tqc.text.sounds import fit, sounds

_LOOK_AT = 6  # mentions of one form: more of them say nothing new
_FAR = 4.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A spelling that may be meant, and what it costs to read the source like that, against what stands there.

    `word` is the source word that fits it best. `verbatim`: the source spells it like that.
    """

    key: str
    verbatim: bool
    cost: float
    own: float
    word: SourceWord | None

    @property
    def margin(self) -> float:
        """How much better the proposal fits than what stands there."""
        return self.own - self.cost


def _words(names: Names, form: Form) -> Iterator[tuple[SourceWord, ...]]:
    for version in names.versions:
        for mention in form.mentions[:_LOOK_AT]:
            yield names.source_words(mention, version)


def stems(key: str, lang: str) -> frozenset[str]:
    """Return what a folded word of a language in Latin letters may be in its dictionary form, itself included."""
    endings, nominative = _endings(base_code(lang))
    found = {key}
    for ending in endings:
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            stem = key[: -len(ending)]
            found.add(stem)
            found.update(stem + vowel for vowel in nominative)
    return frozenset(found)


@cache
def _endings(lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from tqc.text.names import fold

    table = (resources.toml("case_endings.toml") or {}).get(lang, {})
    return (
        tuple(dict.fromkeys(map(fold, table.get("endings", "").split()))),
        tuple(table.get("nominative", "").split()),
    )

"""Wrong English made of words that stand everywhere: how often an English sentence has them for another reason.

An entry is looked for in every English sentence whose source has the expression, so that an alternative of `wrong` such as
`make time` or `"the call"` is found where nothing is wrong. What is expected is computed from the frequencies of all forms of
its words: a word stands in a sentence of 25 words so often, and each further word of the pattern so often at one of the places
where the pattern looks for it, times 20, as words of one expression keep company. Of several choices the most frequent counts.
A phrase of `right` that stands everywhere (`in`, `it`) would silence its entry there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from math import prod

from tqc.text.lexicon.english_frequency import frequencies, zipf
from tqc.text.multiword.compile import parse_right
from tqc.text.multiword.inflectors import inflector
from tqc.text.multiword.notation import Alternative, Form, Run, Word, parse
from tqc.text.multiword.table import Row
from tqc.text.multiword.words import grammar

FLAG = "common"
_SENTENCE = 25
_COMPANY = 20
_MOST = 0.01
_MOST_RIGHT = 0.1
_PLACES, _PLACES_AFTER = 8, 4  # three words at most stand between neighbours, on either side or on one


def common_faults(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the alternatives of `wrong` that English has too often for other reasons, a line each with file and line."""
    for row in rows:
        if row.flags & {FLAG, "off"}:
            continue
        for text, alternative in zip(row.wrong.split(" ; "), parse(row.wrong, grammar("en")), strict=True):
            expected, words = expectation(alternative)
            if expected > _MOST:
                yield (
                    f"{row.place}: {words!r} in the wrong English {text.strip()!r} is expected in {1000 * expected:.0f} of 1,000 "
                    f"English sentences for other reasons; expected at most {1000 * _MOST:.0f}: leave the commonest words out, "
                    f"add a word, or set the flag {FLAG!r} if the entry is right nevertheless"
                )
        for says in row.says:
            for alternative in parse_right(says, grammar("en")):
                expected, words = expectation(replace(alternative, ordered=True))
                if expected > _MOST_RIGHT:
                    yield (
                        f"{row.place}: {words!r} of the right {says!r} is expected in {100 * expected:.0f} of 100 sentences, "
                        f"which silences the entry; expected at most {100 * _MOST_RIGHT:.0f}: add a word, or leave it out"
                    )


def expectation(alternative: Alternative) -> tuple[float, str]:
    """Return in what share of sentences an alternative is expected by its words alone, and its commonest choice."""
    best = [max(choices, key=_run_share) for choices in alternative.elements]
    places = _SENTENCE if alternative.wide else _PLACES_AFTER if alternative.ordered else _PLACES
    further = (places * _COMPANY) ** (len(best) - 1)
    return _SENTENCE * further * prod(map(_run_share, best)), " ".join(word.text for run in best for word in run)


def _run_share(run: Run) -> float:
    """How many words in a text of one are the first of such a run."""
    return prod(map(_share, run)) * float(_COMPANY ** (len(run) - 1))


@cache
def _share(word: Word) -> float:
    if word.form in (Form.START, Form.END):
        return sum(map(_one_share, _with_stem(word.text, back=word.form is Form.END)))
    forms = inflector("en").forms(word.text) if word.form is Form.LEMMA else (word.text,)
    return sum(map(_one_share, forms))


def _one_share(form: str) -> float:
    frequency = zipf(form)
    return 10 ** (frequency - 9) if frequency else 0.0


def _with_stem(stem: str, *, back: bool) -> list[str]:
    listed = _sorted(back)
    stem = stem[::-1] if back else stem
    at = bisect_left(listed, stem)
    found = []
    while at < len(listed) and listed[at].startswith(stem):
        found.append(listed[at][::-1] if back else listed[at])
        at += 1
    return found


@cache
def _sorted(back: bool) -> list[str]:
    return sorted(word[::-1] if back else word for word in frequencies())

"""How a Latin spelling reads as a word of another script, letter by letter, and which slip parts the two.

`tqc/resources/readings.toml` says what each letter may become. What is left then is no way to romanise the word but a
slip: a letter more, less or other, or two letters swapped; and where it is says what should stand there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.reading_bounds import least_cost
from tqc.text.transliteration.reading_sides import (
    CHEAP,
    SLIP,
    VOWEL_FOR_VOWEL,
    Differs,
    NameLetters,
    SourceLetters,
    words_of,
)

_T = thresholds("text", "letter_alignment")
_HOPELESS = _T.number("hopeless")
_EQUAL = 1e-9  # costs this near are the same
_ENDING_OFF = _T.number("ending_off")


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a name that its word cannot be read as: from `start` on `written` stands where `meant` should."""

    start: int
    written: str
    meant: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a name is read as a word: what it costs, and the slips, each of which costs about 1; `None` reads cost 0."""

    cost: float
    slips: tuple[Slip, ...]


_NO_READING = Reading(float("inf"), ())


@lru_cache(maxsize=1 << 14)
def read(name: str, word: str, most: float = _HOPELESS) -> Reading | None:
    """Return how a folded name is best read as a word of another script; `None` if there is no table for that script.

    What costs more than `most` is not followed up: it then costs more than that, however much.
    """
    words = words_of(word)
    if not words:
        return None
    spelling = NameLetters.of(name, words[0].script)
    worth = [one for one in words if least_cost(spelling.letters, one.letters_read) <= most + _EQUAL]
    return min((_align(spelling, one, most) for one in worth), key=lambda reading: reading.cost, default=_NO_READING)


def nearest(name: str, words: Sequence[str], most: float) -> tuple[int, Reading] | None:
    """Return which of `words` a folded name is best read as, by its number, and how; the first of equals.

    `None` if there is a table for the script of none. As in `read`, what costs more than `most` is not followed up.
    """
    ways = [(at, way) for at, word in enumerate(words) for way in words_of(word)]
    if not ways:
        return None
    bounds = sorted(
        (least_cost(NameLetters.of(name, way.script).letters, way.letters_read), at, n)
        for n, (at, way) in enumerate(ways)
    )
    best = _NO_READING.cost, ways[0][0], _NO_READING
    for bound, at, n in bounds:
        if bound > most + _EQUAL:
            break  # so does all that follows
        way = ways[n][1]
        reading = _align(NameLetters.of(name, way.script), way, most)
        if (reading.cost, at) < best[:2]:
            best = reading.cost, at, reading
            most = min(most, reading.cost)
    return best[1:]


def _align(spelling: NameLetters, word: SourceLetters, most: float) -> Reading:
    name, letters = spelling.name, word.letters
    length, width = len(name), len(name) + 1
    costs = [float("inf")] * ((len(letters) + 1) * width)
    came: list[tuple[int, Differs | None]] = [(-1, None)] * len(costs)
    costs[0] = 0.0
    reached = 0  # the last place that a step leads to

    def step(start: int, end: int, cost: float, slip: Differs | None = None) -> None:
        nonlocal reached
        total = costs[start] + cost
        if total < costs[end] - _EQUAL:
            costs[end], came[end] = total, (start, slip)
            if end > reached and total <= most:
                reached = end

    doubled, written_vowels = spelling.doubled, spelling.vowels
    for i in range(len(letters) + 1):
        first = i * width
        if first > reached:
            break  # nothing leads on
        ended = i == len(letters)
        silent = spelling.silent_behind if ended else spelling.silent
        for here in range(first, first + width):
            if costs[here] > most:
                continue
            j = here - first
            if j < length:
                if doubled[j]:
                    step(here, here + 1, 0.0)
                step(here, here + 1, *silent[j])
            if ended:
                continue
            if word.repeated[i]:
                step(here, here + width, 0.0)
            lost = word.lost[i]
            step(here, here + width, lost, (j, "", word.usual[i]) if lost > CHEAP else None)
            for size, read_as, cost in word.moves[i]:
                if name.startswith(read_as, j):
                    step(here, here + size * width + len(read_as), cost)
                elif size > 1 and j < length:
                    step(here, here + size * width + 1, SLIP + cost, (j, name[j], read_as))
            if j < length:
                vowel = word.vowels[i]
                if vowel == written_vowels[j]:
                    step(here, here + width + 1, VOWEL_FOR_VOWEL if vowel else SLIP, (j, name[j], word.usual[i]))
                swappable = j + 1 < length and i + 1 < len(letters) and not word.repeated[i + 1]
                if swappable and name[j + 1] in word.exact[i] and name[j] in word.exact[i + 1]:
                    step(here, here + 2 * (width + 1), SLIP, (j, name[j : j + 2], name[j + 1] + name[j]))
    return _ended(spelling, word, costs, came)


def _ended(
    spelling: NameLetters, word: SourceLetters, costs: list[float], came: list[tuple[int, Differs | None]]
) -> Reading:
    """The best reading, whatever ending the word has, and the name instead of it."""
    width, length = len(spelling.name) + 1, len(word.letters)
    best, at = costs[-1], len(costs) - 1
    for i in word.ends:
        left = _ENDING_OFF * (length - i)
        for j, at_end, before in spelling.ends:
            extra = before if i < length else at_end
            if extra is not None and (total := costs[i * width + j] + extra + left) < best:
                best, at = total, i * width + j
    slips = []
    while at > 0:
        at, slip = came[at]
        if slip is not None:
            slips.append(Slip(*slip))
    return Reading(best, tuple(reversed(slips)))


def mended(name: str, slip: Slip) -> str:
    """Return a name with what should stand at a slip."""
    rest = name[slip.start + len(slip.written) :]
    if slip.meant.endswith("h") and rest.startswith("h"):
        rest = rest[1:]  # the sound was written with an `h` already
    return name[: slip.start] + slip.meant + rest

"""How a Latin spelling reads as a word of another script, letter by letter, and which slip parts the two.

`tqc/resources/readings.toml` says what each letter may become. What is left then is no way to romanise the word but a
slip: a letter more, less or other, or two letters swapped; and where it is says what should stand there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.reading_bounds import Needs, Steps, least_cost, needs_of_name, needs_of_word
from tqc.text.transliteration.romanise import romanise

_T = thresholds("text", "letter_alignment")
_FOREIGN = _T.number("foreign")
_VOWEL_FOR_VOWEL = _T.number("vowel_for_vowel")
_SLIP = _T.number("slip")
_LOST_VOWEL = _T.number("lost_vowel")
_CHEAP = _T.number("cheap")
_HOPELESS = _T.number("hopeless")
_EQUAL = 1e-9  # costs this near are the same
_ENDING_OFF = _T.number("ending_off")
_OTHER_ENDING = _T.number("other_ending")
_ADDED = _T.number("added")
_ADDED_IN_ENGLISH = frozenset(["s", "n", "an", "ian"])
_SILENT_AT_THE_END = _T.number("silent_at_the_end")
_FRENCH = re.compile("[aeiouy][tsdxz]$")
_SILENT = {"e": 0.2, "h": 0.15, "y": 0.5, "i": 0.65, "u": 0.65, "a": 0.7, "o": 0.7}
_UNWRITTEN = {"a": 0.0, "e": 0.0, "i": 0.0, "o": 0.0, "u": 0.0, "y": 0.2, "h": 0.2}
_LATIN_VOWELS = frozenset("aeiouy")
# Apostrophes, the Devanagari signs nukta and virama, and the vowel signs of Hebrew and Arabic.
_PASSED_OVER = re.compile("['’‘ʼ\u093c\u094d\u0591-\u05c7\u05f3\u064b-\u0652\u0640]")
_LOOKALIKES = str.maketrans("aeopcxyijm", "аеорсхуіјм")  # Latin letters typed among Cyrillic ones

_CYRILLIC = dict(
    pair.split("=")
    for pair in (
        "lj=љ nj=њ dž=џ đ=ђ č=ч ć=ћ š=ш ž=ж a=а b=б c=ц d=д e=е f=ф g=г h=х i=и j=ј k=к l=л m=м n=н o=о p=п r=р s=с t=т"
        " u=у v=в z=з ç=ч ş=ш ə=а ı=ы ö=о ü=у ğ=г x=х y=й q=г"
    ).split()
)
_BY_EAR = re.compile("|".join(sorted(_CYRILLIC, key=len, reverse=True)))

# The last consonant of a Cyrillic stem, or its last vowel, changes before some endings.
_CONSONANT = "([бвгґджзйклмнпрстфхцчшщ])"
_CHANGES = tuple(
    (re.compile(ending + "$"), others.split())
    for ending, others in (
        ("(?:ц[іеи]|ч[еі])", "ка"),  # Каховці, of Каховка
        ("з[іе]", "га"),
        ("с[іе]", "ха"),
        (r"(?:ць?к|чк)(?:[аои]\w{0,2}|ий|ій|і|у)", "к ч чі"),  # adjectives
        (r"зь?к(?:[аои]\w{0,2}|ий|ій|і|у)", "г ж"),
        (rf"[оеє]{_CONSONANT}[аеуюяиіо]\w{{0,2}}", r"і\1"),  # Харкова, of Харків
        (rf"{_CONSONANT}ц[аяеуюі]\w{{0,2}}", r"\1ец"),  # vowels that come and go
        (rf"{_CONSONANT}к(?:а|у|ом|е|ові|і)", r"\1ок \1ек"),
    )
)


@dataclass(frozen=True, slots=True, eq=False)
class _Script:
    """How words of a script are read: which letters are its own, which are vowels, which need not be read at all.

    `ending` is what a word may end with that the name has not, `final` what the name may have instead. Words are first
    romanised as those of `lang`, if given.
    """

    name: str
    letters: re.Pattern[str]
    vowels: frozenset[str]
    unread: Mapping[str, float]
    silent: Mapping[str, float]
    ending: re.Pattern[str]
    final: re.Pattern[str]
    lang: str = ""


_SCRIPTS = (
    _Script(
        "cyrillic",
        re.compile("[\u0400-\u052f]+"),
        frozenset("аеёиоуыэюяіїєъ"),
        {"ь": 0.0, "ъ": 0.2, "й": 0.2, "ј": 0.3, "г": 0.8},
        _SILENT,
        re.compile(
            r"[аеёиоуыэюяіїєъьй]{0,2}(?:[мхвйјг]|го|му|мо|ми|та|то|те|т|ві|го|[мт]а)?[аеиоуюії]?|ськ\w{1,3}|ск\w{1,3}"
        ),
        re.compile(r"(?:[aeiouy]|y?aya|aia|y?a|ia|yi|iy|ii|yy|ij|oye|oe|ye|ie|ko|ka|ki)?"),
    ),
    _Script(
        "greek",
        re.compile("[\u0370-\u03ff]+"),
        frozenset("αάεέηήιίϊΐοόυύϋΰωώ"),
        {"ς": 0.3, "γ": 0.8},
        _SILENT,
        re.compile("(?:[οό][ςνυι]|ού|ο|ό|η[ςν]?|ής?|α[ςν]?|ά|ε[ςι]|ων|ών|εις|ις|υς)?"),
        re.compile("(?:[aeiouy]s?|os|is|as|es|ou|us)?"),
    ),
    _Script(
        "devanagari",
        re.compile("[\u0900-\u097f]+"),
        frozenset("अआइईउऊएऐओऔऑािीुूेैोौॉॅ"),
        {"ं": 0.4, "ँ": 0.2, "ः": 0.1, "ा": 0.4, "य": 0.4, "ह": 0.4},
        _SILENT | {"a": 0.0, "e": 0.05, "o": 0.15, "u": 0.15, "i": 0.15, "y": 0.3},
        re.compile("[ाीोेि]?"),
        re.compile("[aeiouy]?"),
    ),
    _Script(
        "hebrew",
        re.compile("[\u05d0-\u05ea]+"),
        frozenset("אויהע"),
        {"א": 0.0, "ע": 0.0, "ה": 0.1, "י": 0.1, "ו": 0.1},
        _UNWRITTEN,
        re.compile(""),
        re.compile(""),
    ),
    _Script(
        "arabic",
        re.compile("[\u0621-\u06ff]+"),
        frozenset("اأإآءئؤةعويىی"),
        {"ا": 0.0, "أ": 0.0, "إ": 0.0, "آ": 0.0, "ء": 0.0, "ئ": 0.0, "ؤ": 0.1, "ة": 0.1, "ع": 0.1, "و": 0.1, "ي": 0.1}
        | {"ى": 0.1, "ی": 0.1},
        _UNWRITTEN,
        re.compile(""),
        re.compile(""),
    ),
    _Script(
        "katakana",
        re.compile("[\u30a1-\u30ff]+"),
        frozenset("aiueo"),
        {"u": 0.0, "o": 0.15, "i": 0.2, "y": 0.2, "h": 0.5, "w": 0.5},
        _SILENT | {"r": 0.2, "w": 0.4, "g": 0.6, "t": 0.8},
        re.compile("s?u?"),
        re.compile(""),
        lang="ja",
    ),
    _Script(
        "hangul",
        re.compile("[\uac00-\ud7a3]+"),
        frozenset("aăeŏŭoui"),
        {"ŭ": 0.0, "i": 0.3, "y": 0.3, "h": 0.6, "w": 0.4},
        _SILENT | {"r": 0.2, "w": 0.4, "g": 0.6},
        re.compile("(?:i|ga|ŭn|nŭn|ŭl|lŭl|ŭi|e|esŏ|lo|ŭlo|wa|gwa|do|neun|iga)?"),
        re.compile(""),
        lang="ko",
    ),
)
_DIGRAPHS = {"ae": "ă", "eo": "ŏ", "eu": "ŭ"}  # vowels of Korean that are written with two letters
_DIGRAPH = re.compile("|".join(_DIGRAPHS))


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
    words = _words(word)
    if not words:
        return None
    spelling = _Spelling.of(name, words[0].script)
    worth = [one for one in words if least_cost(spelling.letters, one.letters_read) <= most + _EQUAL]
    return min((_align(spelling, one, most) for one in worth), key=lambda reading: reading.cost, default=_NO_READING)


def nearest(name: str, words: Sequence[str], most: float) -> tuple[int, Reading] | None:
    """Return which of `words` a folded name is best read as, by its number, and how; the first of equals.

    `None` if there is a table for the script of none. As in `read`, what costs more than `most` is not followed up.
    """
    ways = [(at, way) for at, word in enumerate(words) for way in _words(word)]
    if not ways:
        return None
    bounds = sorted(
        (least_cost(_Spelling.of(name, way.script).letters, way.letters_read), at, n)
        for n, (at, way) in enumerate(ways)
    )
    best = _NO_READING.cost, ways[0][0], _NO_READING
    for bound, at, n in bounds:
        if bound > most + _EQUAL:
            break  # so does all that follows
        way = ways[n][1]
        reading = _align(_Spelling.of(name, way.script), way, most)
        if (reading.cost, at) < best[:2]:
            best = reading.cost, at, reading
            most = min(most, reading.cost)
    return best[1:]


@lru_cache(maxsize=1 << 13)
def _words(word: str) -> tuple[_Word, ...]:
    """The ways to take a word of another script, none if there is no table for it."""
    small = _PASSED_OVER.sub("", unicodedata.normalize("NFC", word.lower()))
    for script in _SCRIPTS:
        if script.letters.search(small) and script.letters.fullmatch(plain := small.translate(_LOOKALIKES)):
            if script.lang:
                plain = _DIGRAPH.sub(lambda match: _DIGRAPHS[match.group()], romanise(plain, script.lang))
            return tuple(_Word.of(variant, script) for variant in _variants(plain))
    return ()


def in_cyrillic(word: str) -> str:
    """Return a word of a language that spells all names by ear (Serbian, Azerbaijani) in Cyrillic letters."""
    small = unicodedata.normalize("NFC", word.lower())
    return _BY_EAR.sub(lambda match: _CYRILLIC[match.group()], small)


def _variants(word: str) -> tuple[str, ...]:
    """The word, and what it may be where an ending has changed its last consonant: `Каховці`, of Каховка."""
    changed = (ending.sub(other, word) for ending, others in _CHANGES if ending.search(word) for other in others)
    return word, *changed


_Differs = tuple[int, str, str]  # the parts of a slip


@cache
def _table(script: str) -> Mapping[str, Steps]:
    """For each letter or letters what they are read as, with what that costs."""
    tables: dict[str, dict[str, str]] = resources.toml("readings.toml") or {}
    found: dict[str, Steps] = {}
    for letters, spellings in tables[script].items():
        usual, _, foreign = spellings.partition("|")
        steps = {**dict.fromkeys(foreign.split(), _FOREIGN), **dict.fromkeys(usual.split(), 0.0)}
        order = [*usual.split(), *foreign.split()]
        letters = _PASSED_OVER.sub("", unicodedata.normalize("NFC", letters))
        found[letters] = tuple((len(letters), spelling, steps[spelling]) for spelling in dict.fromkeys(order))
    return found


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is read, with what can be known of it whatever the name is.

    For each letter: its usual spelling, all its usual ones, what it and those behind it may be read as, whether it is a
    vowel, whether it is the same as the one before, and what it costs not to read it. `ends` are the places from which on
    there is but an ending; `letters_read` bounds the cost of any name.
    """

    letters: str
    script: _Script
    usual: tuple[str, ...]
    exact: tuple[frozenset[str], ...]
    moves: tuple[Steps, ...]
    vowels: tuple[bool, ...]
    repeated: tuple[bool, ...]
    lost: tuple[float, ...]
    ends: tuple[int, ...]
    letters_read: Needs

    @classmethod
    def of(cls, word: str, script: _Script) -> _Word:
        """Build it of the word in small letters."""
        usual, exact, moves = _steps(word, _table(script.name))
        vowels = tuple(letter in script.vowels for letter in word)
        repeated = tuple(i > 0 and letter == word[i - 1] for i, letter in enumerate(word))
        lost = tuple(
            script.unread.get(letter, _LOST_VOWEL if vowel else _SLIP)
            for letter, vowel in zip(word, vowels, strict=True)
        )
        ends = tuple(i for i in range(max(2, len(word) - 6), len(word) + 1) if script.ending.fullmatch(word, i))
        other = [
            0.0 if again else min(cost, _VOWEL_FOR_VOWEL if vowel else _SLIP)
            for again, cost, vowel in zip(repeated, lost, vowels, strict=True)
        ]
        return cls(
            word,
            script,
            tuple(usual),
            tuple(exact),
            tuple(moves),
            vowels,
            repeated,
            lost,
            ends,
            needs_of_word(moves, other, min(ends, default=len(word)), _SLIP),
        )


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A folded name as it is read, with what can be known of it whatever the word is.

    For each letter: whether it is the second of exactly two, whether it is a vowel, what it costs if it is silent, with
    the slip that this is, and the same where the word has ended. `ends` are the places from which on the word may have
    ended, with what that costs at its end, and before; `letters` bounds the cost of any word.
    """

    name: str
    doubled: tuple[bool, ...]
    vowels: tuple[bool, ...]
    silent: tuple[tuple[float, _Differs | None], ...]
    silent_behind: tuple[tuple[float, _Differs | None], ...]
    ends: tuple[tuple[int, float | None, float | None], ...]
    letters: Needs

    @classmethod
    @lru_cache(maxsize=1 << 13)
    def of(cls, name: str, script: _Script) -> _Spelling:
        """Build it of the name for words of one script."""
        costs = [script.silent.get(written, _SLIP) for written in name]
        behind = [*costs[:-1], _SILENT_AT_THE_END] if _FRENCH.search(name) else costs
        doubled = tuple(_is_doubled(name, j) for j in range(len(name)))
        ends = tuple(
            (j, at_end, before)
            for j in range(max(2, len(name) - 3), len(name) + 1)
            for at_end, before in (_extra(name[j:], script),)
            if at_end is not None or before is not None
        )
        silent = [
            0.0 if again else min(one, other, _VOWEL_FOR_VOWEL)
            for again, one, other in zip(doubled, costs, behind, strict=True)
        ]
        return cls(
            name,
            doubled,
            tuple(written in _LATIN_VOWELS for written in name),
            _silences(name, costs),
            _silences(name, behind),
            ends,
            needs_of_name(name, silent, min((j for j, _, _ in ends), default=len(name))),
        )


def _silences(name: str, costs: Sequence[float]) -> tuple[tuple[float, _Differs | None], ...]:
    """What it costs that each letter of a name is silent, with the slip that this is."""
    return tuple((cost, (j, name[j], "") if cost > _CHEAP else None) for j, cost in enumerate(costs))


def _extra(rest: str, script: _Script) -> tuple[float | None, float | None]:
    """What it costs that a name goes on with `rest` where its word ends, and where it has an ending left; `None`: it cannot."""
    if not rest:
        return 0.0, 0.0
    added = _ADDED if rest in _ADDED_IN_ENGLISH else None
    return added, _OTHER_ENDING if script.final.fullmatch(rest) else added


def _align(spelling: _Spelling, word: _Word, most: float) -> Reading:
    name, letters = spelling.name, word.letters
    length, width = len(name), len(name) + 1
    costs = [float("inf")] * ((len(letters) + 1) * width)
    came: list[tuple[int, _Differs | None]] = [(-1, None)] * len(costs)
    costs[0] = 0.0
    reached = 0  # the last place that a step leads to

    def step(start: int, end: int, cost: float, slip: _Differs | None = None) -> None:
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
            step(here, here + width, lost, (j, "", word.usual[i]) if lost > _CHEAP else None)
            for size, read_as, cost in word.moves[i]:
                if name.startswith(read_as, j):
                    step(here, here + size * width + len(read_as), cost)
                elif size > 1 and j < length:
                    step(here, here + size * width + 1, _SLIP + cost, (j, name[j], read_as))
            if j < length:
                vowel = word.vowels[i]
                if vowel == written_vowels[j]:
                    step(here, here + width + 1, _VOWEL_FOR_VOWEL if vowel else _SLIP, (j, name[j], word.usual[i]))
                swappable = j + 1 < length and i + 1 < len(letters) and not word.repeated[i + 1]
                if swappable and name[j + 1] in word.exact[i] and name[j] in word.exact[i + 1]:
                    step(here, here + 2 * (width + 1), _SLIP, (j, name[j : j + 2], name[j + 1] + name[j]))
    return _ended(spelling, word, costs, came)


def _is_doubled(name: str, j: int) -> bool:
    """Whether the letter at `j` is the second of exactly two."""
    written = name[j]
    return j > 0 and written == name[j - 1] and name[j + 1 : j + 2] != written and name[j - 2 : j - 1] != written


def _steps(word: str, table: Mapping[str, Steps]) -> tuple[list[str], list[frozenset[str]], list[Steps]]:
    """For each letter of a word its usual spelling, all its usual ones, and what it and those behind it may be read as."""
    alone = [table.get(letter, ()) for letter in word]
    usual = [steps[0][1] if steps else "" for steps in alone]
    exact = [frozenset(spelling for _, spelling, cost in steps if not cost) for steps in alone]
    ahead = [[word[i : i + length] for length in (2, 3, 4) if i + length <= len(word)] for i in range(len(word))]
    moves = [
        (*steps, *(step for letters in ahead[i] for step in table.get(letters, ()))) for i, steps in enumerate(alone)
    ]
    return usual, exact, moves


def _ended(spelling: _Spelling, word: _Word, costs: list[float], came: list[tuple[int, _Differs | None]]) -> Reading:
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

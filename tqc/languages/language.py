"""What tqc knows of a language, as one frozen value; a language is one file of this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tqc.languages.forms import Number


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language. Only `code` and `name` are required; every other fact has a fair default.

    scripts: ISO 15924 names of the scripts it is written in, the usual one first.
    latin: for a language in two alphabets, what each small letter of the other one is in Latin letters, by its code point.
    spaced: whether words are separated by spaces.
    letters: its letters beyond those that all languages of its script have, lower case, most telling first.
    sequences: letter sequences that set it apart from a close relative with the same letters (`mje` against `me`);
        `_` is the edge of a word.
    stopwords: its most frequent function words, lower case: they tell its text from another language's,
        and a capitalised one begins a sentence rather than a name.
    abbreviations: a sentence never ends after them (`Dr.`, `z. B.`). These and the three sets that follow hold
        lower-case forms without the last stop and without inner spaces (`z.b`).
    final_abbreviations: a sentence ends after them if a capital follows (`etc.`, `и т. д.`).
    either_abbreviations: a sentence ends after them only if a capitalised stop word follows (`U.S.`, `г.`).
    number_abbreviations: abbreviations before a figure only, ordinary words elsewhere (`No. 5`).
    attributions: verbs that, after a quotation, say who spoke (`said`).
    continuations: words that, right after a quotation, tie it to the rest of the sentence (`と`).
    stops: marks that end a sentence in it beyond the common ones (the Greek question mark).
    questions: those of them that end a question.
    question_ends: what a sentence ends in that asks without a question mark (`か`).
    ordinal_stop: whether a number with a stop is an ordinal (`3. Mai`).
    noun_capitals: whether every noun has a capital.
    ordinal_before_capital: whether an ordinal with a stop often stands before a capital (`3. Mai`, `2. Dünya Savaşı`).
    quotes: its pairs of quotation marks, outermost first.
    decimal, group: its marks in figures; a space as group stands for every kind of space.
    decimal_stroke: whether a stroke may stand for the decimal mark (`۳۶/۶`).
    scales: words that multiply a figure before them, with every form that occurs (`млн` → 1 000 000).
    numbers: number words with every form that occurs and what each may mean; also words that a translator may
        put a figure for (`both` → 2, `decade` → 10).
    number_hints: the forms of `numbers` that only suggest one (`decade`) or are other words too (Italian `sei`): they
        explain a figure of the other side, and never contradict one.
    number_tails: what may follow a number inside a word (`jährig` in `zwölfjährig`); with a hyphen, more may follow.
    counters: what follows a numeral that counts, for languages whose numerals are also parts of names and set phrases
        (`名` in `七名`).
    unscaled: units that begin like a scale word (`千米`, kilometres, not thousands of metres).
    number_starts: beginnings of compound words that tell a number (`двух` in `двухлетний`).
    number_joiners: words that may stand between two number words of one number (`two hundred and five`).
    proclitics: what may be written onto the front of a number word (Arabic `و`).
    halves: what adds a half to the figure before it (`с половиной`).
    months: the forms of the twelve months, space-separated; one of four letters or more may take an ending.
    solar_months: the twelve months of the Persian solar calendar, in the same way.
    weekdays: the forms of the seven days from Monday, as the files of languages write forms (`сред(а,у)`); not those
        that are other words too (Romanian `luni`, months); a form of two days is either.
    percent: words for per cent; a word that begins with one counts.
    clock: words beside a figure that make it a time of day, or stand between hours and minutes (`18 h 30`).
    ordinals: endings that make a figure an ordinal (`st`, `й`).
    decades: endings that make round tens a decade rather than an ordinal (`е` in `90-е`), if it has any.
    eras: names of eras that stand before a year, and the year before their first.
    """

    code: str
    name: str
    scripts: tuple[str, ...] = ("Latin",)
    latin: Mapping[int, str] = field(default_factory=dict)
    spaced: bool = True
    letters: str = ""
    sequences: frozenset[str] = frozenset()
    stopwords: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    final_abbreviations: frozenset[str] = frozenset()
    either_abbreviations: frozenset[str] = frozenset()
    number_abbreviations: frozenset[str] = frozenset()
    attributions: frozenset[str] = frozenset()
    continuations: frozenset[str] = frozenset()
    stops: str = ""
    questions: str = ""
    question_ends: tuple[str, ...] = ()
    ordinal_stop: bool = False
    noun_capitals: bool = False
    ordinal_before_capital: bool = False
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
    decimal: str = "."
    group: str = ","
    decimal_stroke: bool = False
    scales: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, tuple[Number, ...]] = field(default_factory=dict)
    number_hints: frozenset[str] = frozenset()
    number_tails: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    unscaled: frozenset[str] = frozenset()
    number_starts: Mapping[str, tuple[Number, ...]] = field(default_factory=dict)
    number_joiners: frozenset[str] = frozenset()
    proclitics: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    solar_months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    eras: Mapping[str, int] = field(default_factory=dict)


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, separated by spaces and line ends, as a set."""
    return frozenset(text.split())

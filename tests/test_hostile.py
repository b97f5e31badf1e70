"""Nothing that a text may hold makes a rule fail: all pairs of languages, all their words, and input made to do harm."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from itertools import islice
from types import ModuleType

import pytest

from tests.documents import document
from tqc import languages, limits, resources
from tqc.config import Config
from tqc.engine.check import check
from tqc.engine.limited import limited
from tqc.engine.run import Work, results
from tqc.languages import Language, codes, language
from tqc.languages.forms import forms
from tqc.model import Document, Row, Story, Text
from tqc.text.names.gazetteer import gazetteer
from tqc.text.numbers.parser import figures
from tqc.text.segmentation.splitter import sentences

ALL = Config(preview=True)
TAGS = (*codes(), "und", "eo")
FIGURES = "5 1990 12.03.2022 18:30 $5 3.5 1,200 25% IV ½ ٣٦ १२ 100,000".split()
MARKS = ", . — « » “ ” ( ) ? !".split()


def vocabulary(lang: str) -> list[str]:
    """The number words, months, units, abbreviations and names that the data of a language lists."""
    known = language(lang)
    found: list[str] = [*known.scales, *known.numbers, *known.number_starts, *known.eras]
    for name in ("stopwords", "abbreviations", "final_abbreviations", "attributions", "percent", "clock", "halves"):
        found += getattr(known, name)
    for table in (known.months, known.solar_months, known.weekdays):
        found += [form for listed in table for form in forms(listed)]
    units = resources.toml("units.toml") or {}
    for part in ("signs", "before", lang):
        found += [form for listed in units.get(part, {}).values() for form in forms(str(listed))]
    names = resources.toml(f"gazetteer/{lang}.toml") or {}
    for group in ("places", "bodies", "institutions", "media"):
        found += [
            form.strip("=!? ") for pair in names.get(group, {}).items() for part in pair for form in part.split("|")
        ]
    places = resources.text(f"gazetteer/places/{lang}.tsv", may_be_absent=True).splitlines()
    found += [line.rsplit("\t", 1)[-1].split("|")[0] for line in places]
    return sorted({form for form in found if form.strip()})


def written(word: str, made: random.Random) -> str:
    """A word in lower, upper or title case, composed or decomposed, with its diacritics or without."""
    word = made.choice([word, word.lower(), word.upper(), word.title()])
    marks = unicodedata.normalize("NFD", word)
    bare = "".join(char for char in marks if not unicodedata.combining(char))
    return made.choice([word, unicodedata.normalize("NFC", word), marks, bare])


def line(words: list[str], made: random.Random, *, count: int = 6) -> str:
    parts: list[str] = []
    for word in made.sample(words, min(count, len(words))):
        parts += [made.choice(FIGURES)] * made.randint(0, 1) + [written(word, made)]
        parts += [made.choice(MARKS)] * (made.random() < 0.2)
    return made.choice(["", " ", " "]).join(parts)


VOCABULARIES = {lang: vocabulary(lang) for lang in codes()}


@pytest.mark.parametrize("source", TAGS)
def test_words_of_any_two_languages_make_no_rule_fail(source: str) -> None:
    """A rule that fails warns, and a warning is an error in tests."""
    made = random.Random(source)
    for target in TAGS:
        sides = (VOCABULARIES.get(source) or VOCABULARIES["ru"], VOCABULARIES.get(target) or VOCABULARIES["ru"])
        rows = [Row("1", line(sides[0], made), line(sides[1], made), source, target)]
        check(Document.of_rows("made", rows), ALL)


@pytest.mark.parametrize("lang", [tag for tag in TAGS if tag != "eo"])
def test_an_english_text_with_words_of_the_source_makes_no_rule_fail(lang: str) -> None:
    made = random.Random(lang)
    words = VOCABULARIES.get(lang) or VOCABULARIES["ru"]
    rows = [
        Row(str(n), line(words, made, count=20), f"{line(VOCABULARIES['en'], made)} {line(words, made, count=4)}", lang)
        for n in range(6)
    ]
    check(Document.of_rows("made", rows), ALL)


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("5 ΔΙΣ.", "el", 5 * 10**9),
        ("3 MİLYAR", "tr", 3 * 10**9),
        ("3 mılyar", "tr", 3 * 10**9),
        ("2 ΤΡΙΣ", "el", 2 * 10**12),
    ],
)
def test_scale_words_are_known_in_capitals(text: str, lang: str, value: int) -> None:
    (figure,) = figures(text, lang)
    assert figure.values[0] == value


def test_english_names_are_known_in_an_english_source() -> None:
    assert [seen.entities[0].id for seen in gazetteer("en").find("He went to South Africa.")] == ["ZA"]


HOSTILE = {
    "digits": "1" * 10_000,
    "groups": "120," * 1_500 + "120",
    "Chinese digits": "一二三四五六七八九" * 600,
    "Chinese scales": "兆億万" * 600,
    "a long word": "a" * 20_000,
    "a long known word": "the" * 8_000,
    "brackets": "( [ " * 2_000,
    "marks": "“ \" ' " * 2_000,
    "two words": "yes no " * 4_000,
    "stops": "." * 5_000 + "?!" * 2_000,
    "combining marks": "e" + "\u0301" * 5_000,
    "controls": "\u202e\u200b\ufeff\u00ad" * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("lang", ["ru", "zh"])
def test_hostile_text_makes_no_rule_fail(name: str, lang: str) -> None:
    text = HOSTILE[name]
    part, _ = limited(document([(f"Слово {text} 5.", f"The word {text} 6."), ("Мост.", "The bridge.")], lang))
    check(part, ALL)


def test_a_run_of_digits_is_read_as_a_list_or_not_at_all() -> None:
    assert figures("1" * 5_000, "en") == ()
    assert [figure.values[0] for figure in islice(figures("120," * 20 + "120", "en"), 3)] == [120, 120, 120]


def test_a_row_beyond_the_limits_is_looked_at_in_part() -> None:
    long = "x" * (limits.TOKEN + 1)
    doc = document([("Это был конец.", f"It was the the end. Then {long} came came."), ("Да.", "It is is so.")])
    (result,) = results([doc], Work(Config(select=("word-doubled",))))
    assert [(f.segment, f.target.start, f.target.text) for f in result.findings] == [
        ("1", 7, "the the"),
        ("2", 3, "is is"),
    ]
    assert result.segments[0].target == doc.pairs[0].target.text
    assert result.notes == (
        "test: row 1 has 501 characters without a space, more than 500; "
        "it is looked at in part, and not compared with its source",
    )


def test_what_keeps_within_the_limits_is_left_as_it_is() -> None:
    doc = document([("Дом. " * 500, "A house. " * 500), ("家" * 2_000, "A house.")])
    assert limited(doc) == (doc, ())


def test_long_sentences_and_words_of_a_story_are_divided_and_nothing_is_lost() -> None:
    text = "word " * 2_000 + "y" * 1_200 + " end."
    found = sentences(text, "en")
    assert max(len(passage.text) for passage in found) <= limits.SENTENCE
    assert all(passage.span.of(text) == passage.text for passage in found)
    assert "".join("".join(passage.text.split()) for passage in found) == "".join(text.split())


def test_a_divided_story_says_so() -> None:
    (result,) = results([Story("made", None, Text("word " * 2_000, "en"), ())], Work(Config(select=("word-doubled",))))
    assert result.notes == ("made: has sentences of more than 3,000 characters; they are looked at in pieces",)


@pytest.fixture
def minimal() -> Iterator[str]:
    """A language whose file says its code and its name alone."""
    code = "xq"
    module = ModuleType(f"{languages.__name__}.{code}")
    module.__spec__ = ModuleSpec(module.__name__, None)
    module.LANGUAGE = Language(code=code, name="Minimal")  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    caches = (languages.has_data, languages.language)
    for cached in caches:
        cached.cache_clear()
    yield code
    del sys.modules[module.__name__]
    for cached in caches:
        cached.cache_clear()


def test_two_facts_of_a_language_are_enough(minimal: str) -> None:
    made = random.Random(7)
    rows = [Row(str(n), line(VOCABULARIES["hr"], made), line(VOCABULARIES["en"], made), minimal) for n in range(20)]
    check(Document.of_rows("made", rows), ALL)
    check(Document.of_rows("made", [Row(row.id, row.target, row.source, "en", minimal) for row in rows]), ALL)

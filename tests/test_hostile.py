"""Nothing that a text may hold makes a rule fail: all pairs of languages, all their words, and input made to do harm."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.machinery import ModuleSpec
from itertools import islice
from types import ModuleType

import pytest

from tests.documents import document
from tools.docs import ROOT
from tools.fuzz import trial as trial_module
from tools.fuzz.trial import Trial, all_forms, failures, pairs_of_languages, smallest
from tools.fuzz.vocabulary import TAGS, spellings, vocabulary
from tqc import languages, limits
from tqc.config import Config
from tqc.engine.check import check
from tqc.engine.limited import limited
from tqc.engine.run import Work, results
from tqc.languages import Language
from tqc.model import Story, Text
from tqc.text.names.gazetteer import gazetteer
from tqc.text.numbers.parser import figures
from tqc.text.segmentation.splitter import sentences

ALL = Config(preview=True)


@pytest.mark.parametrize("source", TAGS)
def test_words_of_any_two_languages_make_no_rule_fail(source: str) -> None:
    assert not [failure for trial in pairs_of_languages() if trial.source_lang == source for failure in failures(trial)]


@pytest.mark.parametrize("lang", TAGS)
def test_forms_of_a_language_in_all_spellings_make_no_rule_fail(lang: str) -> None:
    """A few of them; `make fuzz` tries more."""
    assert not [failure for trial in islice(all_forms([lang], seed=1), 6) for failure in failures(trial)]


def test_a_form_is_spelled_in_every_way() -> None:
    assert {"Łódź", "łódź", "ŁÓDŹ", "łodz", "Łódź".replace("ó", "o\u0301").replace("ź", "z\u0301")} <= set(
        spellings("Łódź")
    )
    assert {"понедельник", "млн", "км", "россия"} <= {form.casefold() for form in vocabulary("ru")}


def test_what_fails_is_told_with_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(trial: Trial) -> list[str]:
        return ["it"] if "млн" in trial.source and "three" in trial.target else []

    monkeypatch.setattr(trial_module, "failures", failing)
    least = smallest(Trial("ru", "en", ("5", "млн", "«", "дом"), ("one", "two", "three")))
    assert (least.source, least.target) == (("млн",), ("three",))


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


def test_a_table_in_a_row_is_looked_at_in_part() -> None:
    numbers = " ".join(str(n) for n in range(limits.FIGURES + 1))
    doc = document([("Таблица.", f"It was the the table. {numbers} came came.")])
    (result,) = results([doc], Work(Config(select=("word-doubled",))))
    assert [f.target.text for f in result.findings] == ["the the"]
    assert "401 figures, more than 400" in result.notes[0]


def test_a_list_of_names_in_a_row_is_looked_at_in_part() -> None:
    names = [f"Ka{a}{b}{c}ro" for a in "bdfgklmnrs" for b in "aeiou" for c in "bdfgklmnrstvwxyzcpqj"]
    doc = document([("Список.", f"It was the the list. {' '.join(names)} Karo came came."), ("Да.", "It is is so.")])
    (result,) = results([doc], Work(Config(select=("word-doubled",))))
    assert [(f.segment, f.target.text) for f in result.findings] == [("1", "the the"), ("2", "is is")]
    assert "row 1 has 1,002 different words with a capital, more than 1,000" in result.notes[0]
    often = document([("Дом.", f"{' '.join(names[:900])} {'Moscow and Kyiv ' * 300}")])
    assert limited(often) == (often, ())


def test_a_row_is_looked_at_up_to_the_first_limit() -> None:
    numbers = " ".join(str(n) for n in range(limits.FIGURES + 1))
    doc = document([("Таблица.", f"It was the end. {numbers} {'x' * (limits.TOKEN + 1)}")])
    part, (note,) = limited(doc)
    assert part.pairs[0].target.text == "It was the end."
    assert "401 figures" in note


def test_the_documentation_has_the_limits() -> None:
    stated = re.findall(r"^\| ([\d,]+) ", (ROOT / "docs" / "input.md").read_text("utf-8"), re.MULTILINE)
    shown = [limits.TOKEN, limits.SENTENCE, limits.ROW, limits.FIGURES, limits.NAMES]
    assert stated == [f"{limit:,}" for limit in shown]


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
    for trial in islice(all_forms(["hr"], seed=7), 10):
        check(replace(trial, source_lang=minimal, target_lang="en").document(), ALL)
        check(replace(trial, source_lang="en", target_lang=minimal).document(), ALL)

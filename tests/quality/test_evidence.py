from __future__ import annotations

import numpy as np
import pytest

from tqc.quality.evidence import FEATURES, Texts, seen

RU = "В 2014 году в Самаре господин Иванов открыл 16 мостов."
EN = "In 2014, Samara's Ivanov opened 16 bridges."


def feature(name: str, target: str, source: str = RU, lang: str = "ru") -> float:
    return float(seen([Texts(source, target, lang)]).features[0, FEATURES.index(name)])


@pytest.mark.parametrize(
    ("name", "target", "value"),
    [
        ("figures_lost", "In 2014, Samara's Ivanov opened bridges.", 1),
        ("figures_added", "In 2014, Samara's Ivanov opened 16 bridges of 20.", 1),
        ("names_unsupported", "In 2014, Samara's Petrov opened 16 bridges.", 1),
        ("repeated_words", "In 2014, Samara's Ivanov opened opened 16 bridges.", 1),
        ("spaced_marks", "In 2014 , Samara's Ivanov opened 16 bridges .", 1),
        ("final_mark", "In 2014, Samara's Ivanov opened 16 bridges", 1),
        ("question", "In 2014, Samara's Ivanov opened 16 bridges?", 1),
        ("lower_start", "in 2014, Samara's Ivanov opened 16 bridges.", 1),
        ("quotes", "In 2014, Samara's Ivanov opened 16 “bridges.", 1),
        ("odd_marks", "In 2014,, Samara's Ivanov opened 16 bridges.", 1),
        ("rare_words", "In 2014, Samara's Ivanov opened 16 brigdess.", 1),
    ],
)
def test_a_defect_is_seen_and_absent_from_a_good_translation(name: str, target: str, value: float) -> None:
    assert feature(name, target) == value
    assert feature(name, EN) == 0


def test_letters_and_words_of_the_source_are_seen() -> None:
    assert feature("foreign_letters", EN) == 0
    assert feature("foreign_letters", "In 2014, Samara's Ivanov открыл 16 bridges.") > 0.1
    german = "Der Bürgermeister hat sechzehn Brücken eröffnet."
    assert feature("copied_words", "The mayor opened sixteen bridges.", german, "de") == 0
    assert feature("copied_words", "The mayor has eröffnet sixteen bridges.", german, "de") > 0


def test_figures_are_the_same_in_all_digits() -> None:
    assert feature("figures_lost", "He sold 125 sheep.", "باع ١٢٥ خروفا.", "ar") == 0


def test_what_is_covered_is_alike() -> None:
    covered = feature("source_covered", EN)
    assert covered > feature("source_covered", "My sister plays the violin.")
    assert feature("likeness", EN) > feature("likeness", "My sister plays the violin.")


@pytest.mark.parametrize("target", ["…", "1", "?!", "—", "\u200b", "漢字"])
def test_texts_without_words_are_seen_too(target: str) -> None:
    assert np.isfinite(seen([Texts("…", target, "ru"), Texts(RU, target, "zh")]).features).all()

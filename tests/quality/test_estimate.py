from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tqc
from tqc.errors import ConfigError
from tqc.model import Pair, Passage
from tqc.quality.estimate import Estimate, estimates, qualities, why_no_systems, why_none
from tqc.quality.evidence import Texts
from tqc.quality.model import LEAST, NAMES, model

SOURCE = "Мост через реку закрыли на ремонт до конца лета, сообщили в мэрии."
GOOD = "The bridge over the river was closed for repairs until the end of summer, the mayor's office said."
DAMAGED = {
    "another sentence": "My sister plays the violin in a small orchestra.",
    "shuffled": "Bridge the river over closed was for the until repairs of end summer, the said office mayor's.",
    "cut": "The bridge over the river.",
    "doubled": "The bridge bridge over the river was was closed for repairs until the end of summer, the mayor's office said.",
    "left": "The bridge over the river закрыли на ремонт until the end of summer, the mayor's office said.",
    "lower case": GOOD.lower(),
    "spaced": "The bridge over the river was closed for repairs until the end of summer , the mayor's office said .",
}


def pair(source: str, target: str, lang: str = "ru") -> Pair:
    return Pair("1", Passage(source, lang), Passage(target, "en"))


def quality(target: str, source: str = SOURCE) -> float:
    (found,) = qualities([pair(source, target)])
    assert found is not None
    return found


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_translation_is_better_than_a_damaged_one(damage: str) -> None:
    assert quality(GOOD) > quality(DAMAGED[damage]) + 0.02


def test_a_wrong_figure_lowers_the_quality() -> None:
    source = "В 2014 году через реку построили 16 мостов."
    assert quality("In 2014, 16 bridges were built over the river.", source) > quality(
        "In 2014, 61 bridges were built over the river.", source
    )


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [("Да.", "", 0.0), ("Да.", " \n", 0.0), ("", "Yes.", None), ("\u3000\n", "Yes.", None), ("", "", None)],
)
def test_an_empty_side(source: str, target: str, expected: float | None) -> None:
    assert qualities([pair(source, target)]) == [expected]


def test_of_nothing_there_is_no_quality() -> None:
    assert qualities([]) == []


def test_order_is_kept_and_a_pair_has_its_own_quality_in_any_company() -> None:
    right, wrong = pair(SOURCE, GOOD), pair(SOURCE, DAMAGED["another sentence"])
    alone = [qualities([one])[0] for one in (right, wrong)]
    nothing, missing, polish = (
        pair("Да.", ""),
        pair("", "Yes."),
        pair("Most zamknięto.", "The bridge was closed.", "pl"),
    )
    together = qualities([missing, wrong, nothing, polish, right, right])
    assert together == [None, alone[1], 0.0, qualities([polish])[0], alone[0], alone[0]]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=4))
@settings(max_examples=15)
def test_any_text_has_a_quality_from_0_to_1(texts: list[tuple[str, str]]) -> None:
    made = qualities([pair(source, target) for source, target in texts])
    assert len(made) == len(texts)
    for found, (source, _) in zip(made, texts, strict=True):
        assert (found is None) == (not source.strip())
        assert found is None or 0 <= found <= 1


def test_where_the_model_was_not_measured_there_is_a_note_and_no_quality() -> None:
    (found,) = estimates([Texts("Daraja limefungwa.", "The bridge is closed.", "sw")])
    assert found == Estimate(None, "no estimate for sources in 'sw': the model static was not measured there")


def test_where_people_are_not_followed_there_is_a_note_and_no_quality() -> None:
    (found,) = estimates([Texts("Міст закрили.", "The bridge was closed.", "uk")])
    assert found.quality is None
    assert found.note is not None
    assert found.note.startswith(
        "no estimate for sources in Ukrainian: there the model static follows people's scores by"
    )


def test_other_target_languages_and_unknown_sources_have_no_quality() -> None:
    into_german, unknown = estimates(
        [Texts(SOURCE, "Die Brücke ist gesperrt.", "ru", "de"), Texts(SOURCE, GOOD, "und")], unproven=False
    )
    assert into_german.note == "no estimate for translations into German: the models know English only"
    assert unknown.note == "no estimate: the language of the source is not known; state it with --source-lang"
    assert estimates([Texts(SOURCE, "Die Brücke.", "ru", "de")], unproven=True)[0].quality is None


@pytest.mark.parametrize("lang", ["uk", "sw", "und"])
def test_an_unproven_estimate_is_given_on_request(lang: str) -> None:
    (found,) = estimates([Texts("Міст закрили.", "The bridge was closed.", lang)], unproven=True)
    assert found.note is None
    assert found.quality is not None
    assert 0 <= found.quality <= 1


def test_a_region_changes_nothing() -> None:
    one, other = (estimates([Texts("O menino leu.", "The boy read.", lang)])[0] for lang in ("pt", "pt-BR"))
    assert one == other


def test_what_lowered_a_quality_is_told() -> None:
    both = [Texts(SOURCE, target, "ru") for target in (GOOD, DAMAGED["doubled"], DAMAGED["spaced"])]
    good, doubled, spaced = (one.lowered for one in estimates(both, explain=True))
    assert "words are doubled: “bridge”, “was”" in [effect.says for effect in doubled]
    assert "spaces before marks: “summer ,”, “said .”" in [effect.says for effect in spaced]
    assert not {"repeated_words", "spaced_marks"} & {effect.name for effect in good}
    for lowered in (good, doubled, spaced):
        assert len(lowered) <= 3
        assert all(effect.by < 0 for effect in lowered)
        assert [effect.by for effect in lowered] == sorted(effect.by for effect in lowered)
    assert not estimates(both)[1].lowered


INVESTED = "The total investment in the project is {} yuan."


@pytest.mark.parametrize(
    ("source", "target", "lang", "told"),
    [
        (
            "项目总投资4.6亿元。",
            INVESTED.format("46 million"),
            "zh",
            "the figures differ: “4.6亿” of the source missing, “46 million” not in the source",
        ),
        (
            SOURCE,
            "The bridge was closed.",
            "ru",
            "words of the source have no near counterpart: “реку”, “ремонт”, “лета”, “мэрии”",
        ),
        (
            SOURCE,
            "The bridge.",
            "ru",
            "the length does not fit the source: 11 characters, where about 59 are to be expected",
        ),
        (SOURCE, DAMAGED["left"], "ru", "letters of another script were left: “закрыли”, “на”, “ремонт”"),
    ],
)
def test_a_reason_quotes_the_texts(source: str, target: str, lang: str, told: str) -> None:
    (found,) = estimates([Texts(source, target, lang)], explain=True)
    assert told in [effect.says for effect in found.lowered]


def test_a_figure_that_the_rules_read_as_right_lowers_nothing() -> None:
    right, wrong = (
        estimates(
            [Texts("项目总投资4.6亿元。", f"The total investment in the project is {n} yuan.", "zh")], explain=True
        )[0]
        for n in ("460 million", "46 million")
    )
    assert not [effect for effect in right.lowered if effect.name.startswith("figures")]
    assert right.quality is not None
    assert wrong.quality is not None
    assert right.quality > wrong.quality + 0.05


def test_the_python_interface_gives_numbers_only() -> None:
    right, alone, empty = tqc.score([pair(SOURCE, GOOD), ("", "Yes."), ("Да.", "")])
    assert right == quality(GOOD)
    assert isnan(alone)
    assert empty == 0.0


def test_a_model_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ConfigError, match="model 'large': does not exist; expected one of static, e5"):
        tqc.score([("Да.", "Yes.")], model="large")


@pytest.mark.parametrize("name", NAMES)
def test_every_model_says_how_well_it_does(name: str) -> None:
    made = model(name)
    assert made.signature.startswith(f"model:{name}|weights:")
    assert {"ru", "ro", "de", "zh"} <= made.figures.keys()
    for lang, figures in made.figures.items():
        assert figures.deciding is not None
        assert (why_none(made, lang, "en") is None) == (figures.deciding >= LEAST)
        assert figures.human is None or figures.count >= 200


def test_systems_are_ranked_only_where_means_were_measured_to_order_them() -> None:
    assert why_no_systems("static", ["ja"]) is None
    assert (
        why_no_systems("static", ["de"])
        == "whether means of the model static order systems as people do was not measured for German"
    )
    reason = why_no_systems("static", ["ja", "uk"])
    assert reason is not None
    assert reason.startswith("for Ukrainian, means of the model static do not order systems as people do (Pearson -")

from __future__ import annotations

import pytest

from tests.documents import document, story
from tqc.engine.prepare import prepared
from tqc.evidence import Evidence
from tqc.evidence.mismatched_rows import mismatched_rows
from tqc.evidence.mismatched_texts import Fault, Mismatch, fault_of_sides, mismatches, times_as_long, version_mismatches
from tqc.model import Document, Story, Text

RU = (
    "Мост через реку закрыли вчера вечером. Инженеры нашли трещины в двух опорах. Он будет закрыт до конца октября. "
    "Жители недовольны долгим объездом."
)
EN = (
    "The bridge over the river was closed yesterday evening. Engineers had found cracks in two of its pillars. "
    "It will stay shut until the end of October. Residents are unhappy with the long detour."
)
OTHER = (
    "The national team won its third match of the season on Sunday. The coach praised the young players after the whistle. "
    "Two of them had never played abroad before. Tickets for the next game sold out within an hour."
)


def faults(source: str, target: str, lang: str = "ru") -> list[Fault]:
    return [one.fault for one in mismatches(story(source, target, lang))]


def sides(source: str, target: str) -> Fault | None:
    return fault_of_sides(Text(source, "ru"), Text(target, "en"))


def test_a_translation_has_no_fault() -> None:
    assert faults(RU, EN) == []


def test_another_article_is_unrelated() -> None:
    assert faults(RU, OTHER) == [Fault.UNRELATED]


def test_a_short_text_is_given_the_benefit_of_the_doubt() -> None:
    assert faults("Мост закрыли. Жители недовольны.", "The team won again. Tickets are gone.") == []


@pytest.mark.parametrize(
    ("source", "target", "fault"),
    [
        (RU, EN, None),
        (EN, RU, Fault.SWAPPED),
        (OTHER, EN, Fault.ONE_LANGUAGE),
        (EN, f" {EN}\n", Fault.ONE_TEXT),
        ("Мост закрыли.", EN * 6, Fault.LENGTH),
        (RU * 8, "Closed.", Fault.LENGTH),
        ("", EN, None),
        (RU, " \n", None),
        (f"{RU} Он сказал: «{EN}»", EN, None),
    ],
)
def test_faults_that_are_seen_without_aligning(source: str, target: str, fault: Fault | None) -> None:
    assert sides(source, target) == fault


def test_a_short_text_may_be_many_times_as_long() -> None:
    assert sides("Да.", "Yes, that is what they said, all of them, at the very same time.") is None
    assert times_as_long(Text("ab"), Text("a b c d e f g")) == 3


def several(*sources: tuple[str, str]) -> Document:
    return prepared(Story("s", None, Text(EN, "en"), tuple(Text(text, lang) for lang, text in sources)))


DE = (
    "Die Brücke über den Fluss wurde gestern Abend gesperrt. Ingenieure hatten in zwei Pfeilern Risse gefunden. "
    "Sie bleibt bis Ende Oktober geschlossen. Die Anwohner ärgern sich über den langen Umweg."
)
DE_OTHER = (
    "Die Nationalmannschaft gewann am Sonntag ihr drittes Spiel. Der Trainer lobte die jungen Spieler. "
    "Zwei von ihnen hatten noch nie im Ausland gespielt. Die Karten waren in einer Stunde ausverkauft."
)


def test_only_the_version_that_does_not_belong_is_named() -> None:
    assert mismatches(several(("ru", RU), ("de", DE))) == ()
    assert mismatches(several(("ru", RU), ("de", DE_OTHER))) == (Mismatch(1, Fault.UNRELATED),)


def test_nothing_is_compared_where_there_is_no_source() -> None:
    assert mismatches(prepared(Story("s", None, Text(EN, "en"), ()))) == ()


ROWS = [(one.strip(), two.strip()) for one, two in zip(DE.split("."), EN.split("."), strict=True) if one.strip()]
ROWS += [
    ("Eine Fähre soll am 3. Juni kommen", "A ferry is to come on 3 June"),
    ("Sie ist umsonst", "It is free of charge"),
]


def detached(rows: list[tuple[str, str]], lang: str = "de") -> list[str]:
    return [pair.segment for pair in Evidence(document(rows, lang)).of(mismatched_rows)]


def with_target(row: int, target: str) -> list[tuple[str, str]]:
    return [(source, target if n == row else old) for n, (source, old) in enumerate(ROWS)]


def test_rows_that_belong_together_are_left_alone() -> None:
    assert detached(ROWS) == []


def test_a_row_of_something_else_is_seen_by_its_figures_or_its_length() -> None:
    assert detached(with_target(4, "The striker scored 14 goals for his club")) == ["5"]
    long = "The orchestra played the second symphony without a break, although two violins had lost a string"
    assert detached(with_target(3, long)) == ["4"]


def test_nothing_is_said_of_few_rows_or_of_a_language_that_the_encoder_does_not_know() -> None:
    wrong = with_target(1, "The striker scored 14 goals for his club")
    assert detached(wrong[:4]) == []
    assert detached(with_target(4, "The striker scored 14 goals for his club"), "xx") == []


def test_many_detached_rows_are_one_mistake() -> None:
    goals = [f"The striker scored {n} goals for his former club in the cup last year" for n in range(14, 20)]
    rows = [
        (f"Die Brücke wurde am {n}. Mai nach {n + 40} Jahren für immer geschlossen.", goal)
        for n, goal in enumerate(goals, 1)
    ]
    made = Evidence(document(rows, "de"))
    assert len(made.of(mismatched_rows)) > 3
    assert made.of(version_mismatches) == (Mismatch(0, Fault.UNRELATED),)

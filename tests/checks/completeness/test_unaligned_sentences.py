"""Gaps found among pairs made by hand, whose words an encoder for tests compares by spelling, whatever their case.

A sentence of the source is lower case, the same sentence of the target upper case, and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest

from tqc.checks.completeness.analyses.unaligned_sentences import Certainty, Gap, gaps
from tqc.encoders import Vectors
from tqc.evidence.absorption import Comparison
from tqc.model import Document, Pair, Passage, Row, Text, Version

WIDTH = 512
GOOD = 0.6


class Spelling:
    """An encoder to whom a sentence is the bag of its words."""

    name = "spelling"
    languages = frozenset({"de", "en"})
    width = WIDTH

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        rows = np.zeros((len(sentences), WIDTH), np.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            for word in sentence.lower().split():
                row[crc32(word.strip(".,;?").encode()) % WIDTH] += 1
        return rows

    def joined(self, states: Vectors, size: int) -> Vectors:
        sums: Vectors = sum(states[k : len(states) - size + 1 + k] for k in range(size))  # type: ignore[assignment]
        return sums

    def vectors(self, states: Vectors) -> Vectors:
        unit: Vectors = states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
        return unit


Item = tuple[str, str] | tuple[str, str, float]

OPENING: list[Item] = [
    ("Die rote katze schläft.", "THE ROTE KATZE SCHLÄFT."),
    ("Neun hunde bellen laut.", "NEUN HUNDE BELLEN LAUT."),
    ("Am hafen liegt schnee.", "AM HAFEN LIEGT SCHNEE."),
]
ENDING: list[Item] = [
    ("Morgen öffnet der laden.", "MORGEN ÖFFNET DER LADEN."),
    ("Brot kostet zwei mark.", "BROT KOSTET ZWEI MARK."),
    ("Alle kinder singen gern.", "ALLE KINDER SINGEN GERN."),
]
LOST: Item = ("Niemand kennt den alten kapitän.", "", 0.1)
ADDED: Item = ("", "NIEMAND KENNT DEN ALTEN KAPITÄN.", 0.1)


def version(
    items: Sequence[Item], *, breaks: Sequence[int] = (), good: float = GOOD, lang: str = "de"
) -> tuple[Text, Version]:
    """The target text and a source version; a new paragraph begins at the items numbered in `breaks`."""
    texts = {lang: "", "en": ""}
    pairs = []
    for number, item in enumerate(items):
        sides = {}
        for code, sentence in zip(texts, item[:2], strict=True):
            if sentence and texts[code]:
                texts[code] += "\n\n" if number in breaks else " "
            sides[code] = Passage(sentence, code, len(texts[code]))
            texts[code] += sentence
        similarity = item[2] if len(item) == 3 else good
        pairs.append(Pair(str(number + 1), sides[lang], sides["en"], similarity=similarity))
    return Text(texts["en"], "en"), Version(Text(texts[lang], lang), tuple(pairs))


def found(
    items: Sequence[Item], *, breaks: Sequence[int] = (), good: float = GOOD, lang: str = "de"
) -> tuple[Gap, ...]:
    target, only = version(items, breaks=breaks, good=good, lang=lang)
    return gaps(Document("test", None, target, (only,)), encoder=Spelling())


def rows(*items: tuple[str, str]) -> tuple[Gap, ...]:
    made = [Row(str(n), source, target, "de") for n, (source, target) in enumerate(items, 1)]
    return gaps(Document.of_rows("test", made), encoder=Spelling())


def test_sentence_left_over_is_a_gap() -> None:
    (gap,) = found([*OPENING, LOST, *ENDING])
    assert (gap.lost, gap.certainty, gap.edge) == (True, Certainty.CERTAIN, False)
    assert [side.text for side in gap.sides] == [LOST[0]]
    (gap,) = found([*OPENING, ADDED, *ENDING])
    assert not gap.lost
    assert [side.text for side in gap.sides] == [ADDED[1]]


def test_complete_translation_has_no_gap() -> None:
    assert found([*OPENING, *ENDING]) == ()


def test_sentences_in_a_row_are_one_gap() -> None:
    second: Item = ("Seine mütze liegt im keller.", "", 0.1)
    (gap,) = found([*OPENING, LOST, second, *ENDING])
    assert len(gap.pairs) == 2


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("lost", [True, False])
def test_sentence_that_a_neighbour_has_taken_in_is_no_gap(place: str, lost: bool) -> None:
    """The rendering of the neighbour says the sentence at its end or at its beginning."""
    plain, said = "Heute fährt kein zug.", "niemand kennt den alten kapitän"
    merged = f"Heute fährt kein zug, {said}." if place == "before" else f"{said}, heute fährt kein zug."
    neighbour: Item = (plain, merged.upper()) if lost else (merged, plain.upper())
    left: Item = LOST if lost else ADDED
    middle: list[Item] = [neighbour, left] if place == "before" else [left, neighbour]
    assert found([*OPENING, *middle, *ENDING]) == ()


def test_longer_rendering_that_says_something_else_has_not_taken_it_in() -> None:
    longer: Item = ("Heute fährt kein zug.", "HEUTE FÄHRT WEGEN STARKEN REGENS IM GEBIRGE KEIN ZUG.")
    assert len(found([*OPENING, longer, LOST, *ENDING])) == 1


def test_neighbour_with_room_for_the_sentence_makes_it_less_certain() -> None:
    longer: Item = ("Heute fährt kein zug.", "HEUTE FÄHRT KEIN ZUG UND AUCH WEIT UND BREIT KEIN EINZIGER OMNIBUS.")
    (gap,) = found([*OPENING, longer, LOST, *ENDING])
    assert gap.certainty is Certainty.LIKELY
    assert found([*OPENING, longer, LOST, *ENDING], lang="uk") == ()


def test_gaps_that_face_one_another_are_one_sentence_freely_rendered() -> None:
    other: Item = ("", "WHO HE WAS IS FORGOTTEN.", 0.1)
    assert found([*OPENING, LOST, other, *ENDING]) == ()


def test_gaps_with_only_weak_pairs_between_are_a_slip_of_the_alignment() -> None:
    other: Item = ("", "WHO HE WAS IS FORGOTTEN.", 0.1)
    weak: Item = ("Die glocke schlägt zwölf.", "HER AUNT SELLS LAMPS.", 0.2)
    assert found([*OPENING, LOST, weak, other, *ENDING]) == ()
    solid: Item = ("Die glocke schlägt zwölf.", "DIE GLOCKE SCHLÄGT ZWÖLF.")
    assert len(found([*OPENING, LOST, solid, other, *ENDING])) == 2


def test_moved_sentence_is_no_gap() -> None:
    assert found([*OPENING, LOST, *ENDING, ADDED, ("Es regnet wieder stark.", "ES REGNET WIEDER STARK.")]) == ()


def test_sentence_that_is_said_elsewhere_is_no_gap() -> None:
    assert found([*OPENING, (LOST[0], "", 0.58), *ENDING]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ja, gewiss doch.",
        "oder auch gar nicht mehr.",
        "» sagte der alte kapitän.",
        "Mehr dazu auf www.beispiel.example heute.",
        "Foto: Archiv / Hafenbote Norderhever",
    ],
)
def test_short_answers_fragments_and_furniture_are_no_gaps(text: str) -> None:
    assert found([*OPENING, (text, "", 0.1), *ENDING]) == ()


def test_line_of_its_own_without_a_stop_is_a_headline_or_caption() -> None:
    line: Item = ("Ein alter kapitän am hafen", "", 0.2)
    assert found([*OPENING, line, *ENDING], breaks=[3, 4]) == ()
    assert len(found([*OPENING, line, *ENDING])) == 1
    assert len(found([*OPENING, (line[0] + ".", "", 0.2), *ENDING], breaks=[3, 4])) == 1


def test_paragraph_at_the_end_counts_if_it_is_about_the_story() -> None:
    (gap,) = found([*OPENING, *ENDING, (LOST[0], "", 0.3)], breaks=[6])
    assert gap.edge
    assert found([*OPENING, *ENDING, (LOST[0], "", 0.05)], breaks=[6]) == ()
    (gap,) = found([*OPENING, *ENDING, (LOST[0], "", 0.05)])
    assert not gap.edge


def test_certainty_follows_how_well_the_encoder_knows_the_language() -> None:
    (gap,) = found([*OPENING, LOST, *ENDING], good=0.2)
    assert gap.certainty is Certainty.LIKELY
    (gap,) = found([*OPENING, LOST, *ENDING], lang="uk")
    assert gap.certainty is Certainty.LIKELY
    assert found([*OPENING, (LOST[0], "", 0.0), *ENDING], good=0.08) == ()


def test_texts_that_are_no_translations_of_one_another_have_no_gaps() -> None:
    lost: list[Item] = [(f"Satz nummer {n} bleibt ohne antwort.", "", 0.1) for n in range(5)]
    added: list[Item] = [("", f"LINE NUMBER {n} COMES FROM NOWHERE.", 0.1) for n in range(5)]
    assert found([*lost, *OPENING, *added]) == ()


def test_abridged_translation_has_gaps_but_a_digest_has_none() -> None:
    lost: list[Item] = [(f"Satz nummer {n} bleibt ohne antwort.", "", 0.1) for n in range(6)]
    assert len(found([*OPENING, *lost[:3], *ENDING])) == 1
    assert found([OPENING[0], *lost, OPENING[1], OPENING[2]]) == ()


def test_rows_with_an_empty_side_are_given() -> None:
    (lost, added) = rows(("Ein satz.", ""), ("Noch ein satz.", "Another sentence."), ("", "One more."))
    assert (lost.lost, lost.certainty) == (True, Certainty.GIVEN)
    assert (added.lost, added.certainty) == (False, Certainty.GIVEN)


def test_rows_without_letters_are_no_gaps() -> None:
    assert rows(("* * *", ""), ("Ein satz.", "A sentence."), ("", "—")) == ()


def test_row_of_blanks_is_empty() -> None:
    (gap,) = rows(("Ein satz.", "A sentence."), ("Noch ein satz.", "  "))
    assert gap.lost


def test_row_whose_sentence_stands_in_the_next_row_is_no_gap() -> None:
    whole = [(item[0], item[1]) for item in [*OPENING, *ENDING]]
    merged = ("Heute fährt kein zug.", "HEUTE FÄHRT KEIN ZUG, NIEMAND KENNT DEN ALTEN KAPITÄN.")
    assert rows(*whole, merged, ("Niemand kennt den alten kapitän.", "")) == ()
    alone = ("Heute fährt kein zug.", "HEUTE FÄHRT KEIN ZUG.")
    assert len(rows(*whole, alone, ("Niemand kennt den alten kapitän.", ""))) == 1


def test_lines_paired_by_number_are_given() -> None:
    target, only = version([*OPENING, LOST])
    unseen = tuple(Pair(pair.segment, pair.source, pair.target) for pair in only.pairs)
    (gap,) = gaps(Document("test", None, target, (Version(only.source, unseen),)))
    assert gap.certainty is Certainty.GIVEN


def test_without_a_source_there_are_no_gaps() -> None:
    pairs = (Pair("1", Passage("", "und"), Passage("A sentence of the target.", "en")),)
    assert gaps(Document("test", None, Text("A sentence of the target.", "en"), (Version(Text(""), pairs),))) == ()


def test_what_another_source_version_has_was_not_added() -> None:
    target, first = version([*OPENING, ADDED, *ENDING])
    _, second = version([*OPENING, (LOST[0], ADDED[1], GOOD), *ENDING])
    assert gaps(Document("test", None, target, (first, second)), encoder=Spelling()) == ()
    assert len(gaps(Document("test", None, target, (first, first)), encoder=Spelling())) == 1


def test_only_the_closest_source_version_can_lose_sentences() -> None:
    target, followed = version([*OPENING, *ENDING])
    _, longer = version([*OPENING, LOST, *ENDING], good=0.5)
    assert gaps(Document("test", None, target, (longer, followed)), encoder=Spelling()) == ()
    (gap,) = gaps(Document("test", None, target, (longer, longer)), encoder=Spelling())
    assert gap.version == 0


def test_absorption_tells_what_a_neighbour_holds() -> None:
    _, only = version([*OPENING, *ENDING])
    comparison = Comparison(only.pairs, Spelling())
    sentence = Passage("Niemand kennt den alten kapitän.", "de")
    own = Passage("Heute fährt kein zug.", "de")

    def absorption(rendering: str) -> float:
        return comparison.absorption(
            sentence, Pair("x", own, Passage(rendering, "en")), lost=True, before=True, usual=GOOD
        )

    holds = absorption("HEUTE FÄHRT KEIN ZUG, NIEMAND KENNT DEN ALTEN KAPITÄN.")
    lacks = absorption("HEUTE FÄHRT KEIN ZUG.")
    assert lacks < 0 < 1 < holds


def test_surplus_is_what_a_rendering_has_beyond_its_own() -> None:
    _, only = version([*OPENING, *ENDING])
    comparison = Comparison(only.pairs, Spelling())
    pair = Pair("x", Passage("Heute fährt kein zug.", "de"), Passage("HEUTE FÄHRT KEIN ZUG, SAGT MAN SICH.", "en"))
    assert comparison.surplus(pair, lost=True) == pytest.approx(15, abs=2)
    assert comparison.surplus(pair, lost=False) == pytest.approx(-15, abs=2)
    assert comparison.likeness("rote katze", "ROTE KATZE") == pytest.approx(1, abs=0.01)

"""Source words that the target has left as they are."""

from __future__ import annotations

import pytest

from tqc.checks.meaning.analyses.untranslated_words import leftovers
from tqc.model import Pair, Passage


def left(lang: str, source: str, target: str) -> list[tuple[str, str, str]]:
    """Kind, target words and source words of each leftover."""
    found = leftovers(Pair("1", Passage(source, lang), Passage(target, "en")))
    return [(item.kind, item.target.of(target), item.source.of(source)) for item in found]


@pytest.mark.parametrize(
    ("lang", "source", "target", "expected"),
    [
        ("de", "Es war plötzlich still.", "It was plötzlich quiet.", ("words", "plötzlich", "plötzlich")),
        ("de", "Im Saal und draußen.", "In the hall und outside.", ("function", "und", "und")),
        ("de", "Eine Zerreißprobe.", "A Zerreißprobe.", ("noun", "Zerreißprobe", "Zerreißprobe")),
        ("ru", "Перед ледоставом.", "Before the ledostav.", ("transcribed", "ledostav", "ледоставом")),
        ("sr-Latn", "Nadvožnjak je zatvoren.", "The overpass is zatvoren.", ("words", "zatvoren", "zatvoren")),
        ("zh", "他开了农家乐。", "He opened a nongjiale.", ("transcribed", "nongjiale", "农家乐")),
    ],
)
def test_kinds(lang: str, source: str, target: str, expected: tuple[str, str, str]) -> None:
    """Each kind of leftover is found, on both sides."""
    assert left(lang, source, target) == [expected]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("de", "Der Film war in Berlin.", "The film was in Berlin."),
        ("de", "Das Magazin „plötzlich“.", "The magazine “plötzlich”."),
        ("fr", "Le régime a changé.", "The régime has changed."),
        ("fr", "Un coup de grâce.", "A coup de grâce."),
        ("et", "See on fuajee.", "This is the fuajee."),
        ("ro", "Tabloul Casa de la munte.", "The picture Casa de la munte."),
        ("uk", "Пояснення, що таке inkaso.", "An explanation of inkaso."),
        ("de", "Siehe www.plötzlich.de/nicht.", "See www.plötzlich.de/nicht."),
        ("ja", "とらやの羊羹。", "The yokan of toraya."),
        ("xx", "", "Something plötzlich."),
    ],
)
def test_nothing_left(lang: str, source: str, target: str) -> None:
    """Names, titles, loans, addresses, and words that are foreign to the source too are no leftovers."""
    assert left(lang, source, target) == []


def test_a_name_is_not_cut_short() -> None:
    """Lower-case words that go on a name belong to it, unless they go on for longer than a name does."""
    body = "Ligue pour la sauvegarde des oiseaux"
    assert left("fr", f"Il préside la {body}.", f"He heads the {body}.") == []
    sentence = "Le maire Lefèvre voudrait reporter le vote parce que les habitants demandent davantage"
    assert left("fr", f"{sentence}.", f"{sentence}.") != []

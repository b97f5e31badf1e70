"""Patterns as they are written, compiled, and found in texts."""

from __future__ import annotations

import pytest

from tqc.text.multiword.compile import compile_rows, headword, parse_right
from tqc.text.multiword.lexicon import Lexicon
from tqc.text.multiword.notation import parse
from tqc.text.multiword.packed import dump, load
from tqc.text.multiword.patterns import distinct, is_between
from tqc.text.multiword.table import LexiconError, Row, read, write
from tqc.text.multiword.words import grammar


def found(pattern: str, text: str, lang: str) -> list[str]:
    """The slices of `text` that a source pattern matches, after packing and unpacking."""
    row = Row("made", 2, "idiom", pattern, "wrong", "right")
    read_ = Lexicon(load(dump(compile_rows([row], lang)))).expressions(text)
    return [read_[1].span(taken).of(text) for each in read_[0] for taken in each.places] if read_ else []


@pytest.mark.parametrize(
    ("lang", "pattern", "text", "expected"),
    [
        ("ru", "бодание", "Бодание, боданием, бодать.", ["Бодание", "боданием"]),
        ("ru", "палка колесо", "Нам в колёса вставляли длинные палки.", ["колёса вставляли длинные палки"]),
        ("ru", "палка колесо", "Палки раз два три четыре колеса.", []),
        ("ru", "палка … колесо", "Палки раз два три четыре колеса.", ["Палки"]),
        ("ru", "палка колесо", "Он взял палку. Колесо катилось.", []),
        ("ru", "=колёса", "Колёса и колесо.", ["Колёса"]),
        ("tr", "içişleri bakan", "İçişleri Bakanı konuştu.", ["İçişleri Bakanı"]),
        ("tr", "ısınma", "Isınma yaptılar.", ["Isınma"]),
        ("ru", "колес*", "Колёсико, колесница.", ["Колёсико", "колесница"]),
        ("ru", "колесо -палка", "Палки и колёса.", []),
        ("ru", "вставлять колесо|спица", "вставлял в спицы", ["вставлял в спицы"]),
        ("ru", '"в штыки"', "Приняли в штыки, а не штыками.", ["в штыки"]),
        ("ru", "> палка колесо", "Колёса и палки, палки и колёса.", ["палки и колёса"]),
        ("de", "*wahl", "Die Stichwahl und die Wahl.", ["Stichwahl", "Wahl"]),
        ("de", "schloss", "Die Schlösser und ein Schloss.", ["Schlösser", "Schloss"]),
        ("fr", "état", "l’État et d'un état", ["l’État", "état"]),
        ("uk", "зв'язок", "Зв’язок і зв'язку", ["Зв’язок", "зв'язку"]),
        ("zh", "美国财长", "美國財長訪問北京，美国财长说。", ["美國財長", "美国财长"]),
        ("zh", "美國財長", "美国财长访问北京。", ["美国财长"]),
        ("ar", "تعديل وزاري", "أجرى تعديلا وزاريا ثم التعديل الوزاري", ["تعديلا وزاريا", "التعديل الوزاري"]),
        ("ar", "وزارة", "قال في وزارته والوزارات", ["وزارته", "والوزارات"]),
        ("ar", "سجن ; السجن", "في السجن", ["السجن"]),
        ("sr", "одборник", "Odbornici i одборника", ["Odbornici", "одборника"]),
        ("ar", "مندوب مبيعات", "تحدث كمندوب مبيعات", ["كمندوب مبيعات"]),
        ("he", "כרטיס", "והכרטיסים נגמרו", ["והכרטיסים"]),
        ("zh", "带货", "他靠直播带货还债。", ["带货"]),
        ("zh", "增加 近半", "今年近半订单增加", ["近半订单增加"]),
        ("zh", "带货 -还债", "他靠直播带货还债。", []),
        ("ko", "금리 인상", "기준금리를 인상했다", ["금리를 인상"]),
    ],
)
def test_finds(lang: str, pattern: str, text: str, expected: list[str]) -> None:
    """Forms of lemmas, in any order, across few other words, inside a sentence, in any script."""
    assert found(pattern, text, lang) == expected


@pytest.mark.parametrize("pattern", ["", "a ; ", "of the", 'the "odd', "st*em", "-word"])
def test_refuses(pattern: str) -> None:
    """What cannot be a pattern is refused with the reason."""
    with pytest.raises(ValueError, match=r"expected|has|is no|write"):
        parse(pattern, grammar("en"))


def test_function_words_are_left_out() -> None:
    """But not inside quotation marks, and not behind an equals sign."""
    (plain,), (quoted,), (kept,) = (parse(p, grammar("en")) for p in ("under visor", '"under visor"', "=under visor"))
    assert (len(plain.elements), len(kept.elements)) == (1, 2)
    assert len(quoted.elements[0][0]) == 2


def test_a_bad_pattern_names_its_place() -> None:
    """The error of a compiler says file and line."""
    with pytest.raises(LexiconError, match="made:7"):
        compile_rows([Row("made", 7, "idiom", "of", "wrong", "right")], "en")


def test_headword() -> None:
    """What a reader is shown of a pattern: the first choices of the first alternative."""
    assert headword('брать|взять "под козырёк" -рука ; салют') == "брать под козырёк"


def test_table_round_trip() -> None:
    """A table is written as it is read, sorted; faults name the line."""
    rows = [
        Row("x", 2, "idiom", "б", "w", "r", frozenset(("minor",)), "Б.", "The ⟦w⟧."),
        Row("x", 3, "term", "а", "w", "r"),
    ]
    back, faults = read(write(rows), "x")
    assert [row.source for row in back] == ["б"]
    assert faults == ["x:2: flagged has no span ⟦…⟧; expected English with one"]
    assert read("kind\n", "y")[1][0].startswith("y:1: the header is")


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("see through", ["see", "through"]),
        ("take over", ["take", "over"]),
        ("aware of", ["aware"]),
        ("a say in", ["say"]),
    ],
)
def test_right_particles(says: str, words: list[str]) -> None:
    """A common verb is right only with its particle; elsewhere function words may be left out."""
    (found,) = parse_right(says, grammar("en"))
    assert [choices[0][0].text for choices in found.elements] == words


def test_places_of_one_mention() -> None:
    """What two patterns of an entry see in the same words is one mention; what stands around a wrong rendering is none."""
    assert distinct([((1, 1),), ((1, 1), (3, 3)), ((7, 7),)]) == (((1, 1), (3, 3)), ((7, 7),))
    assert is_between(((4, 4), (5, 5)), ((1, 1), (5, 5)))
    assert not is_between(((3, 3),), ((1, 1), (5, 5)))

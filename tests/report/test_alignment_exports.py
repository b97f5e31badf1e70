"""TMX and SVG: both are well-formed XML, whatever the sentences hold."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tqc.model import Bead, Passage
from tqc.report.alignments.alignment_svg import as_svg
from tqc.report.alignments.tmx import as_tmx

SOURCE = [Passage("Мост <нов> & \n крепок.", "ru"), Passage("Да.\x00\x0b", "ru"), Passage("Нет.", "ru")]
TARGET = [Passage('The "bridge" is new & strong.', "en"), Passage("It is.", "en"), Passage("Rain.", "en")]
BEADS = [
    Bead(range(1), range(2), 0.75),
    Bead(range(1, 2), range(2, 2), 0.0),
    Bead(range(2, 2), range(2, 3), 0.0),
]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SVG = "{http://www.w3.org/2000/svg}"


def test_tmx_has_one_unit_a_bead_with_both_sides() -> None:
    text = as_tmx(BEADS, SOURCE, TARGET, langs=("ru", "en"), version="1.2")
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'
    )
    root = ElementTree.fromstring(text)
    header, body = root
    assert header.attrib == {
        "creationtool": "tqc",
        "creationtoolversion": "1.2",
        "segtype": "sentence",
        "o-tmf": "tqc",
        "adminlang": "en",
        "srclang": "ru",
        "datatype": "plaintext",
    }
    (unit,) = body
    assert unit.attrib == {"tuid": "1", "segtype": "block"}
    assert [(one.get(LANG), one.findtext("seg")) for one in unit.findall("tuv")] == [
        ("ru", "Мост <нов> & крепок."),
        ("en", 'The "bridge" is new & strong. It is.'),
    ]
    assert (unit.findtext("prop"), unit.find("prop") is unit[0]) == ("0.7500", True)


def test_svg_draws_each_bead_with_both_sides_in_its_title() -> None:
    root = ElementTree.fromstring(as_svg(BEADS, SOURCE, TARGET, names=("a & b.ru.txt", "b.en.txt")))
    drawn = {group.get("class"): group for group in root.iter(f"{SVG}g")}
    assert set(drawn) == {"bead merged", "bead missing", "bead added"}
    titles = {name: group.findtext(f"{SVG}title") for name, group in drawn.items()}
    assert (
        titles["bead merged"]
        == '1: merged, 1–2, score 0.75, probability 1.00\nМост <нов> & крепок.\nThe "bridge" is new & strong. It is.'
    )
    assert titles["bead missing"] == "2: missing, 1–0, probability 1.00\nДа.\ufffd\n(nothing)"
    assert titles["bead added"] == "3: added, 0–1, probability 1.00\n(nothing)\nRain."
    shown = [text.text for text in root.iter(f"{SVG}text")]
    assert shown[:2] == ["a & b.ru.txt → b.en.txt", "3 source and 3 target sentences in 3 beads, mean score 0.75"]
    assert {"1–1 (0)", "merged (1)", "missing (1)", "added (1)", "moved (0)"} <= set(shown)


def test_svg_stays_inside_its_frame_for_two_thousand_sentences() -> None:
    many = [Passage("Слово.", "ru")] * 2000
    beads = [Bead(range(n, n + 1), range(n, n + 1), 0.9) for n in range(2000)]
    root = ElementTree.fromstring(as_svg(beads, many, many, names=("a", "b")))
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    assert 900 < width < 1200
    assert 900 < height < 1200
    rectangles = [one for one in root.iter(f"{SVG}rect") if one.get("x")]
    assert len(rectangles) == 2000 + 5 + 1
    assert all(0 <= float(one.get("x", "")) + float(one.get("width", "")) <= width for one in rectangles)
    assert sum(text.get("class") == "tick" for text in root.iter(f"{SVG}text")) < 30


TEXTS = st.text(max_size=30)


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_any_text_makes_well_formed_xml(sources: list[str], targets: list[str]) -> None:
    source, target = ([Passage(text, "ru") for text in side] for side in (sources, targets))
    beads = [Bead(range(len(source)), range(len(target)), 0.5)] if source or target else []
    ElementTree.fromstring(as_tmx(beads, source, target, langs=("ru", "en"), version="1"))
    ElementTree.fromstring(as_svg(beads, source, target, names=("".join(sources), "b")))

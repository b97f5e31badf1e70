"""An alignment as TMX 1.4b, which translation memories read."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tqc.model import Bead, Passage
from tqc.report.xml import xml_text

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def as_tmx(
    beads: Sequence[Bead],
    source: Sequence[Passage],
    target: Sequence[Passage],
    *,
    langs: tuple[str, str],
    version: str,
) -> str:
    """Return one translation unit for each bead that has both sides; `langs` are the languages of the two.

    A unit has the number of its bead among all, and the bead's score as a property. `version` is that of tqc.
    """
    root = Element("tmx", version="1.4")
    SubElement(root, "header", _header(langs[0], version))
    body = SubElement(root, "body")
    for number, bead in enumerate(beads, 1):
        if bead.source and bead.target:
            unit = SubElement(body, "tu", tuid=str(number))
            if len(bead.source) > 1 or len(bead.target) > 1:
                unit.set("segtype", "block")
            SubElement(unit, "prop", type="x-score").text = f"{bead.score:.4f}"
            for lang, which, passages in zip(langs, (bead.source, bead.target), (source, target), strict=True):
                variant = SubElement(unit, "tuv", {_LANG: lang})
                SubElement(variant, "seg").text = _text(which, passages)
    indent(root)
    return _PROLOGUE + tostring(root, encoding="unicode") + "\n"


def _header(source_lang: str, version: str) -> dict[str, str]:
    return {
        "creationtool": "tqc",
        "creationtoolversion": version,
        "segtype": "sentence",
        "o-tmf": "tqc",
        "adminlang": "en",
        "srclang": source_lang,
        "datatype": "plaintext",
    }


def _text(which: range, passages: Sequence[Passage]) -> str:
    return xml_text(" ".join(" ".join(passages[n].text.split()) for n in which))

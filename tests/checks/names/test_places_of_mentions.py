"""Each mention of a garbled name points at the source word of its own passage."""

from __future__ import annotations

from tests.checks.test_rules import run
from tests.documents import document


def test_source_of_each_mention() -> None:
    """The source span of a later mention lies in the later passage."""
    sources = ["Поезд прибыл в Сакраменто.", "Мэр Сакраменто подписал указ."]
    doc = document(
        [
            (sources[0], "The train arrived in Sacramanto."),
            (sources[1], "The mayor of Sacramanto signed the order."),
        ],
        "ru",
    )
    found = run("name-garbled", doc)
    assert [one.source.start for one in found if one.source] == [text.index("Сакраменто") for text in sources]

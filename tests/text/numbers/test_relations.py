"""How figures are related to the rest of their sentence."""

from __future__ import annotations

import pytest

from tqc.text.numbers.parser import figures
from tqc.text.numbers.relations import Relation, related


@pytest.mark.parametrize(
    ("lang", "text", "relation"),
    [
        ("en", "The school opened 20 years ago.", Relation.EARLIER),
        ("en", "Prices rose by 20 percent.", Relation.BY),
        ("en", "The number fell to 20.", Relation.TO),
        ("en", "It has been closed since 2015.", Relation.SINCE),
        ("en", "He gave the hall to 20 people.", None),
        ("en", "They came by 20 different roads.", None),
        ("ru", "через 20 минут", Relation.LATER),
        ("ru", "20 минут назад", Relation.EARLIER),
        ("zh", "20分钟后", Relation.LATER),
        ("ja", "20人前後が集まった", None),
        ("de", "stieg um 20 Prozent", Relation.BY),
    ],
)
def test_the_word_beside_a_figure_relates_it(lang: str, text: str, relation: Relation | None) -> None:
    """Only a word that stands right beside the figure, or behind what it counts, is read."""
    (figure,) = figures(text, lang)
    found = related(text, figure, lang, translated=lang == "en")
    assert (found.relation if found else None) is relation

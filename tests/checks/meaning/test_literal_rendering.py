"""Where the expression of a literal rendering may stand: what the cases, which are rows, cannot show."""

from __future__ import annotations

from dataclasses import replace

from tests.documents import document
from tqc.config import Config
from tqc.engine.check import check
from tqc.model import Document

RULE = Config(select=("literal-rendering",))
PAIRS = [("Спор идёт давно.", "The butting began long ago."), ("«Бодание» надоело всем.", "Everyone is tired of it.")]


def aligned(pairs: list[tuple[str, str]], lang: str = "ru") -> Document:
    """A document whose pairing was not given but found."""
    return replace(document(pairs, lang), rows=False)


def test_the_neighbouring_pair_of_an_aligned_document_counts() -> None:
    """An aligner may be one sentence off."""
    (finding,) = check(aligned(PAIRS), RULE)
    assert finding.target.text == "butting"
    assert finding.source is not None
    assert finding.source.text == "Бодание"


def test_no_further_than_the_neighbour() -> None:
    """Two sentences on is another matter; so is the next row of a bitext."""
    assert check(aligned([PAIRS[0], ("Да.", "Yes."), PAIRS[1]]), RULE) == ()
    assert check(document(PAIRS), RULE) == ()


def test_a_sentence_without_source_in_an_aligned_document() -> None:
    """The sources of its neighbours are asked, as there may be none of its own."""
    assert len(check(aligned([("", PAIRS[0][1]), PAIRS[1]]), RULE)) == 1
    assert check(aligned([("", "They hung noodles on our ears."), ("Все устали.", "All are tired.")]), RULE) == ()


def test_the_source_that_can_be_asked_decides() -> None:
    """With a lexicon for one of two source languages, the other is no reason for doubt."""
    text = "They hung noodles on our ears."
    russian, macedonian = aligned([("Нас обманули.", text)]), aligned([("Нè измамија.", text)], "mk")
    assert len(check(macedonian, RULE)) == 1
    assert check(replace(macedonian, versions=(*macedonian.versions, *russian.versions)), RULE) == ()

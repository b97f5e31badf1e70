"""A screen matches whatever its analysis finds: no analysis loses anything by asking it first."""

from __future__ import annotations

import re
from collections.abc import Callable
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.model import Passage
from tqc.text.dates import foreign_dates as date_forms
from tqc.text.integrity import doubled_words as doubles
from tqc.text.integrity import markup
from tqc.text.integrity import tokenizer_residue as tokenised
from tqc.text.numbers import spelled_numbers
from tqc.text.punctuation import casing as capitals
from tqc.text.punctuation import misplaced_marks as stray
from tqc.text.punctuation import spacing
from tqc.text.tokens.prefilter import SCREENS, may_hold

PIECES = st.sampled_from(
    """
    two Nine ninety-five half third quarter a hundred dozen
    the The of in Mayor
    Council I i a an is it river ferry don't do n't U.S. 10.5 1,000 12.03.2022 2022-03-12 May 5 , ; . .. ! ? : ' ’ " “ ”
    - ( ) [ ] [[ ]] ** ~~ ~ ^ _ @ @@ @-@ ▁the ## &amp; &apos;s <b> {0} %s == ''' `` -LRB- IT'S VERY BAD NEWS für же 北京 😀 ß É \n
    """.split(" ")
)
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\xa0", ""]), max_size=14).map(
    lambda parts: " ".join(parts).replace("  ", "")
) | st.text(st.characters(codec="utf-8"), max_size=30)

ANALYSES: dict[str, Callable[[str], object]] = {
    "slips": lambda text: list(spacing.slips(text)),
    "spaced": lambda text: spacing.spacing.__wrapped__(text),
    "stray": lambda text: [*stray.strays(text, marks=None), *stray.strays(text, marks="")],
    "traces": lambda text: list(tokenised.traces(text)),
    "small starts": lambda text: list(capitals.small_starts(text)),
    "capitals": lambda text: list(capitals.in_capitals(text)),
    "nouns": lambda text: [match.span() for match in capitals.capitalised_nouns(text)],
    "pronouns": lambda text: list(capitals.pronouns(text)),
    "markup": lambda text: [*markup.leaks(text), *sorted(markup.leak_kinds(text))],
    "points": date_forms.date_forms,
    "numbers": lambda text: spelled_numbers.spelled_numbers.__wrapped__(text, "en"),
    "pairs": lambda text: [match.span() for match in doubles.doubles(text, Passage("", "ru"))],
}
MODULES = [capitals, date_forms, doubles, markup, spacing, spelled_numbers, stray, tokenised]


@pytest.mark.parametrize("screen", ANALYSES)
@given(text=TEXTS)
@settings(max_examples=150)
def test_nothing_is_lost(screen: str, text: str) -> None:
    with_screens = ANALYSES[screen](text)
    patches = [mock.patch.object(module, "may_hold", return_value=True) for module in MODULES]
    for patch in patches:
        patch.start()
    try:
        assert ANALYSES[screen](text) == with_screens
    finally:
        for patch in patches:
            patch.stop()


@given(TEXTS)
def test_a_word_that_follows_itself_is_seen(text: str) -> None:
    """The quick look at neighbouring words is no finer than the expression that it saves."""
    if doubles._DOUBLED.search(text):
        assert doubles._has_doubled(text)


@pytest.mark.parametrize(
    ("text", "screens"),
    [
        ("The ferry is late.", set()),
        ("The ferry on 5 May was late.", {"dates"}),
        ("The ferry b late .", {"letters", "spaced", "slips"}),
        ("half \ud800", set(SCREENS)),
    ],
)
def test_screens(text: str, screens: set[str]) -> None:
    assert {screen for screen in SCREENS if may_hold(text, screen)} == screens


def test_every_screen_is_asked() -> None:
    """A screen that no analysis asks for slows all of them down."""
    import tqc.checks.form.word_unknown
    import tqc.text.dates.dates

    files = [module.__file__ for module in (*MODULES, tqc.text.dates.dates, tqc.checks.form.word_unknown)]
    asked: set[str] = set()
    for file in filter(None, files):
        with open(file, encoding="utf-8") as source:
            asked.update(re.findall(r'may_hold\(\w+, "([a-z ]+)"\)', source.read()))
    assert asked == set(SCREENS)

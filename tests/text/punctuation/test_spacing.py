"""Blanks and marks that do not fit together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.punctuation.spacing import slips, spacing


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The bridge , the road .", "The bridge, the road."),
        ("Who pays ? He does !", "Who pays? He does!"),
        ("Two piers.Before that,nobody knew.", "Two piers. Before that, nobody knew."),
        ("From Orel.The end in 1998.Nobody knows;they left.", "From Orel. The end in 1998. Nobody knows; they left."),
        ("Ready?The dogs are.", "Ready? The dogs are."),
        ("62 percent,, the rest.. Over, . It ended;, it did.", "62 percent, the rest. Over. It ended; it did."),
        ("One,,two;,three", "One, two; three"),
        ('"Get out!." It ended. ."', '"Get out!" It ended."'),
        ("The firm ( in Oslo ) and [ 1 ].", "The firm (in Oslo) and [1]."),
        ("In May,2020 and 2020,but", "In May, 2020 and 2020, but"),
        ('He said "done,", and "over.".', 'He said "done," and "over."'),
    ],
)
def test_slips_are_mended(text: str, fixed: str) -> None:
    for slip in sorted(slips(text), key=lambda slip: slip.span, reverse=True):
        assert slip.fixed is not None
        text = text[: slip.span.start] + slip.fixed + text[slip.span.end :]
    assert text == fixed


@pytest.mark.parametrize(
    "text",
    [
        "At 10.30 a.m., 1,250.50 dollars; 3:2, 4x100m, No.1,000.",
        "J.R.R. Tolkien, V.V. Putin, the U.S., Ph.D., etc., Inc., Jr.",
        "www.Site.Com/A.B,c and https://a.b/c,d;e a.B@C.De @user,name",
        "Node.js, ASP.NET, README.Md, Booking.Com, will.i.am, Yahoo!News, P!nk",
        "Well... fine. . . . yes…",
        "What?! No!! :) ;) :-( [ ] f(x,y) 600884.SH",
        "a .com name, .NET, at .5 percent",
        "1.Introduction",
        "They spoke of approx., esp., and dept., too.",
    ],
)
def test_nothing_to_mend(text: str) -> None:
    assert not list(slips(text))


def test_two_stops_before_a_small_letter_have_two_answers() -> None:
    (slip,) = slips("I know.. maybe")
    assert slip.fixed is None


@pytest.mark.parametrize(
    ("text", "tokenised"),
    [
        ("The mayor , who was ill , did not come .", True),
        ("It rained .", False),
        ("It rained . It snowed .", True),
        ("It rained . It snowed . It stopped, then began, then ended, at last.", False),
        ("It rained, and snowed.", False),
    ],
)
def test_tokenised(text: str, tokenised: bool) -> None:
    assert spacing(text).tokenised is tokenised


@given(st.text('aAB .,;:?!"”1()[]\n', max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Spans are slices, in order, apart, and a mended place differs from what stood there."""
    end = 0
    for slip in slips(text):
        assert end <= slip.span.start < slip.span.end <= len(text)
        assert slip.fixed != slip.span.of(text)
        end = slip.span.end

import pytest

from tqc.text.lexicon.spellcheck import Slip, misspelling, strange_words


@pytest.mark.parametrize(
    ("form", "meant", "slip"),
    [
        ("goverment", "government", Slip.LOST),
        ("becuase", "because", Slip.SWAPPED),
        ("appartment", "apartment", Slip.DOUBLED),
        ("ocurred", "occurred", Slip.DOUBLED),
        ("seperate", "separate", Slip.OTHER),
        ("technlogy", "technology", Slip.LOST),
    ],
)
def test_slips_and_what_was_meant(form: str, meant: str, slip: Slip) -> None:
    found = misspelling(form)
    assert found is not None
    assert (found.meant, found.slip) == (meant, slip)


@pytest.mark.parametrize("word", ["government", "colour", "organise", "feedbacks", "akimat", "cocreate", "zzzzqq", "a"])
def test_words_and_what_is_like_none(word: str) -> None:
    assert not misspelling(word)


def test_strange_words_are_unlisted_or_listed_as_slips() -> None:
    assert strange_words({"the", "goverment", "technlogy", "river", "x"}) == {"goverment", "technlogy"}

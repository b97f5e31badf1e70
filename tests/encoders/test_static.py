from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.encoders import encode, encoder_for
from tqc.encoders.static import StaticEncoder

# One sentence in many languages, and others that speak of something else.
BRIDGE = {
    "en": "The bridge will stay closed until the end of summer because of repairs.",
    "uk": "Міст залишиться закритим до кінця літа через ремонт.",
    "sr": "Мост ће остати затворен до краја лета због поправке.",
    "hr": "Most će ostati zatvoren do kraja ljeta zbog popravka.",
    "bg": "Мостът ще остане затворен до края на лятото заради ремонт.",
    "mk": "Мостот ќе остане затворен до крајот на летото поради поправка.",
    "cs": "Most zůstane kvůli opravám uzavřen až do konce léta.",
    "ro": "Podul va rămâne închis până la sfârșitul verii din cauza reparațiilor.",
    "el": "Η γέφυρα θα μείνει κλειστή ως το τέλος του καλοκαιριού λόγω επισκευών.",
    "fa": "پل به دلیل تعمیرات تا پایان تابستان بسته خواهد ماند.",
    "he": "הגשר יישאר סגור עד סוף הקיץ בגלל תיקונים.",
    "hi": "मरम्मत के कारण पुल गर्मियों के अंत तक बंद रहेगा।",
    "fi": "Silta on suljettu kesän loppuun asti korjausten vuoksi.",
    "hu": "A híd a javítások miatt a nyár végéig zárva marad.",
    "sv": "Bron förblir stängd till slutet av sommaren på grund av reparationer.",
    "vi": "Cây cầu sẽ đóng cửa đến hết mùa hè để sửa chữa.",
    "id": "Jembatan akan tetap ditutup hingga akhir musim panas karena perbaikan.",
    "tr": "Köprü onarım nedeniyle yaz sonuna kadar kapalı kalacak.",
}
OTHERS = (
    "The orchestra played two symphonies and the audience applauded for a long time.",
    "Prices of bread and milk have risen again, traders in the market say.",
    "Doctors advise parents to have their children vaccinated before school starts.",
    "The team lost its third match in a row and the coach resigned.",
)


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return StaticEncoder()


@pytest.mark.parametrize("lang", [lang for lang in BRIDGE if lang != "en"])
def test_a_translation_is_nearer_than_anything_else(encoder: StaticEncoder, lang: str) -> None:
    (here,) = encode(encoder, [BRIDGE[lang]], lang)
    right, *wrong = encode(encoder, [BRIDGE["en"], *OTHERS], "en") @ here
    assert right > max(wrong)


def test_words_of_no_list_are_read_by_their_pieces(encoder: StaticEncoder) -> None:
    """Belarusian has no list of words; what it shares with its neighbours is enough."""
    (here,) = encode(encoder, ["Мост застанецца закрытым да канца лета з-за рамонту."], "be")
    right, *wrong = encode(encoder, [BRIDGE["en"], *OTHERS], "en") @ here
    assert right > max(wrong)


def test_serbian_is_the_same_in_both_scripts(encoder: StaticEncoder) -> None:
    cyrillic, latin = encoder.states([BRIDGE["sr"], "Most će ostati zatvoren do kraja leta zbog popravke."], "sr")
    assert cyrillic == pytest.approx(latin, abs=1e-4)


@pytest.mark.parametrize(("one", "other"), [("1234", "١٢٣٤"), ("2018", "२०१८")])
def test_a_number_is_the_same_in_all_digits(encoder: StaticEncoder, one: str, other: str) -> None:
    assert encoder.states([one], "en") == pytest.approx(encoder.states([other], "ar"), abs=1e-6)


def test_nothing_has_the_state_nothing(encoder: StaticEncoder) -> None:
    assert not encoder.states(["", " … ", "—"], "en").any()
    assert not encoder.vectors(encoder.states([""], "en")).any()
    assert encoder.states([], "en").shape == (0, encoder.width)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6), st.sampled_from(["en", "uk", "zh", "xx"]))
@settings(max_examples=60, deadline=None)
def test_the_state_of_a_joined_text_is_the_sum_of_its_sentences(sentences: list[str], lang: str) -> None:
    encoder = encoder_for(lang, "en")
    states = encoder.states(sentences, lang)
    assert states.shape == (len(sentences), encoder.width)
    assert np.isfinite(encoder.vectors(states)).all()
    for size in range(1, len(sentences) + 1):
        assert encoder.joined(states, size).shape == (len(sentences) - size + 1, encoder.width)


@pytest.mark.parametrize(("pair", "share"), [(("ru", "en"), 0.75), (("uk", "en"), 0.4), (("de", "fr"), 0.75)])
def test_the_cosine_of_a_blend_is_the_mean_of_both(encoder: StaticEncoder, pair: tuple[str, str], share: float) -> None:
    from tqc.encoders import universal_encoder

    texts = ["Der Hafen wartet.", "Das Schiff kommt später."]
    one, other = (encode(each, texts, pair[0]) for each in (universal_encoder(), encoder))
    both = encode(encoder_for(*pair), texts, pair[0])
    assert both @ both.T == pytest.approx(share * one @ one.T + (1 - share) * other @ other.T, abs=1e-4)

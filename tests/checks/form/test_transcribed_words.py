from tests.documents import document
from tqc.checks.form.analyses.transcribed_words import is_transcribed


def test_word_that_sounds_like_one_of_the_source() -> None:
    doc = document([("Пекут паску.", "They bake paska.")])
    assert is_transcribed("paska", doc, 0, syllables=True, loosely=True)
    assert not is_transcribed("paska", doc, 0, syllables=True, loosely=False)
    assert not is_transcribed("becuase", doc, 0, syllables=True, loosely=True)


def test_syllables_where_words_have_no_blanks() -> None:
    doc = document([("大きい絵馬", "a big ema")], "ja")
    assert is_transcribed("ema", doc, 0, syllables=True, loosely=False)
    assert not is_transcribed("ema", doc, 0, syllables=False, loosely=False)
    assert not is_transcribed("becuase", doc, 0, syllables=True, loosely=False)

from tqc.text.integrity.english_variants import Dialect, spelled


def test_words_and_their_other_spelling() -> None:
    found = [(word.text, word.dialect, word.other) for word in spelled("The colour of a center, organised, a tyre.")]
    assert found == [
        ("colour", Dialect.BRITISH, "color"),
        ("center", Dialect.AMERICAN, "centre"),
        ("organised", Dialect.S, "organized"),
        ("tyre", Dialect.BRITISH, "tire"),
    ]


def test_what_both_sides_write_tells_nothing() -> None:
    assert not list(spelled("The tire of the program was cancelled: exercise, Labour, honor.org."))

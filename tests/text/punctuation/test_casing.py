from tqc.text.punctuation.casing import (
    begins_small,
    first_case,
    goes_on,
    has_case,
    in_capitals,
    small_names,
    small_starts,
)


def test_case_of_the_first_letter_behind_marks() -> None:
    assert first_case("«Мост") == "upper"
    assert first_case("- the bridge") == "lower"
    assert first_case("4 bridges") == "none"
    assert first_case("大桥") == "none"


def test_first_word_that_begins_small() -> None:
    assert begins_small("the bridge") is not None
    assert begins_small("iPhone sales") is None
    assert begins_small("de Gaulle said") is None
    assert begins_small("example.org is down") is None


def test_sentences_inside() -> None:
    assert [span.of("It rains. we wait here.") for span in small_starts("It rains. we wait here.")] == ["we"]
    assert not list(small_starts("He left approx. ten minutes later, he says."))


def test_what_goes_on() -> None:
    assert goes_on("and nobody came.")
    assert not goes_on("the bridge is closed.")


def test_scripts_with_capitals() -> None:
    assert has_case("Мост закрыт, CBA")
    assert not has_case("大桥已经关闭 CBA")


def test_runs_in_capitals_are_ordinary_words() -> None:
    text = "He said: NATO AND THE MINISTER DID NOT ANSWER. NATO, EU, UN, WHO."
    assert [span.of(text) for span in in_capitals(text)] == ["NATO AND THE MINISTER DID NOT ANSWER"]


def test_names_that_always_have_a_capital() -> None:
    text = "On monday in ukraine.net, #monday, the polish march."
    assert [span.of(text) for span in small_names(text)] == ["monday"]

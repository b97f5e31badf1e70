from tqc.text.tokens.register import is_casual


def test_most_lines_begin_small() -> None:
    assert is_casual("hi there\nok\nWell")
    assert not is_casual("hi there\nOk")
    assert not is_casual("Hi there.\nOk.\nsee you")


def test_text_without_letters_is_not_casual() -> None:
    assert not is_casual("")
    assert not is_casual("12:30 — 中文")


def test_first_letter_counts_behind_marks() -> None:
    assert not is_casual("“Hi,” he said.\n- And then?")

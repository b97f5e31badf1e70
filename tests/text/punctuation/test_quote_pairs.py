"""Double quotation marks: which open, close, continue, measure or have no partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.punctuation.quote_pairs import Role, Shape, quotations, quote_marks

LETTERS = {
    Role.OPEN: "O",
    Role.CLOSE: "C",
    Role.CONTINUE: "+",
    Role.MEASURE: "m",
    Role.STRAY: "?",
    Role.DOUBLE: "D",
}


def roles(text: str) -> str:
    return "".join(LETTERS[mark.role] for mark in quote_marks(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No marks, the workers' wages aren't paid.", ""),
        ('"Yes," he said.', "OC"),
        ("“Yes,” he said.", "OC"),
        ("He said ``yes'' and left.", "OC"),
        ("„Ja“, sagte er. «Oui», dit-elle. 「はい」と言った。", "OCOCOC"),
        ('"We left, "the mayor said.', "OC"),
        ('He said," We left."', "OC"),
        ('He said:"We left."', "OC"),
        ('"We left " , he said , " all of us . "', "OCOC"),
        ('"She said "yes" twice," he said.', "OOCC"),
        ('"One.\n\n"Two.\n\n"Three," he said.', "O++C"),
        ('He said: "One.\n\nTwo.\n\nThree."', "OC"),
        ('He called it "old news.\n\n"It is new," she said.', "?OC"),
        ('"We left, he said.\n\n"It was late," she said.', "?OC"),
        ('"Yes," she says." Then she left.\nAll left.', "OC?"),
        ('A 24" pipe, a 6\'2" man and the 15" screen.', "mmm"),
        ('"A 6\'2" man," she said.', "OmC"),
        ('"In 1999" he wrote of "page 5".', "OCOC"),
        ('""Ginza"" is a town.', "DD"),
        ('"Out of a longer quotation.', "O"),
        ('Out of a longer quotation," he said.', "C"),
        ('In the middle" of a sentence.', "?"),
        ('A coup d"état failed.\nIt did.', "?"),
    ],
)
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ('said "yes" and', [Shape.OPENING, Shape.CLOSING]),
        ('said " yes', [Shape.SPACED]),
        ('said"yes', [Shape.GLUED]),
        ("\"'no,'\" he", [Shape.OPENING, Shape.CLOSING]),
        ('three "maybe"s', [Shape.OPENING, Shape.CLOSING]),
        ('left ", he', [Shape.EITHER]),
    ],
)
def test_shapes(text: str, shapes: list[Shape]) -> None:
    assert [mark.shape for mark in quote_marks(text)] == shapes


def test_quotations_are_slices_and_nest() -> None:
    text = 'He said: "The "new" bridge.\n\n"It is red," and left.'
    found = [(q.span.of(text), q.inner.of(text)) for q in quotations(text)]
    assert found[1] == ('"new"', "new")
    assert found[0][1] == 'The "new" bridge.\n\n"It is red,'


def test_quotation_in_doubled_marks() -> None:
    text = 'The ""old"" town and the "new" one.'
    assert [q.inner.of(text) for q in quotations(text)] == ["old", "new"]


def test_a_quotation_may_run_over_many_rows() -> None:
    assert roles('"One.' + "\n\nMore." * 10 + '\n\nLast," he said.') == "OC"


@given(st.text("aA .,:'\"“”«»15s\n-()", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Every mark is read once, in order, and the depth is what the roles make it."""
    marks = quote_marks(text)
    assert [mark.span for mark in marks] == sorted({mark.span for mark in marks})
    for mark in marks:
        assert 0 <= mark.depth <= 2
        assert mark.span.of(text) in {'"', '""', "“", "”", "«", "»", "''"}
    for quotation in quotations(text):
        assert quotation.opening.end <= quotation.closing.start

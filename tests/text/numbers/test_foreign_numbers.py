"""Numbers in the marks of another language, and what must not be taken for one."""

from __future__ import annotations

import pytest

from tqc.text.numbers.foreign_numbers import number_forms


@pytest.mark.parametrize(
    ("text", "written", "english"),
    [
        ("It cost 1.234,5 euros.", "1.234,5", "1,234.5"),
        ("He has 12 345 678 followers.", "12 345 678", "12,345,678"),
        ("Some 200.000 visitors came.", "200.000", "200,000"),
        ("It weighs 0,75 kg.", "0,75", "0.75"),
        ("A fund of 3,5 million", "3,5", "3.5"),
        ("It raised 1’200’300 francs.", "1’200’300", "1,200,300"),
        ("about 5천만 won", "", ""),
        ("about 120만 users", "120만", "1.2 million"),
        ("some 3億 viewers", "3億", "300 million"),
    ],
)
def test_found(text: str, written: str, english: str) -> None:
    """Each is found once, with its English form."""
    found = number_forms(text)
    assert [(form.span.of(text), form.english) for form in found] == ([(written, english)] if written else [])


@pytest.mark.parametrize(
    "text", ["192.168.200.100", "pi is 3.142", "1,234.5", "10,12", "in 2022 500 people", "tel. 030 123 456"]
)
def test_left_alone(text: str) -> None:
    """Addresses, decimals, English grouping, lists, neighbours and telephone numbers are no foreign forms."""
    assert number_forms(text) == ()

from __future__ import annotations

import pytest

from tools.docs import PARTS, renewed


def test_a_part_is_made_anew_and_the_rest_left_alone() -> None:
    text = "Before.\n<!-- generated: rules -->\nstale\nlines\n<!-- end -->\nAfter: <!-- end -->\n"
    before, after = "Before.\n<!-- generated: rules -->\n", "<!-- end -->\nAfter: <!-- end -->\n"
    assert renewed(text) == before + PARTS["rules"]() + after
    assert renewed(renewed(text)) == renewed(text)


def test_an_empty_part_is_filled() -> None:
    assert "| `tqc check` |" in renewed("<!-- generated: commands -->\n<!-- end -->")


def test_text_without_parts_stays() -> None:
    assert renewed("No parts.\n") == "No parts.\n"


def test_a_part_that_nobody_makes_is_an_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        renewed("<!-- generated: nothing -->\n<!-- end -->")


@pytest.mark.parametrize("part", PARTS)
def test_parts_have_no_stray_blanks(part: str) -> None:
    made = PARTS[part]()
    assert made.endswith("\n")
    assert all(line == line.rstrip() for line in made.splitlines())

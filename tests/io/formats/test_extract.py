from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tqc.io.formats.extract import Builder, Extract, spliced, splices


def extract(*parts: tuple[str, str]) -> tuple[str, Extract]:
    """The file and the extract of parts, each as it is written there and as it reads; a tag reads as nothing."""
    made, raw = Builder(), ""
    for written, read in parts:
        made.add(read, len(raw), None if written == read else len(written))
        raw += written
    return raw, made.done()


def put_back(raw: str, found: Extract, new: str) -> tuple[str, int]:
    changes, left = splices(found, new, lambda text: text.upper())
    return spliced(raw, changes), left


def test_a_change_goes_where_its_text_stands() -> None:
    raw, found = extract(("<b>", ""), ("one two", "one two"), ("</b>", ""), (" three", " three"))
    assert found.text == "one two three"
    assert put_back(raw, found, "one three") == ("<b>one</b> three", 0)
    assert put_back(raw, found, "one two, three") == ("<b>one two,</b> three", 0)


def test_a_change_across_a_tag_is_left() -> None:
    raw, found = extract(("one", "one"), ("<b>", ""), ("two", "two"))
    assert put_back(raw, found, "xx") == (raw, 1)


def test_a_reference_changes_as_a_whole() -> None:
    raw, found = extract(("a ", "a "), ("&amp;", "&"), (" b", " b"))
    assert put_back(raw, found, "a  b") == ("a  b", 0)
    assert put_back(raw, found, "a &x b") == ("a &amp;X b", 0)


PARTS = st.lists(
    st.sampled_from([("<b>", ""), ("&amp;", "&"), ("ab c", "ab c"), ("\r\n", "\n"), ("d", "d")]), max_size=6
)


@given(PARTS, st.text("abcd &\n", max_size=12))
def test_what_is_put_back_reads_as_was_asked(parts: list[tuple[str, str]], new: str) -> None:
    """Unless a change was left, what is not a tag reads as the new text, and tags stay."""
    raw, found = extract(*parts)
    changes, left = splices(found, new, lambda text: text.replace("&", "&amp;").replace("\n", "\r\n"))
    after = spliced(raw, changes)
    assert after.count("<b>") == raw.count("<b>")
    if not left:
        assert after.replace("<b>", "").replace("&amp;", "&").replace("\r\n", "\n") == new


@given(PARTS)
def test_a_copy_is_the_same(parts: list[tuple[str, str]]) -> None:
    _, found = extract(*parts)
    for start in range(len(found.text) + 1):
        made = Builder()
        made.copy(found, 0, start)
        made.copy(found, start, len(found.text))
        assert made.done().text == found.text
        assert [run for run in made.done().runs if run.length != run.size] == [
            run for run in found.runs if run.length != run.size
        ]

import pytest

from tqc.text.integrity.markup import leak_kinds, leaks


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(leak.kind, leak.span.of(text), leak.repaired) for leak in leaks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AT&amp;T", ("entity", "&amp;", "&")),
        ("it&#39;s", ("entity", "&#39;", "'")),
        ("&amp;quot;a", ("entity", "&amp;quot;", '"')),
        ("a&nbsp;b", ("entity", "&nbsp;", " ")),
        (r"caf\u00e9", ("escape", r"\u00e9", "é")),
        ("one<br/>", ("tag", "<br/>", None)),
        ('class="x" one', ("tag", 'class="x"', None)),
        ("[[A|b]]", ("wiki", "[[A|b]]", "b")),
        ("<unk> <unk>", ("unknown", "<unk> <unk>", None)),
        ("⦅ph1⦆", ("placeholder", "⦅ph1⦆", None)),
    ],
)
def test_each_kind(text: str, expected: tuple[str, str, str | None]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text", ["AT&T; R&D", "3 < 5 > 2", "https://example.org/?a=1&lt=2", "f**k", "C:\\new", "`<br>`", "“<br>”", "{1, 2}"]
)
def test_what_is_none(text: str) -> None:
    assert not found(text)


def test_kinds_of_a_source_with_signs_of_full_width() -> None:
    assert leak_kinds("＊＊注意＊＊ ＜ｂ＞") == {"wiki"}
    assert leak_kinds("{имя} <br>") == {"placeholder", "tag"}

import pytest

from tqc.text.integrity.tokenizer_residue import cut_places, spaced_marks, traces


@pytest.mark.parametrize(
    ("text", "kind", "cut", "joined"),
    [
        ("did n't", "contraction", " n't", "n't"),
        ("Oslo 's", "contraction", " 's", "'s"),
        ("well @-@ known", "joiner", " @-@ ", "-"),
        ("har@@ bour", "joiner", "@@ ", ""),
        ("walk ##ing", "joiner", " ##", ""),
        ("a ▁b", "joiner", " ▁", " "),
        ("-LRB- a", "bracket", "-LRB-", "("),
        ("``a'' b", "backquotes", "``a''", '"a"'),
    ],
)
def test_each_kind(text: str, kind: str, cut: str, joined: str) -> None:
    assert [(t.kind, t.span.of(text), t.joined) for t in traces(text)] == [(kind, cut, joined)]


@pytest.mark.parametrize("text", ["'Don't,' he said", "the '90s", "players' t-shirts", "a@b.org", "▁▂▃", "`ls`"])
def test_what_is_none(text: str) -> None:
    assert not list(traces(text))


def test_text_that_was_left_in_pieces_throughout() -> None:
    text = "The ( old ) bridge , it seems , is closed ."
    assert len(cut_places(text, [])) == 5
    assert len(spaced_marks(text)) == 3


def test_two_slips_and_a_french_habit_are_not_throughout() -> None:
    assert not cut_places("It is , it seems, closed .", [])
    assert not cut_places("Who ? Why ? When ?", [])

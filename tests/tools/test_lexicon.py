"""The compiled lexicons are those of the tables, and the tables are as the compiler wants them."""

from __future__ import annotations

import pytest

from tools.lexicon.common import common_faults
from tools.lexicon.sources import digest_of, files, languages, load, targets
from tqc.text.multiword.lexicon import SHIPPED
from tqc.text.multiword.packed import digest_in
from tqc.text.multiword.table import Row


@pytest.mark.parametrize("lang", languages())
def test_compiled_lexicons_are_fresh(lang: str) -> None:
    """Whoever changes a table compiles it: `make lexicon`."""
    for path in targets(lang).values():
        assert digest_in(path.read_bytes()) == digest_of(lang), f"{path.name} is stale: make lexicon"


@pytest.mark.parametrize("lang", languages())
def test_lexicons_hold_what_is_admitted(lang: str) -> None:
    """Every entry that is not off can be read back."""
    rows, faults = load(files(lang))
    lexicon, *_ = SHIPPED.of(lang)
    assert not faults
    assert len(lexicon) == sum("off" not in row.flags for row in rows)
    assert all(lexicon.entry(number).says for number in range(len(lexicon)))


@pytest.mark.parametrize(
    ("wrong", "commonest"),
    [
        ("time", "time"),
        ("shelf ; make|build time|hours", "make time"),
        ("good|kind see", "good see"),
        ("work … day", "work day"),
        ("knowing", "knowing"),
        ("=knowing", ""),
        ("shelf|bonnet", ""),
        ('"make time"', ""),
        ("give start", ""),
        ("key bet|wager", ""),
    ],
)
def test_words_that_stand_everywhere_are_refused(wrong: str, commonest: str) -> None:
    """By what is expected of the most frequent choices of an alternative; the flag `common` allows it."""
    found = list(common_faults([Row("made", 2, "idiom", "слово", wrong, "right")]))
    assert [commonest] * bool(commonest) == [fault.split("'")[1] for fault in found]
    assert not list(common_faults([Row("made", 2, "idiom", "слово", wrong, "right", frozenset(("common",)))]))

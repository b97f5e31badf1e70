from __future__ import annotations

from dataclasses import replace

from tests.report.checks import ROW
from tqc.engine.known import KnownFinding, recognised, stale
from tqc.model import Finding, Place


def finding(fingerprint: str, text: str = "the the") -> Finding:
    return replace(ROW, fingerprint=fingerprint, target=Place(0, len(text), text))


def known(fingerprint: str, text: str = "the the") -> KnownFinding:
    return KnownFinding(fingerprint, "word-doubled", text)


def there(entry: KnownFinding) -> bool:
    return False


def gone(entry: KnownFinding) -> bool:
    return True


def test_each_known_finding_hides_one() -> None:
    findings = [finding("aaaaaa1111111111"), finding("aaaaaa1111111111"), finding("aaaaaa2222222222", "is is")]
    found = recognised(findings, [known("aaaaaa1111111111"), known("bbbbbb1111111111")], there)
    assert list(found.by_number) == [0]
    assert found.left == (known("bbbbbb1111111111"),)


def test_a_renamed_file_is_known_by_content_and_a_copy_is_not() -> None:
    entry = known("aaaaaa1111111111")
    assert list(recognised([finding("bbbbbb1111111111")], [entry], gone).by_number) == [0]
    assert not recognised([finding("bbbbbb1111111111")], [entry], there).by_number


def test_an_edited_sentence_is_known_by_its_words_and_only_as_often_as_it_was() -> None:
    entries = [known("aaaaaa1111111111"), known("aaaaaa2222222222")]
    findings = [finding("aaaaaa1111111111"), finding("aaaaaa3333333333"), finding("aaaaaa4444444444")]
    found = recognised(findings, entries, there)
    assert sorted(found.by_number) == [0, 1]
    assert found.by_number[1] == entries[1]
    assert not recognised([finding("bbbbbb3333333333")], entries, there).by_number


def test_what_is_missing_has_no_words_to_be_known_by() -> None:
    assert not recognised([finding("aaaaaa3333333333", "")], [known("aaaaaa1111111111", "")], there).by_number


def test_stale_is_only_what_was_looked_at() -> None:
    entries = [known("aaaaaa1111111111"), known("bbbbbb1111111111")]
    assert list(stale(entries, frozenset({"aaaaaa"}), frozenset({"word-doubled"}))) == entries[:1]
    assert not list(stale(entries, frozenset({"aaaaaa"}), frozenset({"words-glued"})))

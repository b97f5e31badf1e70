from tests.documents import document
from tqc.checks.form.analyses.link_diffs import Change, changed_links


def changes(source: str, target: str) -> list[tuple[Change, str]]:
    return [(found.change, found.target.of(target)) for found in changed_links(document([(source, target)]))]


def test_what_becomes_of_a_link() -> None:
    assert changes("https://a.org/one", "https://a.org/ine") == [(Change.ALTERED, "https://a.org/ine")]
    assert changes("https://a.org/one", "https: / / a.org / one") == [(Change.BROKEN, "https: / / a.org / one")]
    assert changes("@gorodok", "gorodok") == [(Change.UNSIGNED, "gorodok")]
    assert changes("https://a.org/one", "a map") == [(Change.LOST, "")]
    assert changes("https://a.org/one", "https://a.org/one.") == []


def test_lost_in_its_row_but_there_in_another() -> None:
    assert not list(changed_links(document([("https://a.org/one", "a map"), ("и", "see https://a.org/one")])))

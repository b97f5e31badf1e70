from tests.documents import document
from tqc.checks.form.analyses.casing_evidence import is_chat, missing_capitals, starts


def first_words(*pairs: tuple[str, str], lang: str = "ru") -> list[str]:
    doc = document(list(pairs), lang)
    return [start.span.of(doc.target.text) for start in starts(doc)]


def test_the_source_decides() -> None:
    assert first_words(("Мост закрыт.", "the bridge is closed.")) == ["the"]
    assert first_words(("мост закрыт.", "the bridge is closed.")) == []


def test_without_case_in_the_source_the_sentence_must_be_one() -> None:
    assert first_words(("大桥从星期一起已经关闭。", "the bridge has been closed since Monday."), lang="zh") == ["the"]
    assert first_words(("新桥", "the new bridge"), lang="zh") == []


def test_chat_and_text_without_capitals() -> None:
    chat = document([("", "hi there"), ("", "ok then"), ("", "Bye")])
    assert is_chat(chat)
    assert not missing_capitals(chat)
    assert missing_capitals(document([("", "the bridge is closed since last monday.")]))
    assert not is_chat(document([("", "the bridge is closed since Monday.")]))

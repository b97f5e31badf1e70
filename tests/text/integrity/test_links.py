from tqc.text.integrity.links import LinkKind, links, same_but_for_language


def found(text: str) -> list[tuple[LinkKind, str]]:
    return [(link.kind, link.text) for link in links(text)]


def test_each_kind_without_the_marks_of_the_sentence() -> None:
    assert found(
        "See https://example.org/a_(b), www.example.org! Write to a.b@example.org. @harbour #Port2 lenta.ru."
    ) == [
        (LinkKind.URL, "https://example.org/a_(b)"),
        (LinkKind.URL, "www.example.org"),
        (LinkKind.EMAIL, "a.b@example.org"),
        (LinkKind.HANDLE, "@harbour"),
        (LinkKind.HASHTAG, "#Port2"),
        (LinkKind.DOMAIN, "lenta.ru"),
    ]


def test_characters_without_blanks_end_an_address() -> None:
    assert found("请访问https://example.cn/x。谢谢") == [(LinkKind.URL, "https://example.cn/x")]


def test_what_is_none() -> None:
    assert not found("#5, a@b, 3.5.ru2, @ noon, C#")


def test_ways_to_write_one_address_have_one_key() -> None:
    keys = {link.key for link in links("http://Example.org/a/ https://www.example.org/a example.org/a")}
    assert keys == {"example.org/a"}
    assert {link.key for link in links("рыба.рф xn--80ab8b3b.xn--p1ai")} == {"рыба.рф"}


def test_pages_of_one_site_in_two_languages() -> None:
    first, second, third = links("https://a.org/ru/x https://a.org/en/y https://a.org/z")
    assert same_but_for_language(first, second)
    assert not same_but_for_language(first, third)

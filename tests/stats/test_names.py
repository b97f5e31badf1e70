from __future__ import annotations

from tqc.model import Rendering, Result, SourceForm
from tqc.stats.names import NameUse, name_uses
from tqc.text.names.name_list import ListedName, NameList


def rendering(text: str, count: int = 1, *, of: str = "", meant: str = "", accepted: bool = False) -> Rendering:
    sources = (SourceForm("ru", of, 1),) if of else ()
    return Rendering(text, text.lower(), count, sources, meant or text.lower(), accepted)


def results(*documents: tuple[Rendering, ...]) -> list[Result]:
    return [Result(f"d{n}", None, (), (), renderings=found) for n, found in enumerate(documents, 1)]


def shown(uses: tuple[NameUse, ...]) -> list[tuple[str, list[tuple[str, int]], bool]]:
    return [(use.target, [(one.text, one.count) for one in use.renderings], use.agrees) for use in uses]


def test_renderings_that_a_document_joins_are_one_name_and_what_differs_comes_first() -> None:
    uses = name_uses(
        results(
            (
                rendering("Zvecan", 2, of="Звечана"),
                rendering("Zvenchan", of="Звечан", meant="zvecan"),
                rendering("Riga", 9),
            )
        )
    )
    assert shown(uses) == [("Zvecan", [("Zvecan", 2), ("Zvenchan", 1)], False), ("Riga", [("Riga", 9)], True)]
    assert [source.text for source in uses[0].sources] == ["Звечан", "Звечана"]


def test_one_source_word_joins_renderings_of_several_documents() -> None:
    uses = name_uses(results((rendering("Kiev", 3, of="Киева"),), (rendering("Kyiv", 1, of="Киеву"),)))
    assert shown(uses) == [("Kiev", [("Kiev", 3), ("Kyiv", 1)], False)]
    assert uses[0].documents == ("d1", "d2")


def test_man_and_woman_of_one_name_stay_two_names() -> None:
    uses = name_uses(results((rendering("Medvedev", of="Медведева"),), (rendering("Medvedeva", of="Медведева"),)))
    assert [use.target for use in uses] == ["Medvedev", "Medvedeva"]


def test_the_names_file_says_what_is_right_and_what_is_accepted() -> None:
    listed = NameList((ListedName("Kyiv", ("Kiev",), ("Киев",)),))
    found = results((rendering("Kiev", 3, of="Киева"),), (rendering("Kyiv", 1, of="Киеву"),))
    (use,) = name_uses(found, listed)
    assert (use.target, use.agrees, use.listed) == ("Kyiv", True, listed.names[0])
    (use,) = name_uses(found, NameList((ListedName("Kyiv"),)))
    assert [(one.text, one.accepted) for one in use.renderings] == [("Kyiv", True), ("Kiev", False)]
    assert not use.agrees


def test_nothing_comes_of_nothing() -> None:
    assert name_uses([]) == ()

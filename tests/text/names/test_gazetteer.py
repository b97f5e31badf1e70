"""The gazetteer: its files, and finding names in both languages."""

from __future__ import annotations

import re
import unicodedata

import pytest

from tqc import resources
from tqc.languages import codes, language
from tqc.text.names.entities import entities
from tqc.text.names.gazetteer import english, gazetteer

GROUPS = ("places", "bodies", "institutions", "media", "acronyms")
KINDS = {
    "country",
    "continent",
    "region",
    "city",
    "capital",
    "water",
    "body",
    "institution",
    "person",
    "media",
    "acronym",
}


@pytest.mark.parametrize("lang", [code for code in codes() if code != "en"])
def test_every_file_names_known_things(lang: str) -> None:
    """Each key is the id of an entity, each value holds forms, and none is listed twice for one thing."""
    data = resources.toml(f"gazetteer/{lang}.toml") or {}
    assert set(data) <= {*GROUPS, "people", "other"}
    for group in (*GROUPS, "people"):
        assert set(data.get(group, {})) <= set(entities())
        for id_, value in data.get(group, {}).items():
            forms = [form.strip() for form in value.split(None if group == "people" else "|")]
            assert all(forms), id_
            assert len(forms) == len(set(forms)), (id_, forms)
    for line in resources.text(f"gazetteer/places/{lang}.tsv").splitlines():
        id_, names = line.split("\t")
        assert id_ in entities()
        assert all(names.split("|"))


@pytest.mark.parametrize("lang", [code for code in codes() if code != "en"])
def test_every_file_names_known_persons(lang: str) -> None:
    """Each key is a person of the English file, each person stands once, and no form is empty or listed twice for one."""
    lines = resources.text(f"gazetteer/persons/{lang}.tsv", may_be_absent=True).splitlines()
    ids = [line.partition("\t")[0] for line in lines]
    assert len(ids) == len(set(ids))
    assert {id_ for id_ in ids if entities()[id_].kind != "person"} == set()
    for line in lines:
        forms = [form.strip() for form in line.partition("\t")[2].split("|")]
        assert all(forms), line
        assert len(forms) == len(set(forms)), line
        assert all(form.count("*") <= 1 for form in forms), line


def test_every_entity_has_names() -> None:
    """Kinds are known, names are not empty, and nothing is right and wrong at once."""
    data = resources.toml("gazetteer/en.toml") or {}
    assert set(data["people"]) | set(data["also"]) <= set(entities())
    for entity in entities().values():
        assert entity.kind in KINDS
        assert entity.names
        assert all(entity.names)
        assert not {name.lower() for name in entity.names} & {name.lower() for name in entity.wrong}, entity.id


def test_only_languages_have_files() -> None:
    """Every language has its list of places."""
    assert all(resources.text(f"gazetteer/places/{code}.tsv") for code in codes())


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("ru", "Вчера в Верховной раде говорили о Молдавии.", {"Верховной раде": "Verkhovna Rada", "Молдавии": "MD"}),
        ("ru", "Перу автора принадлежит книга.", {}),
        ("uk", "ООН звернулася до Німеччини.", {"ООН": "United Nations", "Німеччини": "DE"}),
        ("de", "Die Vereinten Nationen tagen in Genf.", {"Vereinten Nationen": "United Nations", "Genf": "g2660646"}),
        ("fr", "Le Conseil de sécurité siège.", {"Conseil de sécurité": "UN Security Council"}),
        ("zh", "中国国防部发言人", {"中国": "CN", "国防部": "Defense Ministry"}),
        ("ar", "والصين وفي روسيا", {"والصين": "CN", "روسيا": "RU"}),
        ("sr", "OEBS je u Srbiji.", {"OEBS": "OSCE", "Srbiji": "RS"}),
        ("lt", "Lietuvoje ir Vilniuje.", {}),
        ("uk", "Джо Байдена чекають.", {"Джо Байдена": "Joe Biden"}),
        ("ru", "Приехал Зеленский.", {"Зеленский": "Volodymyr Zelenskyy"}),
        ("zh", "普京会见习近平", {"普京": "Vladimir Putin", "习近平": "Xi Jinping"}),
        ("ar", "قال بوتين ولافروف", {"بوتين": "Vladimir Putin", "ولافروف": "Sergey Lavrov"}),
        ("he", "נתניהו וביידן נפגשו", {"נתניהו": "Benjamin Netanyahu", "וביידן": "Joe Biden"}),
        ("sr", "Vučić je pozvao Makrona.", {"Vučić": "Aleksandar Vučić", "Makrona": "Emmanuel Macron"}),
    ],
)
def test_names_of_a_source_are_found_in_any_form(lang: str, text: str, found: dict[str, str]) -> None:
    """Inflected forms are found, the longest name counts, and words that are mostly something else do not."""
    sightings = gazetteer(lang).find(text)
    assert {one.span.of(text): one.entities[0].id for one in sightings} == found


def test_english_names_are_found_with_their_capitals() -> None:
    """Names of several words are found whole; a word in small letters is no name."""
    text = "The U.S. and the Turkish minister left South Africa; turkey was served, who knows, by the WHO."
    found = {one.span.of(text): one.entities[0].id for one in english().find(text)}
    assert found == {"U.S": "US", "Turkish": "TR", "South Africa": "ZA", "WHO": "World Health Organization"}


def listed(lang: str) -> dict[str, set[str]]:
    """The ids by each form that the file of a language lists by hand."""
    data = resources.toml(f"gazetteer/{lang}.toml") or {}
    found: dict[str, set[str]] = {}
    for group in GROUPS:
        for id_, value in data.get(group, {}).items():
            for form in value.split("|"):
                found.setdefault(form.strip().removeprefix("=").casefold(), set()).add(id_)
    return found


@pytest.mark.parametrize("lang", [code for code in codes() if code != "en"])
def test_a_form_names_one_thing(lang: str) -> None:
    """A form is listed for two things only where English uses one name for both, too: the White House and Washington."""
    for form, ids in listed(lang).items():
        known = [entities()[id_] for id_ in ids]
        assert all(set(a.names) & set(b.names) for a in known for b in known), (form, ids)


@pytest.mark.parametrize("lang", [code for code in codes() if code != "en" and language(code).spaced])
def test_a_word_is_of_one_script(lang: str) -> None:
    """No word mixes Latin letters with those of another script, as a slip of the keyboard does."""
    for form in listed(lang):
        for word in re.findall(r"[^\W\d_]+", form):
            assert len({unicodedata.name(letter).split()[0] == "LATIN" for letter in word}) == 1, (form, word)


@pytest.mark.parametrize("lang", [code for code in codes() if code != "en"])
def test_every_language_has_what_news_speaks_of(lang: str) -> None:
    """The bodies that every day's news has are known in every language."""
    ids = {id_ for found in listed(lang).values() for id_ in found}
    assert ids >= {
        "United Nations",
        "European Union",
        "NATO",
        "World Health Organization",
        "Soviet Union",
    }
    assert len(ids & {one.id for one in entities().values() if one.kind in ("body", "institution")}) >= 60

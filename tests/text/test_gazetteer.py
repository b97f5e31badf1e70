"""The gazetteer: its files, and finding names in both languages."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.languages import codes
from tqc.text.gazetteer import english, entities, gazetteer

GROUPS = ("places", "bodies", "institutions", "media")
KINDS = {"country", "continent", "region", "city", "capital", "water", "body", "institution", "media"}


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

"""What the gazetteer knows: entities with what good English calls them, and the forms that a language lists of each.

The data is in `tqc/resources/gazetteer`: what English calls each in `en.toml`, `places/en.tsv` and `persons/en.tsv`, what another
language does in the files of its code. In a file of persons, `*` stands before what names somebody without the given name, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tqc import resources
from tqc.languages import has_data, language

PLACES = frozenset({"country", "continent", "region", "city", "capital", "water"})
EXACT = "="  # before a form that is not inflected
_ALONE = "*"
_GROUPS = ("bodies", "institutions", "media", "acronyms")
_KINDS = {"bodies": "body", "institutions": "institution", "media": "media", "acronyms": "acronym"}


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    """Something with a name: `names` are what good English calls it, the usual one first.

    `kind` is one of `PLACES`, or body, institution, media, person, acronym (which stands for a word). `country` is the ISO code
    of the country that a place belongs to. `people` are adjectives and inhabitants. `wrong` are renderings that are close, and
    wrong; where one of the words `unless` stands in the text, another one of that name may be meant.
    """

    id: str
    kind: str
    country: str
    names: tuple[str, ...]
    people: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def is_place(self) -> bool:
        """Whether it is a place, rather than a body."""
        return self.kind in PLACES


def _split(value: str) -> tuple[str, ...]:
    return tuple(part for part in (one.strip() for one in value.split("|")) if part)


@cache
def entities() -> Mapping[str, Entity]:
    """Return all entities by id."""
    data = resources.toml("gazetteer/en.toml") or {}
    found: dict[str, Entity] = {}
    for line in resources.text("gazetteer/places/en.tsv").splitlines():
        id_, kind, country, names = line.split("\t")
        more = _split(data["also"].get(id_, ""))
        people = _split(data["people"].get(id_, ""))
        found[id_] = Entity(id_, kind, country, tuple(dict.fromkeys((*names.split("|"), *more))), people)
    for name, value in data["places"].items():
        kind, country, *rest = value.split(" ", 2)
        found[name] = Entity(
            name,
            kind,
            "" if country == "none" else country,
            (name, *_split(rest[0] if rest else "")),
        )
    for group in _GROUPS:
        for name, value in data.get(group, {}).items():
            listed = _split(value)
            found[name] = Entity(
                name,
                _KINDS[group],
                "",
                (name, *(one for one in listed if one[0] not in "!?")),
                wrong=tuple(one[1:] for one in listed if one[0] == "!"),
                unless=tuple(one[1:] for one in listed if one[0] == "?"),
            )
    for id_, value in _persons("en"):
        found[id_] = Entity(id_, "person", "", tuple(dict.fromkeys(_spellings(value))))
    return found


def _persons(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each person that a language lists, and the forms as they stand in its file."""
    for line in resources.text(f"gazetteer/persons/{lang}.tsv", may_be_absent=True).splitlines():
        id_, forms = line.split("\t")
        yield id_, forms


def _spellings(value: str) -> Iterator[str]:
    """The forms of a person: each full one, and what of it stands alone as well."""
    for form in _split(value):
        exact = EXACT if EXACT in form else ""
        whole = form.replace(EXACT, "")
        yield exact + whole.replace(_ALONE, "")
        if _ALONE in whole:
            yield exact + whole.partition(_ALONE)[2]


def listed(lang: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the ids and forms that the files of a language list, and in Latin letters the English names of towns."""
    if has_data(lang):
        for line in resources.text(f"gazetteer/places/{lang}.tsv", may_be_absent=True).splitlines():
            id_, *_, names = line.split("\t")  # English says also what each is
            yield from ((id_, name) for name in names.split("|"))
    for group in ("places", *_GROUPS):
        for id_, value in data.get(group, {}).items():
            yield from ((id_, form) for form in _split(value))
    own = dict(_persons(lang)) if has_data(lang) else {}
    for id_, value in own.items():
        yield from ((id_, form) for form in _spellings(value))
    if language(lang).scripts[0] == "Latin":
        for entity in entities().values():
            if entity.kind in ("city", "capital", "region"):
                yield entity.id, entity.names[0]
            elif entity.kind == "person" and entity.id not in own:
                yield from ((entity.id, form) for form in entity.names)

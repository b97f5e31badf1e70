"""A name is garbled: the source has another one, a slip away.

A reader cannot see that `Rikmers` should be `Rickmers`, and nobody will find the firm. Where a name is hardly known in
English, known names one slip away (a letter, two letters swapped, a sound written in another way) are tried, and with a
source in Latin letters the words that stand there. One is reported if the source is clearly better read as that name
than as what the target has. With a source in Cyrillic, Greek, kana, hangul or Devanagari the sounds are compared, in
Arabic and Hebrew the consonants; in Chinese the list of known names often speaks alone, and then, as everywhere, the
finding is minor. A long unknown name that misses its source word by one consonant is minor, too. A word beside the rest of
a known name (`Bris Johnson`), and a known name as a source in Latin letters romanises it (`Selenskyj`), are major. A
suggestion is made only of a known name or of a nominative; where several names may be meant there is none.

Flagged:
    de: Die Reederei Rickmers verkauft zwei Schiffe.
    en: The shipping company ⟦Rikmers⟧ is selling two ships.

    ru: Поезд прибыл в Сакраменто с опозданием.
    en: The train arrived in ⟦Sacramanto⟧ late.

    pl: Spotkanie z Kowalewskim odbyło się w Lublinie.
    en: The meeting with ⟦Kovwalewski⟧ took place in Lublin.

Clean:
    uk: Селище Гостинне лежить на річці Сула.
    en: The village of Hostynne lies on the river Sula.

    de: Der Präsident reiste von Mailand nach Belgrad.
    en: The president travelled from Milan to Belgrade.

    mk: Ѓорѓија Костов го чекаше Џорџ.
    en: When Gjorgjija Kostov came, George was waiting.

False alarms: a real but rare name beside a commoner one that the source spells alike (`Haeder`, `Header`); a name that
    the source itself has wrong; names with a spelling of their own (`Weeknd`).

Source: MQM typology, Accuracy: Mistranslation (proper names); ATA framework for standardized error marking, Spelling
    and Faithfulness.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.garbling.garbled import Garbled, garbled_names
from tqc.checks.names.mentions.mentions import NameMention, document_names
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule, sparing_listed
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.ordinary_words import is_ordinary_word
from tqc.text.morphology.base_forms import may_be_adjective, nominative
from tqc.text.morphology.derivation import inflected_less
from tqc.text.names.display import as_name, in_the_case_of
from tqc.text.names.english import fold
from tqc.text.names.gazetteer import english, known_words
from tqc.text.transliteration.kanji_readings import is_kanji
from tqc.text.transliteration.letter_alignment import read
from tqc.text.transliteration.romanisation_nets import is_native

_MOST_RELATED = 20
_T = thresholds("names", "name_garbled")
_LONG = _T.count("long")
_LONG_WORD = _T.count("long_word")
_KNOWN, _WELL_KNOWN, _FAMOUS = _T.number("known"), _T.number("well_known"), _T.number("famous")
_NEARLY = _T.number("nearly")
_A_NAME = _T.number("a_name")
_EXACT = _T.number("exact")
_VOWELS = "аеёиоуыэюяіїєй"


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield every mention of each garbled name."""
    for one in evidence.of(garbled_names):
        mentions, certain = one.form.mentions, _certain(one, evidence)
        for mention in mentions:
            word = evidence.of(document_names).word_at(mention, one.word) if one.word else None
            yield Hit(
                target=mention.span,
                message=_message(one, mention, certain),
                kind=_kind(one),
                source=word.span if word else None,
                version=one.word.version if one.word else 0,
                suggestion=in_the_case_of(mention.text, certain) if certain else None,
                related=tuple(Mention("target", other.span) for other in mentions if other is not mention)[
                    :_MOST_RELATED
                ],
            )


def _meant(one: Garbled) -> str:
    if one.verbatim and one.word and one.word.key == one.key:
        return one.word.text
    return as_name(one.key, one.form.text)


def _certain(one: Garbled, evidence: Evidence) -> str | None:
    """What is meant for certain: a known name, or the nominative of a source word; short names have many neighbours."""
    if not one.key or one.word is None:
        return None
    lang = evidence.of(document_names).lang(one.word.version)
    if not one.borne_out:
        famous = len(one.key) >= _LONG and zipf(one.key) >= _FAMOUS
        return _meant(one) if famous and _is_read(one.key, one.word.letters) else None
    if one.unreadable and is_kanji(one.word.letters):
        return _meant(one) if _is_japanese(one.key) else None
    a_word = zipf(one.key) > 0.0 and inflected_less(one.key) < _A_NAME and one.key not in known_words()
    if a_word and not (one.verbatim or one.unreadable):
        return None  # rather than a name
    least = _WELL_KNOWN if one.unreadable else _KNOWN
    if zipf(one.key) >= least or not (one.word.vowels or one.unreadable):
        return _meant(one)
    if one.unreadable and (not is_native(one.word.letters, lang) or may_be_adjective(one.word.text, lang, "")):
        return None  # the letters that are expected are those of one foreign name among several
    base = nominative(one.word.text, lang)
    if base is None:
        return None
    if one.verbatim:
        return base if fold(base) == one.key else None
    return _meant(one) if _renders(one.key, base) else None


def _is_japanese(key: str) -> bool:
    """Say whether a folded name is a known one of Japan."""
    found = english().find(key.capitalize())
    return any(entity.country == "JP" for sighting in found for entity in sighting.entities)


def _is_read(key: str, word: str) -> bool:
    """Say whether a source word reads as a folded name."""
    reading = read(key, word) if word else None
    return reading is not None and reading.cost <= _NEARLY


def _renders(key: str, base: str) -> bool:
    """Say whether a folded name is a base form to its last letter."""
    reading = read(key, base)
    same_end = (key[-1] in "aeiouy") == (base[-1].lower() in _VOWELS)
    return reading is None or (reading.cost < _EXACT and same_end)


def _kind(one: Garbled) -> str:
    if one.unreadable:
        return "unreadable"
    if one.borne_out and one.verbatim and one.word:
        return "verbatim"
    if one.borne_out:
        return "source"
    misspelled = len(one.key) >= _LONG_WORD and zipf(one.form.key) == 0.0 and not one.form.text.isupper()
    return "known" if misspelled or one.key in known_words() or not is_ordinary_word(one.key) else "list"


def _message(one: Garbled, mention: NameMention, certain: str | None) -> str:
    meant = _meant(one)
    if one.unreadable and one.word:
        would = f"“{certain}” would be" if certain else "letters are wrong"
        return f"“{mention.text}” is no rendering of “{one.word.text}” in the source; {would}"
    if one.verbatim and one.word:
        return f"“{mention.text}” is “{one.word.text}” in the source"
    if one.borne_out and one.word and fold(one.word.text) == one.form.key:
        return f"“{mention.text}” is what the source calls it; English has “{meant}”"
    if one.borne_out and one.word:
        return f"“{mention.text}” does not fit “{one.word.text}” in the source, “{meant}” does"
    return f"English texts have no “{mention.text}”, but a name like it; check it against the source"


RULE = Rule(
    id="name-garbled",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    kinds={
        "verbatim": Kind(Severity.MAJOR),
        "source": Kind(Severity.MINOR),  # 32 of 48 right in everything on machine translation
        "known": Kind(Severity.MINOR),
        "list": Kind(
            Severity.MINOR, unsettled=True
        ),  # near a word that is no name: word salad, or a word with a capital
        "unreadable": Kind(Severity.MINOR),
    },
    check=sparing_listed(check),
    source=True,
)

"""All forms of a word, from the library that knows its language best, else from the table of endings.

pymorphy3 for Russian, lemminflect for English, simplemma's dictionaries turned around for the rest. They are needed
to compile a lexicon, not to use one, and are imported late; where one is not installed, endings have to do.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, takewhile
from pathlib import Path
from typing import Any, Protocol

from tqc import resources
from tqc.text.lexicon.word_frequency import zipf_in
from tqc.text.morphology.english_verbs import plural
from tqc.text.multiword.words import fold

_LISTED_AS = {"sr": "hbs", "hr": "hbs", "bs": "hbs", "no": "nb"}
_LEAST = 3
_SHORTEST_END, _LONGEST_END = 3, 12
_MOST_MODELS = 40
_SHORT_SUFFIXES = 5


class Inflector(Protocol):
    """What knows the forms of the words of a language."""

    def forms(self, word: str) -> frozenset[str]:
        """Return all forms of the lemma that `word` is, or, if it is none, that it is a form of; itself included."""
        ...

    def knows(self, word: str) -> bool:
        """Say whether it knows `word`."""
        ...

    def lemma(self, word: str) -> str:
        """Return the likeliest lemma of `word`, itself if it is not known."""
        ...


@cache
def inflector(lang: str) -> Inflector:
    """Return the best inflector there is for a language (a base code)."""
    for build in (_Pymorphy, _English, _Simplemma):
        try:
            return build(lang)
        except (ImportError, LookupError):
            continue
    return _Endings(lang)


class _Endings:
    """The endings of `inflection.toml`: a word and every paradigm that has its ending."""

    def __init__(self, lang: str) -> None:
        table = (resources.toml("inflection.toml") or {}).get(lang, {})
        lines = str(table.get("endings", "")).split("\n")
        self._paradigms = [["" if e == "-" else e for e in line.split()] for line in lines if line.split()]
        self._is_open = bool(table.get("open"))

    def forms(self, word: str) -> frozenset[str]:
        found = {word}
        for paradigm in self._paradigms if not self._is_open else ():
            longest = max(
                (e for e in paradigm if word.endswith(e) and len(word) - len(e) >= _LEAST), key=len, default=None
            )
            if longest is not None:
                found.update(word.removesuffix(longest) + ending for ending in paradigm)
        return frozenset(map(fold, found))

    def knows(self, word: str) -> bool:
        return True

    def lemma(self, word: str) -> str:
        return word


class _Pymorphy:
    def __init__(self, lang: str) -> None:
        if lang != "ru":  # its other dictionary, of Ukrainian, is under a copyleft licence
            raise LookupError(lang)
        import pymorphy3

        self._analyzer: Any = pymorphy3.MorphAnalyzer(lang=lang)

    def forms(self, word: str) -> frozenset[str]:
        parses = self._analyzer.parse(word)
        own = [parse for parse in parses if fold(parse.normal_form) == word] or parses[:1]
        return frozenset({word, *(fold(form.word) for parse in own for form in parse.lexeme)})

    def knows(self, word: str) -> bool:
        return bool(self._analyzer.word_is_known(word))

    def lemma(self, word: str) -> str:
        return fold(self._analyzer.parse(word)[0].normal_form)


class _English:
    def __init__(self, lang: str) -> None:
        if lang != "en":
            raise LookupError(lang)
        import lemminflect

        self._library: Any = lemminflect
        self._other_spellings = _other_spellings()

    def forms(self, word: str) -> frozenset[str]:
        """Also in the spelling of the other shore."""
        lemmas = [word]
        if not (tables := self.inflections(word)):
            lemmas = list(chain.from_iterable(self._library.getAllLemmas(word).values())) or [word]
            tables = {
                f"{n}{tag}": forms for n, lemma in enumerate(lemmas) for tag, forms in self.inflections(lemma).items()
            }
        found = {word, *chain.from_iterable(tables.values())}
        if not tables:
            found.add(plural(word))
        return frozenset({*found, *(other for form in found for other in self._other_spellings.get(form, ()))})

    def inflections(self, word: str) -> Mapping[str, tuple[str, ...]]:
        """Return the forms of a lemma by Penn tag, none if it is not known as a lemma."""
        found: Mapping[str, tuple[str, ...]] = self._library.getAllInflections(word)
        return found

    def knows(self, word: str) -> bool:
        return bool(self.inflections(word) or self._library.getAllLemmas(word))

    def lemma(self, word: str) -> str:
        lemmas: Mapping[str, tuple[str, ...]] = self._library.getAllLemmas(word)
        return min(sorted(chain.from_iterable(lemmas.values())), key=len, default=word)


def _other_spellings() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (resources.toml("dialects.toml") or {})["spellings"].split("\n"):
        if line:
            british, american = line.replace("~", "").split()
            found.setdefault(british, []).append(american)
            found.setdefault(american, []).append(british)
    return found


class _Simplemma:
    """simplemma's dictionary of forms turned around, kept in a file beside other temporary ones as that takes seconds."""

    def __init__(self, lang: str) -> None:
        import simplemma
        from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

        code = _LISTED_AS.get(lang, lang)
        if code not in SUPPORTED_LANGUAGES:
            raise LookupError(lang)
        version = getattr(simplemma, "__version__", "0")
        path = Path(tempfile.gettempdir()) / f"tqc-forms-{code}-{version}-2.sqlite"
        if not path.is_file():
            _turn_around(code, path)
        self._forms = sqlite3.connect(path)
        self._endings = _Endings(lang)
        table = (resources.toml("inflection.toml") or {}).get(lang, {})
        shared = str(table.get("shared", ""))
        self._most, self._lang = int(table.get("most", 0)), lang
        self._shared = {line.split()[0].removeprefix("-"): line.split()[1:] for line in shared.split("\n") if line}

    def forms(self, word: str) -> frozenset[str]:
        found = self._row("lemmas", word)
        if len(found) < 2:
            lemmas = self._row("forms", word)
            found = {form for lemma in lemmas for form in self._row("lemmas", lemma)}
        if len(found) < 2:
            found = self._like_others(word) or set(self._endings.forms(word))
        return frozenset({word, *self._kept(word, found), *self._shared_forms(word)})

    def _kept(self, word: str, forms: set[str]) -> set[str]:
        """The forms that texts may have: of thousands, as agglutination makes them, those of few suffixes or on a list."""
        if not self._most:
            return forms
        whole = {form for form in forms if "'" not in form}  # a text's own apostrophes are taken apart
        if len(whole) <= self._most:
            return whole
        stem = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(word, *whole, strict=False)))
        longest = stem + _SHORT_SUFFIXES
        return {form for form in whole if len(form) <= longest or zipf_in(self._lang, form)}

    def _shared_forms(self, lemma: str) -> Iterator[str]:
        """The regular forms that the dictionary may have under another lemma only, as it knows one for each form."""
        ending = max((end for end in self._shared if lemma.endswith(end)), key=len, default=None)
        if ending is not None and len(lemma) - len(ending) >= _LEAST - 1:
            yield from (lemma.removesuffix(ending) + other for other in self._shared[ending])

    def _like_others(self, word: str) -> set[str]:
        """The forms that a word has if it is inflected as the lemmas with the same end are, at best the last of a compound."""
        for length in range(min(len(word), _LONGEST_END), _SHORTEST_END - 1, -1):
            ending = word[-length:]
            key = ending[::-1]
            rows = self._forms.execute(
                "select word, others from lemmas join ends using (word) where back >= ? and back < ? limit ?",
                (key, key + "\U0010ffff", _MOST_MODELS),
            ).fetchall()
            tables = [frozenset(_moved(model, others.split(" "), ending, word)) for model, others in rows]
            full = [table for table in tables if len(table) > 1]
            if full:
                # What most models agree on, as dictionaries have gaps and homographs.
                counts = Counter(form for table in full for form in table)
                return {form for form, count in counts.items() if 2 * count >= len(full)}
        return set()

    def _row(self, table: str, word: str) -> set[str]:
        row = self._forms.execute(f"select others from {table} where word = ?", (word,)).fetchone()
        return set(row[0].split(" ")) if row else set()

    def knows(self, word: str) -> bool:
        return bool(self._row("lemmas", word) or self._row("forms", word))

    def lemma(self, word: str) -> str:
        return min(sorted(self._row("forms", word)), key=len, default=word)


def _moved(model: str, forms: list[str], ending: str, word: str) -> Iterator[str]:
    """The forms of `model`, which has the same ending, with the stem of `word`."""
    stem, other = model.removesuffix(ending), word.removesuffix(ending)
    yield from (other + form.removeprefix(stem) for form in forms if form.startswith(stem))


def _turn_around(code: str, path: Path) -> None:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    lemmas: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary(code).items():
        if " " not in form and " " not in lemma:
            folded = fold(form), fold(lemma)
            lemmas.setdefault(folded[1], set()).add(folded[0])
            forms.setdefault(folded[0], set()).add(folded[1])
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as made:
        pass
    database = sqlite3.connect(made.name)
    for table, rows in (("lemmas", lemmas), ("forms", forms)):
        database.execute(f"create table {table} (word text primary key, others text) without rowid")
        database.executemany(f"insert into {table} values (?, ?)", ((w, " ".join(sorted(o))) for w, o in rows.items()))
    database.execute("create table ends (back text, word text, primary key (back, word)) without rowid")
    database.executemany("insert into ends values (?, ?)", ((word[::-1], word) for word in lemmas))
    database.commit()
    database.close()
    Path(made.name).replace(path)

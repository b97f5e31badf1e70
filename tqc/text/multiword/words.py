"""The words of a text as lexicons look them up, folded, and which lemmas, stems and forms each of them may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product

from tqc import resources
from tqc.languages import base_code, language

Ids = tuple[int, ...]
BREAKS = frozenset(".!?;:…\n。！？；؟।")
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963\u200c"
_WORD = rf"[^\W_](?:[^\W_]|[{_MARKS}]|['’ʼ״׳\"](?=[^\W\d_]))*"
WORD = re.compile(_WORD)
# A stop ends a sentence before a blank only; a colon is no end.
TOKEN = re.compile(rf"{_WORD}|[.!?…](?=\s)|[;\n。！？；؟।]")
_DROPPED = re.compile("[\u0301\u0307\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652\u0670\u0640\u200c]")
_ALIKE = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "״": '"', "׳": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})
_LEAST_LEFT = 3
_LEAST_IN_COMPOUND = 7
_MOST_KEPT = 200_000


def fold(text: str) -> str:
    """Return `text` as words are compared: small letters, one kind of apostrophe, without stress and vowel marks."""
    folded = text.lower()
    if folded.isascii():
        return folded
    return _DROPPED.sub("", unicodedata.normalize("NFC", folded)).translate(_ALIKE)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What lexicons need of a language: the words that patterns leave out, what is written onto words, whether it has blanks.

    one_script: for a language in two scripts or ways of writing, what letters of one are in the other, by code point.
    capitals: small letters of capitals that Unicode pairs otherwise, by code point.
    relatives: the languages whose lexicons are read, too; spellings: what parts of a word are there; unlike: words that
    mean something else there. compounds: whether nouns are written together.
    """

    ignored: frozenset[str] = frozenset()
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    spaced: bool = True
    one_script: Mapping[int, str] = field(default_factory=dict)
    capitals: Mapping[int, str] = field(default_factory=dict)
    relatives: tuple[str, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)
    unlike: frozenset[str] = frozenset()
    compounds: bool = False

    def respelled(self, form: str) -> Iterator[str]:
        """Yield how a folded word may be written in a related language, or in another standard of this one."""
        if not self.spellings or form in self.unlike:
            return
        parts = re.split(f"(?<=.)({'|'.join(self.spellings)})", form)
        for choice in product(*((part, self.spellings[part]) if at % 2 else (part,) for at, part in enumerate(parts))):
            yield "".join(choice)

    def fold(self, text: str) -> str:
        """Return `text` as words of the language are compared: folded, and in one script if it is written in two."""
        folded = fold(text.translate(self.capitals) if self.capitals else text)
        return folded.translate(self.one_script) if self.one_script and not folded.isascii() else folded

    def fold_letters(self, text: str) -> str:
        """Return `text` as it is searched letter by letter: of the same length, in small letters and one script."""
        folded = text.lower()
        return (folded if len(folded) == len(text) else text).translate(self.one_script)


@cache
def grammar(lang: str) -> Grammar:
    """Return what lexicons need to know of `lang`."""
    code = base_code(lang)
    table = (resources.toml("lexicon/grammar.toml") or {}).get(code, {})
    ignored, before, after = (str(table.get(key, "")).split() for key in ("ignored", "proclitics", "enclitics"))
    spaced = table.get("spaced", language(code).spaced)
    pairs = resources.text(str(table["pairs"])) if "pairs" in table else ""
    one_script = {ord(pair[0]): pair[1] for line in pairs.splitlines() if line[:1] != "#" for pair in line.split()}
    capitals = {ord(pair[0]): pair[1:] for pair in str(table.get("capitals", "")).split()}
    relatives, spellings, unlike = (str(table.get(key, "")).split() for key in ("relatives", "spellings", "unlike"))
    return Grammar(
        frozenset(map(fold, ignored)),
        tuple(before),
        tuple(after),
        bool(spaced),
        one_script or language(code).latin,
        capitals,
        tuple(relatives),
        {part: other for part, _, other in (pair.partition(">") for pair in spellings)},
        frozenset(map(fold, unlike)),
        bool(table.get("compounds", False)),
    )


@dataclass(slots=True)
class Vocabulary:
    """The words that the patterns of one language name, each with a number, and what spellings they have.

    exact: the numbers of a folded form. starts, ends: those of a beginning or an end of a word.
    """

    exact: Mapping[str, Ids]
    starts: Mapping[str, Ids] = field(default_factory=dict)
    ends: Mapping[str, Ids] = field(default_factory=dict)
    grammar: Grammar = field(default_factory=Grammar)
    known: _Known = field(init=False)

    def __post_init__(self) -> None:
        self.known = _Known(self)

    def ids(self, form: str) -> Ids:
        """Return the numbers of what the folded `form` may be."""
        found = set(self.exact.get(form, ()))
        if not found:
            found.update(chain.from_iterable(self.exact.get(other, ()) for other in self.grammar.respelled(form)))
        if (
            not found or self.grammar.proclitics
        ):  # a pattern may name the same word with the article and another without
            found.update(chain.from_iterable(self.exact.get(part, ()) for part in self._parts(form)))
        if not found and self.grammar.compounds and len(form) >= _LEAST_IN_COMPOUND + _LEAST_LEFT:
            found.update(self._in_compound(form))
        if self.starts:
            found.update(chain.from_iterable(self.starts.get(form[:end], ()) for end in range(1, len(form) + 1)))
        if self.ends:
            found.update(chain.from_iterable(self.ends.get(form[start:], ()) for start in range(len(form))))
        return tuple(sorted(found))

    def _in_compound(self, form: str) -> Ids:
        """The numbers of the longest word that `form` begins or ends with: `Briefwahlunterlagen`, `Gesamtbetriebsrat`."""
        for length in range(len(form) - _LEAST_LEFT, _LEAST_IN_COMPOUND - 1, -1):
            found = (*self.exact.get(form[:length], ()), *self.exact.get(form[-length:], ()))
            if found:
                return found
        return ()

    def _parts(self, form: str) -> Iterable[str]:
        """The form without what is written onto it: the two sides of an apostrophe, clitics."""
        if "'" in form:
            yield from form.split("'")
        for before in ("", *self.grammar.proclitics):
            if form.startswith(before) and len(form) - len(before) >= _LEAST_LEFT:
                rest = form[len(before) :]
                yield rest
                for after in self.grammar.enclitics:
                    if rest.endswith(after) and len(rest) - len(after) >= _LEAST_LEFT:
                        stem = rest.removesuffix(after)
                        yield stem
                        yield stem + "ة"  # lost before the plural, and written as the pronoun "ه"
                        if stem.endswith("ت"):
                            yield stem[:-1] + "ة"  # the feminine ending opens before a pronoun


class _Known(dict[str, Ids]):
    """The numbers of every spelling met so far, as texts repeat themselves."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> Ids:
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[token] = self._vocabulary.ids(self._vocabulary.grammar.fold(token))
        return found

"""Mistakes in English grammar that can be seen in a few words side by side, by patterns kept as data.

`tqc/resources/grammar.toml` lists the patterns and says how they are written. A text is read word by word; a pattern is
tried only where one of the words that it begins with stands, so that the number of patterns costs little.

No grammar library stands behind it. Harper (harper-py 0.2.0, 917 rules) was measured on the same texts. To read a
segment it needs 200 microseconds before any rule runs: eight times what the patterns take, four fifths of what all the
other rules of tqc take together. Its rules on articles, agreement and irregular verbs found little in real translations
that the patterns do not find, and were wrong too often ("a unanimous", "Is he okay").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tqc import resources
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.english_adjectives import is_adjective
from tqc.text.morphology.english_verbs import Verb, form_classes, plural
from tqc.text.morphology.indefinite_article import starts_with_vowel

_WORD = re.compile(r"(?<![>&#@/\\'-])\b\w+(?:[-'.]\w+)*")
_MACRO = re.compile(r"\{([a-z_]+)\}")
_NEXT = re.compile(r" ([\w][\w.'’-]*)")
# A number that belongs to the name before it ("the Boeing 737 pilot"), which does not begin the sentence.
_AFTER_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w.-]* \Z")
_PAIRED = re.compile(r" ([a-z]+)(?![\w'’.-])")
_T = thresholds("text", "grammar_patterns")
_LOOK_BACK = _T.count("look_back")
_NUMBER = "0"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A place where a pattern fits: what stands there breaks a rule of grammar, and what would keep it, if that is sure."""

    span: Span
    pattern: str
    message: str
    fixed: str | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of the data file, compiled."""

    id: str
    at: frozenset[str]
    match: re.Pattern[str]
    before: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    lower: bool
    capital: bool
    message: str
    fix: str | None
    examples: tuple[str, ...]
    clean: tuple[str, ...]


def mistakes(text: str) -> Iterator[Mistake]:
    """Yield the mistakes in `text` by place; of those that overlap, the first."""
    plain = _plain(text)
    table, pairs = _table(), _pairs()
    done = 0
    for word in _WORD.finditer(plain):
        key = word[0]
        start = word.start()
        if key in ("a", "an") and start >= done and (found := _article(text, plain, start, key)):
            yield found
            done = found.span.end
            continue
        tried = table.get(key) or (table.get(_NUMBER) if key[0].isdigit() else None)
        if start < done:
            continue
        for pattern in tried or ():
            if found := _applied(pattern, text, plain, start, len(key)):
                break
        else:
            found = _pair(text, plain, word, pairs[key]) if key in pairs else None
        if found:
            yield found
            done = found.span.end


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns of the data file, in its order."""
    data = resources.toml("grammar.toml") or {}
    return tuple(_pattern(entry, data["macros"]) for entry in data["pattern"])


def _plain(text: str) -> str:
    """The text in small letters and with straight apostrophes, of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.replace("’", "'")


def _pattern(entry: Mapping[str, Any], macros: Mapping[str, str]) -> Pattern:
    def compiled(name: str, ending: str) -> re.Pattern[str] | None:
        return re.compile(f"(?:{_expanded(entry[name], macros)}){ending}") if name in entry else None

    match = compiled("match", r"(?![\w'-])")
    assert match is not None
    return Pattern(
        id=entry["id"],
        at=frozenset(entry["at"].split()),
        match=match,
        before=compiled("before", r"\Z"),
        unless_before=compiled("unless_before", r"\Z"),
        lower=entry.get("lower", False),
        capital=entry.get("capital", False),
        message=entry["message"],
        fix=entry.get("fix"),
        examples=tuple(entry["examples"]),
        clean=tuple(entry.get("clean", ())),
    )


def _expanded(expression: str, macros: Mapping[str, str]) -> str:
    return _MACRO.sub(lambda macro: _expanded(macros[macro[1]], macros), expression)


@cache
def _table() -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns by the words that they begin with."""
    table: dict[str, tuple[Pattern, ...]] = {}
    for pattern in patterns():
        for word in pattern.at:
            table[word] = (*table.get(word, ()), pattern)
    return table


def _applied(pattern: Pattern, text: str, plain: str, start: int, length: int) -> Mistake | None:
    match = pattern.match.match(plain, start)
    if not match:
        return None
    first = text[start : start + length]
    if first == "i" or (first[1:].isalpha() and not first[1:].islower()):
        return None
    if first[0].isdigit() and _AFTER_NAME.search(text, max(0, start - _LOOK_BACK), start):
        return None
    left = max(0, start - _LOOK_BACK)
    if pattern.before and not pattern.before.search(plain, left, start):
        return None
    if pattern.unless_before and pattern.unless_before.search(plain, left, start):
        return None
    forms: dict[str, str] = {}
    for name, word in match.groupdict().items():
        if word is None or name == "mark":
            continue
        known = _classes().get(name)
        if known is None:
            forms[name] = word
            continue
        if (more := known(word)) is None or not text[match.start(name) : match.end(name)].islower():
            return None
        forms |= more | {name: word}
    span = Span(*match.span("mark" if "mark" in pattern.match.groupindex else 0))
    found = span.of(text)
    if (pattern.lower and not found.islower()) or (pattern.capital and not found[0].isupper()):
        return None
    fixed = pattern.fix.format(found, **forms) if pattern.fix is not None else None
    if fixed and found[0].isupper():
        fixed = fixed[0].upper() + fixed[1:]
    message = pattern.message.format(found, fixed=fixed, **forms)
    return Mistake(span, pattern.id, message, fixed)


def _pair(text: str, plain: str, word: re.Match[str], others: frozenset[str]) -> Mistake | None:
    """Whether a word of `others`, which never follow this one, follows it."""
    after = _PAIRED.match(plain, word.end())
    first = word.group()
    written = text[word.start() : word.end()]
    if (
        not after
        or after[1] not in others
        or after[1] != text[after.start(1) : after.end(1)]
        or written[1:] != first[1:]
    ):
        return None
    message = f"“{written} {after[1]}”: no sentence has these two words side by side; a word is missing or out of place"
    return Mistake(Span(word.start(), after.end(1)), "word-pair", message, None)


@cache
def _pairs() -> Mapping[str, frozenset[str]]:
    listed = (resources.toml("grammar.toml") or {})["pairs"]
    return {first: frozenset(others.split()) for first, others in listed.items()}


def _article(text: str, plain: str, start: int, key: str) -> Mistake | None:
    """Whether `a` or `an` goes with the sound that follows it."""
    following = _NEXT.match(text, start + len(key))
    article = text[start : start + len(key)]
    if not following or (article[0].isupper() and not _SENTENCE.search(plain, max(0, start - 4), start)):
        return None
    word = following[1].rstrip(".'’-")
    if plain[start - 1 : start] in (".", "/", "\\"):
        return None  # the ending of a file: `.a`
    if word.lower() in _follow_no_article() or (len(key) > 1 and article.isupper()):
        return None
    vowel = starts_with_vowel(word)
    if vowel is None or vowel == (key == "an"):
        return None
    right = ("A" if article[0].isupper() else "a") + ("n" if vowel else "")
    sound = "vowel" if vowel else "consonant"
    message = f"“{article} {word}” should be “{right} {word}”: it begins with a {sound} sound"
    return Mistake(Span(start, start + len(key)), "article-sound", message, right)


_SENTENCE = re.compile(r"(?:^|[.!?:;\n]\s*|[\"“(«])[\"“‘'(«]*\Z")


@cache
def _follow_no_article() -> frozenset[str]:
    return frozenset((resources.toml("grammar.toml") or {})["sounds"]["no_article"].split())


@cache
def _classes() -> Mapping[str, Callable[[str], dict[str, str] | None]]:
    """For each class of words that a group may be named after: the forms for its fix, or `None` for a word not in it."""
    nouns = (resources.toml("grammar.toml") or {})["nouns"]
    countable = {one: {"many": plural(one)} for one in nouns["countable"].split()}
    bodies = {one: {"many": plural(one)} for one in nouns["bodies"].split()}
    every = countable | bodies
    plurals = {forms["many"]: {"one": one} for one, forms in every.items()}
    verb = {name: {form: _forms(of) for form, of in known.items()} for name, known in form_classes().items()}
    listed = {"countable": countable, "singular": every, "plural": plurals, "noun": every | plurals} | verb
    listed["finite"] = verb["ed"] | verb["third"]
    classes: dict[str, Callable[[str], dict[str, str] | None]] = {name: known.get for name, known in listed.items()}
    return classes | {"adjective": lambda word: {} if is_adjective(word) else None}


def _forms(verb: Verb) -> dict[str, str]:
    return {"to": verb.base, "done": verb.participle, "does": verb.third}

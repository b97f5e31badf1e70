"""Candidates for a lexicon, from translations beside references or post-edits.

Where a source word, or two neighbours, is rendered again and again by an English word that the references lack, and
the references have another one there, the two are a candidate. What comes out is a draft: most candidates are synonyms, and
a person has to read them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tqc.text.lexicon.english_frequency import zipf
from tqc.text.multiword.table import Row
from tqc.text.multiword.words import WORD, grammar

_COMMON = 5.6  # on the Zipf scale: more frequent English words are no candidates
_LEAST_LIFT = 4.0
_LEAST_SHARE = 0.3
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Rendered:
    """A source passage, what a machine made of it, and what a person did."""

    source: str
    target: str
    reference: str


@lru_cache(maxsize=1 << 16)
def lemma(word: str, lang: str) -> str:
    """Return the lemma of a word, the word itself where no library knows it. Libraries are loaded on first use."""
    from tqc.text.multiword.inflectors import inflector

    return inflector(lang).lemma(word)


def candidates(rows: Iterable[Rendered], lang: str, *, least: int = 2) -> Iterator[Row]:
    """Yield draft entries, most telling first; each stands in `least` different source passages."""
    by_source: dict[str, list[Rendered]] = defaultdict(list)
    for row in rows:
        by_source[row.source].append(row)
    heads: Counter[str] = Counter()
    wrongs: Counter[str] = Counter()
    seen: dict[tuple[str, str], list[tuple[Rendered, str]]] = defaultdict(list)
    right: dict[str, Counter[str]] = defaultdict(Counter)
    for source, listed in by_source.items():
        expressions = _expressions(source, lang)
        wrong, lacking = _differences(listed)
        heads.update(expressions)
        wrongs.update(wrong.keys())
        for expression in expressions:
            right[expression].update(lacking)
            for word, example in wrong.items():
                seen[expression, word].append(example)
    total = len(by_source)
    scored = []
    for (expression, word), examples in seen.items():
        share = len(examples) / heads[expression]
        lift = share * total / wrongs[word]
        instead = [one for one, count in right[expression].most_common(3) if count >= least]
        if len(examples) >= least and share >= _LEAST_SHARE and lift >= _LEAST_LIFT and instead:
            scored.append((-len(examples) * share, expression, word, instead, examples))
    for _, expression, word, instead, examples in sorted(scored, key=lambda one: one[:3]):
        yield _draft(expression, word, instead, examples, heads[expression])


def _expressions(source: str, lang: str) -> set[str]:
    facts = grammar(lang)
    words = [word for word in WORD.findall(facts.fold(source)) if word not in facts.ignored]
    lemmas = [lemma(word, lang) for word in words if len(word) >= _SHORTEST and not word.isdigit()]
    return {*lemmas, *(" ".join(pair) for pair in pairwise(lemmas))}


def _differences(listed: list[Rendered]) -> tuple[dict[str, tuple[Rendered, str]], set[str]]:
    """The lemmas that at least half of the systems have and no reference has, and those that only references have."""
    known = {one: None for row in listed for one in _english(row.reference)}
    found: Counter[str] = Counter()
    examples: dict[str, tuple[Rendered, str]] = {}
    for row in listed:
        english = _english(row.target)
        found.update(english.keys())
        for one, form in english.items():
            examples.setdefault(one, (row, form))
    systems = len({row.target for row in listed})
    wrong = {one: examples[one] for one, count in found.items() if one not in known and 2 * count >= systems}
    return wrong, {one for one in known if one not in found}


@lru_cache(maxsize=1 << 12)
def _english(text: str) -> dict[str, str]:
    """The lemmas of the content words of a text, each with a form that stands there."""
    ignored = grammar("en").ignored
    words = [word for word in WORD.findall(text) if len(word) >= _SHORTEST and word.lower() not in ignored]
    return {lemma(word.lower(), "en"): word for word in words if zipf(word) < _COMMON and word.islower()}


def _draft(expression: str, word: str, instead: list[str], examples: list[tuple[Rendered, str]], count: int) -> Row:
    example, form = examples[0]
    at = example.target.find(form)
    marked = f"{example.target[:at]}⟦{form}⟧{example.target[at + len(form) :]}"
    kind = "collocation" if " " in expression else "term"
    clean = " ".join(example.reference.split())
    note = f"draft: {len(examples)} of {count} passages with the expression"
    cells = (" ".join(example.source.split()), " ".join(marked.split()), clean)
    return Row("", 0, kind, expression, word, " ; ".join(instead), frozenset(("off",)), *cells, "", note)

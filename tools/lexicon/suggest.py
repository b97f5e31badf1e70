"""Literal synonyms that `wrong` patterns lack: what other entries have for the same source word, or beside the same English word.

Whoever writes `hand` for a word of an idiom may write `arm`; that systems do is known from the other entries, of this language
and of all. The list is read by a person, who takes out what no system would write or what would be right; then it is taken in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tools.lexicon.common import common_faults
from tools.lexicon.sources import files, languages, load
from tqc.encoders.encoder import Vectors, encode, static_encoder
from tqc.text.multiword.inflectors import inflector
from tqc.text.multiword.notation import Alternative, Form, parse
from tqc.text.multiword.table import Row, write
from tqc.text.multiword.words import grammar

_BESIDE = 4  # entries that have two words as choices of one place
_BESIDE_IF_RENDERED = 2  # the same where another entry has the word for the same source word
_SHARE = 0.12  # of the entries with a word, that have the other one beside it
_ALIKE = 0.5  # cosine of a choice and the likest one that is there, by the vectors of the static encoder
_MOST = 3
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Choices to add to one place of an alternative of `wrong`."""

    row: Row
    alternative: str
    place: int
    words: tuple[str, ...]

    def line(self) -> str:
        """Return it as the list has it: source, what is right, the alternative, the place, the words to add."""
        return "\t".join((self.row.source, self.row.right, self.alternative, str(self.place), "|".join(self.words)))


def suggestions(lang: str) -> Iterator[Suggestion]:
    """Yield what the entries of a language may lack, in their order."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    rendered: dict[str, Counter[str]] = defaultdict(Counter)
    entries: Counter[str] = Counter()
    for code in languages():
        for row in _admitted(code):
            words = set()
            pairs = set()
            for _, _, choices in _slots(row):
                lemmas = {_lemma(word) for word in choices}
                words |= lemmas
                pairs |= {(word, other) for word in lemmas for other in lemmas - {word}}
            entries.update(words)
            for word, other in pairs:
                beside[word][other] += 1
            for source in _source_words(row, code) if code == lang else ():
                rendered[source].update(words)
    for row in _admitted(lang):
        sources = _source_words(row, lang)
        right = {_lemma(word) for says in row.says for word in says.lower().split()}
        said = {_lemma(word) for _, _, choices in _slots(row) for word in choices}
        for alternative, place, choices in _slots(row):
            have = {_lemma(word) for word in choices}
            support: Counter[str] = Counter()
            for word in have:
                for other, count in beside[word].items():
                    if count >= _SHARE * entries[word]:
                        support[other] += count
            found = []
            for word, count in support.most_common():
                known = any(rendered[source][word] for source in sources)
                if word in right or word in said or count < (_BESIDE_IF_RENDERED if known else _BESIDE):
                    continue
                if max(_likeness(word, one) for one in have) < _ALIKE:
                    continue
                if not _with(row, alternative, place, [word])[1]:
                    found.append((not known, -count, word))
            if found:
                yield Suggestion(row, alternative, place, tuple(word for _, _, word in sorted(found)[:_MOST]))


def accept(lang: str, listed: Path) -> int:
    """Add what a list of `suggestions` still has to the tables; return to how many places."""
    wanted: dict[tuple[str, str], list[tuple[int, list[str]]]] = defaultdict(list)
    for line in listed.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == _PARTS and cells[4]:
            wanted[cells[0], cells[2]].append((int(cells[3]), cells[4].split("|")))
    done = 0
    for path in files(lang):
        rows, _ = load([path])
        changed = []
        for row in rows:
            for alternative in row.wrong.split(" ; "):
                added = alternative
                for place, words in wanted.get((row.source, alternative), ()):
                    row, faulty = _with(row, added, place, words)
                    added = _extended(added, place, words)
                    done += not faulty
            changed.append(row)
        path.write_text(write(changed), encoding="utf-8")
    return done


def _admitted(lang: str) -> list[Row]:
    return [row for row in load(files(lang))[0] if "off" not in row.flags]


def _slots(row: Row) -> Iterator[tuple[str, int, list[str]]]:
    """The places of plain choices in the alternatives of `wrong`, in quotation marks or not."""
    for alternative in row.wrong.split(" ; "):
        body = alternative.strip('"')
        if '"' in body:
            continue
        for place, part in enumerate(body.split(" ")):
            words = part.split("|")
            ignored = grammar("en").ignored
            if all(word.isalpha() and word.islower() for word in words) and not ignored.intersection(words):
                yield alternative, place, words


def _extended(alternative: str, place: int, words: Iterable[str]) -> str:
    mark = '"' if alternative.startswith('"') else ""
    parts = alternative.strip('"').split(" ")
    parts[place] = "|".join((parts[place], *words))
    return f"{mark}{' '.join(parts)}{mark}"


def _with(row: Row, alternative: str, place: int, words: Sequence[str]) -> tuple[Row, bool]:
    """The row with more choices, and whether they stand everywhere."""
    longer = _extended(alternative, place, words)
    parts = [longer if part == alternative else part for part in row.wrong.split(" ; ")]
    alone = replace(row, wrong=longer, right="right")
    return replace(row, wrong=" ; ".join(parts)), bool(list(common_faults([alone])))


def _source_words(row: Row, lang: str) -> set[str]:
    found: tuple[Alternative, ...] = parse(row.source, grammar(lang))
    return {word.text for alternative in found for word in alternative.words if word.form is Form.LEMMA}


@cache
def _likeness(word: str, other: str) -> float:
    return float(_vector(word) @ _vector(other))


@cache
def _vector(word: str) -> Vectors:
    found: Vectors = encode(static_encoder(), [word], "en")[0]
    return found


def _lemma(word: str) -> str:
    return inflector("en").lemma(word)

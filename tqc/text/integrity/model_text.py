"""What a language model says instead of a translation or around it: refusals, announcements, notes to the user, leaked prompts.

The phrases are data, `tqc/resources/model_text/LANG.toml`, in the notation of the phrase matcher; those of all languages are
looked for in every text, since a model may speak to its user in any language. What people may say as well counts only at the
beginning of a line, or at the beginning or end of the text, and never inside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby

from tqc import resources
from tqc.languages import codes
from tqc.model import Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.segmentation.splitter import sentences
from tqc.text.tokens.phrase_matcher import Phrases, words

_SET = re.compile(r"\{(\w+)\}")
_QUOTES = re.compile(r"[\"“”„«»「」『』]")
_LEADING = re.compile(r"[\s*#>_~(\[\-–—•`|]*")
_LABEL = re.compile(r"[\s*#>_(\[\-–—]*(?P<words>[^\n:：]{2,40}?)[\s*_)\]]*(?:[:：][\s*_]*|(?=\n|\Z))")
_COLON = re.compile(r"[:：][*_]*")
_BEFORE_LABEL = " \t\u00a0\u3000*#>_([-–—"
_T = thresholds("text", "model_text")
_LONGEST_LABEL = _T.count("longest_label")
_LONGEST_FIRST_WORD = _T.count("longest_first_word")
_INTERJECTION = _T.count("interjection")
_FAR = _T.count("far")


class Kind(StrEnum):
    """What is said: see `tqc/resources/model_text/en.toml`; `marker`: a mark of the model's own format."""

    REFUSAL = "refusal"
    DECLINE = "decline"
    OPENING = "opening"
    CLOSING = "closing"
    NOTE = "note"
    PROMPT = "prompt"
    LABEL = "label"
    MARKER = "marker"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a model says to its user; `span` is the sentence, or as much of it as is no translation."""

    kind: Kind
    span: Span


@cache
def _phrases() -> Phrases[Kind]:
    """The phrases of all languages."""
    found: list[tuple[Kind, str]] = []
    for code in codes():
        data = resources.toml(f"model_text/{code}.toml")
        for kind, patterns in data["patterns"].items() if data else ():
            if kind != Kind.LABEL:
                sets = data.get("sets", {}) if data else {}
                found += [(Kind(kind), _filled(one, sets)) for one in patterns]
    return Phrases(found, rarity=lambda word: -zipf(word))


def _filled(pattern: str, sets: Mapping[str, str]) -> str:
    """The pattern with the alternatives of each set in the place of its name."""
    return _SET.sub(lambda name: sets[name[1]], pattern)


@cache
def _labels() -> frozenset[tuple[str, ...]]:
    listed = (resources.toml(f"model_text/{code}.toml") for code in codes())
    return frozenset(tuple(words(label)) for data in listed if data for label in data["patterns"].get("label", ()))


@cache
def _markers() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The expression of all markers, and what each of them has at least."""
    data = resources.toml("model_text/markers.toml") or {}
    expression = "|".join(one.removeprefix("(?m)") for one in data["markers"])
    return re.compile(expression, re.MULTILINE), tuple(data["signs"])


def remarks(text: str, lang: str = "en") -> tuple[Remark, ...]:
    """Return what a model says in `text`, by place; what stands side by side is one remark for each kind in turn."""
    found = sorted([*_marks(text), *_said(text, lang)], key=lambda remark: remark.span)
    return tuple(_joined(text, found))


def _marks(text: str) -> Iterator[Remark]:
    expression, signs = _markers()
    for match in expression.finditer(text) if any(sign in text for sign in signs) else ():
        yield Remark(Kind.MARKER, Span(match.start(), match.end()))


def _said(text: str, lang: str) -> Iterator[Remark]:
    phrased = _phrases().may_stand(text)
    if not phrased and not any(map(_may_be_label, text.splitlines())):
        return  # nearly all texts, which need not be split into sentences
    listed = sentences(text, lang)
    begins = {0, *(at for at, one in enumerate(listed) if "\n" in text[: one.start][listed[at - 1].span.end :])}
    prompted = -1  # the sentence of the last instruction: one that follows it is another
    for at, sentence in enumerate(listed):
        if at in begins and (label := _label(sentence)):
            yield Remark(Kind.LABEL, label)
            continue
        last = at >= len(listed) - 2
        for match in _phrases().find(sentence.text) if phrased else ():
            kind = match.key
            if _in_quotes(sentence.text, match.span):
                continue
            first = not any(map(str.isalnum, sentence.text[: match.span.start]))
            if kind in (Kind.REFUSAL, Kind.DECLINE):
                yield Remark(kind, sentence.span)
            elif first and (
                at in begins or _is_at_edge(kind, at, last=last) or (kind is Kind.PROMPT and prompted == at - 1)
            ):
                prompted = at if kind is Kind.PROMPT else prompted
                yield Remark(kind, _extent(sentence, match.span, kind, text))


def _is_at_edge(kind: Kind, at: int, *, last: bool) -> bool:
    """Whether a remark of a kind may stand in a sentence so near to the beginning or the end of the text."""
    return at < 2 if kind is Kind.OPENING else last


def _may_be_label(line: str) -> bool:
    return not _first_words().isdisjoint(words(line.lstrip(_BEFORE_LABEL)[:_LONGEST_FIRST_WORD])[:1])


@cache
def _first_words() -> frozenset[str]:
    """What the labels begin with."""
    return frozenset(label[0] for label in _labels() if label)


def _label(sentence: Passage) -> Span | None:
    """The label at the beginning of a line, with its colon, or a line that is nothing else."""
    match = _LABEL.match(sentence.text)
    if not match:
        return None
    said = tuple(words(match["words"]))
    whole = match.end() == len(sentence.text)
    marked = ":" in match[0] or "：" in match[0] or "*" in match[0]
    if not said or len(said) > _LONGEST_LABEL or said not in _labels() or not (marked or whole):
        return None
    # A line of one word without a mark may be a headline.
    if not marked and len(said) < 2:
        return None
    return Span(sentence.start, sentence.start + match.end())


def _extent(sentence: Passage, said: Span, kind: Kind, text: str) -> Span:
    """What the remark takes of its sentence: up to a colon behind what announces something, else all of it."""
    start = _line_start(text, sentence)
    colon = _COLON.search(sentence.text, said.end - 1) if kind in (Kind.OPENING, Kind.PROMPT) else None
    if colon and colon.start() - said.end <= _FAR:
        return Span(start, sentence.start + colon.end())
    if kind is Kind.NOTE:
        end = text.find("\n", sentence.start)
        return Span(sentence.start, len(text.rstrip()) if end < 0 else end)
    return Span(start if kind is Kind.OPENING else sentence.start, sentence.span.end)


def _line_start(text: str, sentence: Passage) -> int:
    """Where the remark begins: before an interjection that leads to it (`Sure!`)."""
    line = text.rfind("\n", 0, sentence.start) + 1
    before = text[line : sentence.start]
    return line + len(before) - len(before.lstrip()) if 0 < len(before.split()) <= _INTERJECTION else sentence.start


def _in_quotes(text: str, said: Span) -> bool:
    """Whether a phrase stands inside quotation marks."""
    return len(_QUOTES.findall(text[: said.start])) % 2 == 1


def _joined(text: str, found: Sequence[Remark]) -> Iterator[Remark]:
    """The remarks without those inside others, of one kind and side by side taken as one."""
    kept: list[Remark] = []
    for remark in found:
        if kept and remark.span.end <= kept[-1].span.end and remark.span.touches(kept[-1].span):
            if _RANK[remark.kind] < _RANK[kept[-1].kind] and remark.span == kept[-1].span:
                kept[-1] = remark
            continue
        kept.append(remark)
    at = 0

    def run(remark: Remark) -> int:
        nonlocal at
        before = run_ends[-1] if run_ends else None
        if before is not None and text[before : remark.span.start].strip():
            at += 1
        run_ends.append(remark.span.end)
        return at

    run_ends: list[int] = []
    for (_, kind), group in groupby(kept, key=lambda remark: (run(remark), remark.kind)):
        side_by_side = list(group)
        yield Remark(kind, Span(side_by_side[0].span.start, max(one.span.end for one in side_by_side)))


_RANK = {kind: at for at, kind in enumerate(Kind)}

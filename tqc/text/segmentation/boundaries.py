"""Where the sentences of one line end: a scan for marks that may end one, and a decision for each.

A decision looks back no further than the beginning of the sentence that the mark may end, and ahead no further
than the end of the next, so that a sentence that is split again stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.text.segmentation.abbreviations import is_plain_word, stop_ends
from tqc.text.segmentation.terminators import BRACKETS, HANGUL, OPENERS, QUOTES, STOPS, Mark, Rules, mark, rules

_WIDE = frozenset("؟۔।॥։።。！？｡．")  # they need neither a blank nor a capital behind them
_QUERY = frozenset("!?‽⁇⁈⁉؟！？")
_GOES_ON = frozenset(",;:·，、；：%/") | BRACKETS
_INVERTED = frozenset("¿¡")
_DASHES = frozenset("—–―‒-─－")
_ADDRESS = re.compile(r"[./@=\\_]")
_LETTERS_ONLY = "\u2e80"  # from here on come scripts without blanks or without case
_BLANK = re.compile(r"[^\S ]")
_WORD = re.compile(r"[^\W_]")
_HANGUL = re.compile(f"[{HANGUL}]")
_CLAUSE_END = re.compile(r"[。！？，、：；…,.:!?「『“‘\"(（]")
_AFTER_WORD = "".join((STOPS, *QUOTES, *BRACKETS, ",;:"))
_LONGEST_NAME = 4  # words that may stand between a quotation and the verb that attributes it
_LONGEST_CLAUSE = 24  # the same in characters, where words are not separated


def ends(line: str, lang: str) -> Iterator[int]:
    """Yield the offsets in `line`, one line of text in language `lang`, behind every sentence but the last."""
    language_rules = rules(lang)
    line = _BLANK.sub(" ", line)
    start = 0
    for match in language_rules.mark.finditer(line):
        end = _closed(line, start, match.end(), language_rules)
        if end >= len(line):
            return
        if match.start() >= start and _is_end(mark(language_rules, line, start, match.start(), end)):
            yield end
            start = end


def _closed(line: str, start: int, end: int, rules: Rules) -> int:
    """Where the marks end: with closing marks after a blank, without an opening one right before a word."""
    while line[end : end + 1] == " ":
        closing = line[end + 1 : end + 2]
        if not (closing in rules.tight or closing in BRACKETS or (closing == '"' and _closes(line, start, end))):
            break
        if line[end + 2 : end + 3].isalnum():
            break
        end += 2
    if line[end : end + 1].isalnum() and not _HANGUL.match(line[end]):
        last = line[end - 1]
        if last in "\"'":
            end -= line.count(last, start, end - 1) % 2 == 0
        elif last in "“‘":
            low, high = ("„", "”") if last == "“" else ("‚", "’")
            opened = max(line.rfind(low, start, end - 1), line.rfind(last, start, end - 1))
            end -= opened <= line.rfind(high, start, end - 1)
    return end


def _closes(line: str, start: int, end: int) -> bool:
    """Whether a straight mark between blanks closes: yes, unless all before it in the sentence are paired."""
    count = line.count('"', start, end)
    return count == 0 or count % 2 == 1


def _is_end(mark: Mark) -> bool:
    lead = mark.lead
    if not mark.word or not _WORD.search(mark.line, mark.start, mark.first):
        return False
    if lead and (lead[0] in _GOES_ON or lead[0] in mark.rules.stops) and not _begins_with_marks(mark):
        return False
    if _in_brackets(mark):
        return False
    if not _WIDE.isdisjoint(mark.stops):
        return _wide_mark_ends(mark)
    if mark.line[mark.end] != " " and not _unspaced_mark_ends(mark):
        return False
    if mark.case == "lower" and not _ends_before_lower_case(mark):
        return False
    if mark.quoted and (lead[:1] in _DASHES or _is_attributed(mark)):
        return False
    return mark.stops != "." or stop_ends(mark)


def _ends_before_lower_case(mark: Mark) -> bool:
    """Whether a sentence begins in lower case: behind an inverted mark, or a stop after what is no abbreviation."""
    if not _INVERTED.isdisjoint(mark.lead):
        return mark.stops[-1] != "…" and ".." not in mark.stops
    return mark.stops == "." and not mark.tail and not mark.lead and is_plain_word(mark)


def _begins_with_marks(mark: Mark) -> bool:
    """Whether the stops behind belong to the next sentence (`…and`), or a comma opens a quotation in it."""
    if mark.lead == ",":
        return mark.case == "upper"
    rest = mark.lead.lstrip(".…")
    return rest != mark.lead and (not rest or (rest[0] not in ' )]"”»' and rest[0] not in mark.rules.stops))


def _in_brackets(mark: Mark) -> bool:
    """Whether the mark stands at the end of brackets that opened inside the sentence."""
    if BRACKETS.isdisjoint(mark.tail):
        return False
    line, start, first = mark.line, mark.start, mark.first
    opening = max(line.rfind(bracket, start, first) for bracket in "([{（［")
    if opening < max(start, *(line.rfind(bracket, start, first) for bracket in ")]}）］")):
        return False
    return opening == first - 1 or _WORD.search(line, start, opening) is not None


def _wide_mark_ends(mark: Mark) -> bool:
    if not mark.quoted:
        return mark.stops[-1] not in _QUERY or not _is_continued(mark, 2)
    return mark.lead[:1] not in _DASHES and not _is_attributed(mark)


def _unspaced_mark_ends(mark: Mark) -> bool:
    """Whether a mark without a blank behind it can end a sentence: the blank was forgotten, or none is needed."""
    behind = mark.line[mark.end]
    before = mark.line[: mark.first].rstrip(" .!?…")[-1]
    if behind >= _LETTERS_ONLY or (before >= _LETTERS_ONLY and mark.case != "lower"):
        if mark.quoted and mark.rules.facts.spaced:
            return False
        if before >= _LETTERS_ONLY:
            return mark.stops[0] in _QUERY or (mark.stops == "." and behind >= _LETTERS_ONLY)
        return mark.stops[0] == "?"  # but `Yahoo!ニュース`
    if not behind.isalnum():
        return behind in OPENERS and behind not in "'’-*/·"
    if mark.case != "upper" or not before.islower() or _ADDRESS.search(mark.token):
        return False
    return mark.begins_sentences or (mark.word[1:2].islower() and (mark.stops != "." or mark.quoted))


def _is_continued(mark: Mark, shortest: int = 1) -> bool:
    """Whether a word of at least `shortest` letters follows that ties a quotation to the rest of its sentence."""
    facts, at = mark.rules.facts, mark.after - len(mark.word)
    if not facts.continuations:
        return False
    if facts.spaced:
        return mark.word in facts.continuations
    return any(mark.line[at : at + n] in facts.continuations for n in range(shortest, mark.rules.longest + 1))


def _is_attributed(mark: Mark) -> bool:
    """Whether the words behind a quotation say who spoke, or tie it to the rest of the sentence."""
    if _is_continued(mark):
        return True
    facts, at = mark.rules.facts, mark.after - len(mark.word)
    if mark.lead or not facts.attributions:
        return False
    if not facts.spaced:
        clause_end = _CLAUSE_END.search(mark.line, at, at + _LONGEST_CLAUSE)
        if not clause_end or clause_end[0] not in "。.":
            return False
        return mark.line.endswith(tuple(facts.attributions), at, clause_end.start())
    for n, word in enumerate(mark.line[at : at + 100].split(" ")[: _LONGEST_NAME + 1]):
        bare = word.rstrip(_AFTER_WORD)
        is_last = word[len(bare) :] in {".", "।"}
        if bare.lower() in facts.attributions:
            if mark.case == "upper":
                return n > 0 and mark.stops != "."
            return is_last or (n == 0 and mark.stops != ".")
        if (word != bare and len(bare) > 1) or (
            mark.case == "upper" and (not bare[:1].isupper() or bare.lower() in facts.stopwords)
        ):
            return False
    return False

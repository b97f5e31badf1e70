"""Whether a single stop ends a sentence or an abbreviation, an initial, or an ordinal. In doubt it ends no sentence."""

from __future__ import annotations

import re

from tqc.languages import Language
from tqc.languages.language import words
from tqc.text.segmentation.terminators import BRACKETS, HANGUL, QUOTES, Mark

_LABEL = re.compile(r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[IVXLC]{1,5})\)?\Z")
_LETTER = rf"[^\W\d_{HANGUL}\u2e80-\ua4cf]"
_INITIALS = re.compile(rf"{_LETTER}(?:\.[-‐‑]?{_LETTER})*\Z|{_LETTER}[^\W\d_]?\.?[-‐‑]{_LETTER}\Z")
_ACRONYM = re.compile(r"[^\s.\d]{1,4}(?:\.[^\s.\d]{1,4})+\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_JOINTS = "-’'/("
_FOREIGN = words("mr mrs ms dr st v vs")  # titles and the like that are left as they are in every language
_PARTICLES = words("van von de der den di da du del della la le les el al bin ibn ter ten dos das dal lo zu af av do")
_LONGEST_UNLISTED = 4  # letters of an abbreviation that no list has
_LONGEST_ORDINAL = 3
_LONG_ENOUGH = 6  # words before a date after which a capital begins a sentence: shorter, it is `In 2020 Russia …`


def stop_ends(mark: Mark) -> bool:
    """Whether the single stop `mark`, before a capital, a figure, or a letter without case, ends a sentence."""
    facts, line, figure = mark.rules.facts, mark.line, mark.case == "digit"
    if mark.quoted:
        return True
    if _LABEL.match(line[mark.start : mark.first]):
        return False
    token = mark.token
    if not token or token[-1] in BRACKETS or token[-1] in QUOTES:
        return True
    key = _abbreviation(mark, token.lower())
    small = len(token) == 1 and token.islower()
    measured = small and line[mark.start : mark.first - 1].rstrip()[-1:].isdigit()  # `2020 г.`, `5 m.`
    if (key, mark.word.lower()) in mark.rules.heads or (key in facts.abbreviations and not measured):
        return False
    if key in facts.number_abbreviations and (figure or _ROMAN.match(mark.word)):
        return False
    if figure and small:
        return False
    if key in facts.final_abbreviations:
        return not figure
    if measured:
        return mark.begins_sentences or line.count(" ", mark.start, mark.first) >= _LONG_ENOUGH
    if key in facts.either_abbreviations or (small and key in facts.number_abbreviations):
        return mark.begins_sentences
    if key in _FOREIGN and (not token.isupper() or mark.word.isupper()):
        return mark.begins_sentences
    if not token[-1].islower() and (_INITIALS.match(token) or _ACRONYM.match(token)):
        return mark.begins_sentences and mark.word.lower() not in _PARTICLES
    if facts.ordinal_stop and token.isdecimal() and not _is_numbered(mark):
        doubtful = facts.ordinal_before_capital and len(token) <= _LONGEST_ORDINAL
        return not figure and (not doubtful or mark.begins_sentences)
    return not (facts.ordinal_stop and _ROMAN.match(token)) or mark.begins_sentences


def is_plain_word(mark: Mark) -> bool:
    """Whether the word before the mark is in lower case and too long for an abbreviation that is not listed."""
    token, facts = mark.token, mark.rules.facts
    if len(token) < _LONGEST_UNLISTED + 1 or not token.isalpha() or not token.islower() or not facts.abbreviations:
        return False
    return not _is_listed(token, facts)


def _is_numbered(mark: Mark) -> bool:
    """Whether the figure before the mark belongs to an abbreviation: `Nr. 7`."""
    before = mark.line[mark.start : mark.first].split(" ")[-2:-1]
    return bool(before) and before[0][-1:] == "." and _is_listed(before[0][:-1].lower(), mark.rules.facts)


def _abbreviation(mark: Mark, token: str) -> str:
    """The longest abbreviation that ends at the mark, in the form of the language files, or else `token`."""
    facts, found = mark.rules.facts, token
    if token in mark.rules.parts:
        key, at = token, mark.line.rfind(" ", mark.start, mark.first)
        while at > mark.start and mark.line[at - 1] == ".":
            begin = max(mark.start, mark.line.rfind(" ", mark.start, at - 1) + 1)
            part = mark.line[begin : at - 1].lower().lstrip("(\"'“„«")
            if part.rpartition(".")[2] not in mark.rules.parts:
                break
            key, at = f"{part}.{key}", begin - 1
            if _is_listed(key, facts) or any(key == head for head, _ in mark.rules.heads):
                found = key
    if found == token and not _is_listed(token, facts):
        for joint in _JOINTS:
            rest = token.rpartition(joint)[2]
            if rest != token and _is_listed(rest, facts):
                return rest
    return found


def _is_listed(key: str, facts: Language) -> bool:
    return (
        key in facts.abbreviations
        or key in facts.either_abbreviations
        or key in facts.final_abbreviations
        or key in facts.number_abbreviations
    )

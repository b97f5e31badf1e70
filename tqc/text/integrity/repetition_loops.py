"""Whether a phrase that stands several times in a row in an English text is the loop of a system, not emphasis."""

from __future__ import annotations

import re

from tqc.languages.language import words
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.repeated_ngrams import Joint, Repeat
from tqc.text.lexicon.english_frequency import zipf

__all__ = ["is_loop"]

_T = thresholds("text", "repetition_loops")
_SENTENCE = _T.count("sentence")
_LONG = _T.count("long")
_FUNCTION = _T.number("function")
# How often a phrase of one, two or three, and of more words must stand in a row, by what is between: with a source that
# does not repeat, and where there is no source.
_TIMES = {Joint.BLANK: (3, 2, 2), Joint.COMMA: (4, 3, 2), Joint.BRACKET: (9, 2, 2), Joint.MARK: (8, 4, 4)}
_TIMES_ALONE = {Joint.BLANK: (3, 3, 2), Joint.COMMA: (8, 5, 4), Joint.BRACKET: (9, 9, 9), Joint.MARK: (9, 6, 5)}
_EMPHATIC = words("""
    very much many more most really so too long far never ever again away over down up out well right just only please
    wait stop come go run help look listen hear knock tick bang boom beep woof meow hush chop blah yeah yea yes yay okay
    ok no nope not yet now quite pretty slow slowly fast easy deep dark cold big dear sorry thank thanks plus oh ah ha
    ho hey hi hello bye wow la na da ding dong you my on round back win fire love kill get in it is i
""")
_JOINING = words("and or by after upon to on in")
_EMPHASIS = _T.count("emphasis")
_CHANT = _T.count("chant")
_MADE = re.compile(r"\b(?:makes?|made|making|call(?:s|ed)?|let|lets|keeps?|kept)\s+\Z", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:^|[.!?…\n])[\s\"“”‘’'«(—–-]*\Z")


def is_loop(text: str, repeat: Repeat, source: str) -> bool:
    """Say whether `repeat` of `text` is no emphasis, chant, list of figures or slip of one word.

    `source` is what `text` was translated from, empty if there is none; it does not repeat anything.
    """
    size = 0 if repeat.words == 1 else 1 if repeat.words <= 3 else 2
    unit = repeat.unit.of(text).casefold().split()
    if repeat.joint is Joint.MARK and source and repeat.times == 2:
        whole = _SENTENCE_END.search(text, 0, repeat.unit.start) is not None
        return repeat.words >= (_SENTENCE if whole else _LONG)
    if repeat.times == 2 and repeat.joint is Joint.BLANK and _MADE.search(text, 0, repeat.unit.start):
        return False  # `what makes a small town a small town`
    if repeat.times < (_TIMES if source else _TIMES_ALONE)[repeat.joint][size]:
        return False
    bare = [word.strip(",.;:!?\"“”'’") for word in unit]
    if set(bare) <= _EMPHATIC and repeat.times < (_EMPHASIS - 1 if source and repeat.joint is Joint.BLANK else _CHANT):
        return False
    if len(bare) == 2 and _JOINING & set(bare) and repeat.times < _EMPHASIS:
        return False
    if size == 0 and bare[0][:1].isdigit():
        return bool(source) and len(re.findall(rf"(?<!\d){re.escape(bare[0])}(?!\d)", source)) < repeat.times
    # "None of the of the ships" is a slip of one word, not a loop.
    return repeat.times > 2 or repeat.words > 2 or any(zipf(word) < _FUNCTION for word in bare)

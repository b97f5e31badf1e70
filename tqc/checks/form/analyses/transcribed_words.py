"""Whether an unknown word of the target is a word of the source in English letters."""

from __future__ import annotations

from tqc.languages import language
from tqc.model import Document
from tqc.resources.thresholds import thresholds
from tqc.text.tokens.words import letters
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.pinyin import is_pinyin
from tqc.text.transliteration.romaji import is_romaji
from tqc.text.transliteration.romanise import romanise

__all__ = ["is_transcribed"]

_T = thresholds("form", "transcribed_words")
_SHORTEST = _T.count("shortest")
_SAME_SOUND = _T.number("same_sound")
_LIKE_SOUND = _T.number("like_sound")


def is_transcribed(word: str, document: Document, offset: int, *, syllables: bool, loosely: bool) -> bool:
    """Say whether `word` is how a word of a source at this place sounds.

    Where words have no blanks, any word made of such `syllables` as the language has may be one. `loosely`: with another
    vowel, as an inflected word has it.
    """
    for version in document.versions:
        source = version.pair_at_target(offset).source
        if not source.text:
            continue
        lang = language(source.lang)
        if not lang.spaced:
            if syllables and (is_romaji(word) or is_pinyin(word)):
                return True
        elif lang.scripts[0] != "Latin":
            sound = sounds(romanise(word, "en"))
            for heard in letters(source.text).texts:
                if len(heard) < _SHORTEST or heard.isascii():
                    continue
                if fit(sound, sounds(romanise(heard, lang.code))) <= (_LIKE_SOUND if loosely else _SAME_SOUND):
                    return True
    return False

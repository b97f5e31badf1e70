"""Whether a name is made of Chinese syllables, of which any two make a name that is one letter from others."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tqc import resources

_SYLLABLE = (
    "(?:[bpmfw](?:a|ai|an|ang|ei|en|eng|o|u)|[bpm](?:ao|i|ian|iao|ie|in|ing)|miu|[pmf]ou"
    "|[dtnl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ui|un|uo|ue|v)"
    "|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    "|(?:[zcs]h?|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    "|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)"
    "|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|a|ai|an|ang|ao|e|en|er|ou)"
)
_SYLLABLES = re.compile(f"{_SYLLABLE}{{2,4}}")


# Other readings of characters than the first one of dictionaries, as names have them.
POLYPHONES: Mapping[str, str] = (resources.toml("pinyin.toml") or {})["names"]


def is_pinyin(word: str) -> bool:
    """Say whether a folded word can be read as two to four Chinese syllables."""
    return _SYLLABLES.fullmatch(word) is not None

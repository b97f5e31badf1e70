"""The languages that tqc has data for, one file each; a language is loaded when it first occurs.

Adding a language is adding a file `CODE.py` that defines `LANGUAGE`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tqc.errors import LanguageError
from tqc.languages.iso639 import ISO_639_1
from tqc.languages.language import Language

__all__ = ["UNKNOWN", "Language", "base_code", "codes", "has_data", "is_language", "language", "stated_code"]

UNKNOWN = "und"
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}|[0-9]{3}))*\Z")


@lru_cache(maxsize=1 << 10)
def base_code(tag: str) -> str:
    """Return the primary subtag of a BCP 47 tag in lower case: `sr` for `sr-Cyrl`.

    Raises `LanguageError` if `tag` is not shaped like a language tag.
    """
    if not _TAG.match(tag):
        raise LanguageError(
            f"language code {tag!r} is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'"
        )
    return re.split("[-_]", tag)[0].lower()


# What people write for a language: the code of a country where it is spoken.
_MEANT = {"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk"}


def stated_code(tag: str) -> str:
    """Return the primary subtag of a tag that a user states. Raises `LanguageError` for two letters that name nothing, too."""
    code = base_code(tag)
    if len(code) == 2 and code not in ISO_639_1:
        hint = f"did you mean {_MEANT[code]!r}?" if code in _MEANT else "expected one of ISO 639, such as 'ru'"
        raise LanguageError(f"there is no language {tag!r}; {hint}")
    return code


def is_language(tag: str) -> bool:
    """Say whether `tag` is shaped like a language tag and names a language of ISO 639-1 or one that tqc has data for."""
    return bool(_TAG.match(tag)) and (base_code(tag) in ISO_639_1 or has_data(tag))


@cache
def has_data(tag: str) -> bool:
    """Say whether there is a data file for the language of `tag`."""
    return find_spec(f"{__name__}.{base_code(tag)}") is not None


@cache
def language(tag: str) -> Language:
    """Return what is known of the language of `tag`; a fair default where there is no data file."""
    code = base_code(tag)
    if not has_data(tag):
        return Language(code=code, name=code)
    value = import_module(f"{__name__}.{code}").LANGUAGE
    assert isinstance(value, Language)
    return value


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the languages with data, sorted."""
    names = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in names if 2 <= len(name) <= 3))

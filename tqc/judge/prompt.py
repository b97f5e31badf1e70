"""The prompts: texts in files that users can read and replace, each with a version that depends on its words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tqc import resources
from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.model import Category

QUESTION = "judge/prompt.txt"
CONFIRMATION = "judge/confirm.txt"
_MARK = "version:"
_CATEGORIES = "{categories}"

# The MQM error types that a claim may have; that a text is no translation at all is for tqc to say.
CATEGORIES = tuple(one.value for one in Category if one is not Category.NON_TRANSLATION)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is told before it sees a text. `version` is the file's own name for it and a hash of its words."""

    text: str
    version: str


def read_prompt(file: str, default: str) -> Prompt:
    """Return the prompt in `file`, or if that is empty, the one that comes with tqc under the name `default`.

    Raises `InputError` if the file cannot be read or does not begin with a line `version: NAME`.
    """
    text = read_text(Path(file)) if file else resources.text(default)
    first, _, rest = text.replace("\r\n", "\n").partition("\n")
    name = first.removeprefix(_MARK).strip()
    if not first.startswith(_MARK) or not name or not rest.strip():
        raise InputError(f"{file}:1: is {first[:40]!r}; expected a line `version: NAME`, and the prompt after it")
    said = rest.strip().replace(_CATEGORIES, ", ".join(CATEGORIES))
    return Prompt(said, f"{name}-{hashlib.sha256(said.encode()).hexdigest()[:8]}")

"""Find which source article each translation was made from, in piles as they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tqc.alignment.pairing import Partners, partners
from tqc.engine.prepare import known_language
from tqc.errors import InputError
from tqc.languages import UNKNOWN, base_code, language
from tqc.model import Text

_SWAPPED = "expected the translations first, then their sources"


@dataclass(frozen=True, slots=True)
class Paired:
    """Translations and source articles, with their languages, and which belong together."""

    targets: tuple[Text, ...]
    sources: tuple[Text, ...]
    pairs: tuple[Partners, ...]

    @property
    def lone_targets(self) -> tuple[Text, ...]:
        """The translations without a source."""
        paired = {pair.target for pair in self.pairs}
        return tuple(text for n, text in enumerate(self.targets) if n not in paired)

    @property
    def lone_sources(self) -> tuple[Text, ...]:
        """The source articles without a translation."""
        paired = {pair.source for pair in self.pairs}
        return tuple(text for n, text in enumerate(self.sources) if n not in paired)


def paired(
    targets: Sequence[Text], sources: Sequence[Text], *, target_lang: str = "en", source_lang: str | None = None
) -> Paired:
    """Return what belongs together. Languages are stated, or `source_lang` for sources, or else identified.

    Texts of another language among the `targets`, and of `target_lang` among the `sources`, are passed over, so that one
    pile may be given as both. Raises `InputError` if that leaves nothing of a pile.
    """
    wanted = base_code(target_lang)
    left = [replace(text, lang=known_language(text)) for text in targets]
    right = [replace(text, lang=text.lang or source_lang or known_language(text)) for text in sources]
    kept_left = tuple(text for text in left if _code(text) in (wanted, UNKNOWN))
    kept_right = tuple(text for text in right if _code(text) != wanted)
    name = language(wanted).name
    if not kept_left:
        raise InputError(f"{left[0].path}: is not in {name}, nor is any other translation; {_SWAPPED}")
    if not kept_right:
        raise InputError(f"{right[0].path}: is in {name}, and so is every other source; {_SWAPPED}")
    return Paired(kept_left, kept_right, partners(kept_left, kept_right))


def _code(text: Text) -> str:
    return base_code(text.lang or UNKNOWN)

"""Reference-free quality of a segment: how close in meaning its two sides are.

A first estimate: the cosine of the two sides' vectors. On direct assessments of modern systems it ranks segments only weakly
(Spearman about .1 to .3); it is for finding what is far off, not for telling good from better.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tqc.encoders import Encoder, encode, encoder_for
from tqc.model import Pair


def qualities(pairs: Sequence[Pair], *, encoder: Encoder | None = None) -> list[float | None]:
    """Return the quality of each pair from 0 to 1, 0 if only the target is empty, and `None` where there is no source."""
    both = [n for n, pair in enumerate(pairs) if pair.source.text.strip() and pair.target.text.strip()]
    result: list[float | None] = [0.0 if pair.source.text.strip() else None for pair in pairs]
    by_languages: dict[tuple[str, str], list[int]] = {}
    for n in both:
        by_languages.setdefault((pairs[n].source.lang, pairs[n].target.lang), []).append(n)
    for (source_lang, target_lang), rows in by_languages.items():
        suited = encoder or encoder_for(source_lang, target_lang)
        left = encode(suited, [pairs[n].source.text for n in rows], source_lang)
        right = encode(suited, [pairs[n].target.text for n in rows], target_lang)
        for n, cosine in zip(rows, np.einsum("ij,ij->i", left, right), strict=True):
            result[n] = round(float(min(1.0, max(0.0, cosine))), 6)
    return result

"""Make the tables of the fluency model: word classes from lemminflect and wordfreq, trigrams from English that people wrote."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tqc.quality.fluency import ENDINGS, SPECIAL, key_of, unknown_class
from tqc.text.lexicon.english_frequency import frequencies

LISTED = 40_000  # most frequent forms that get a class
MARKS = ".,;:?!\"'“”‘’()[]-–—…/%$€£&#*"
FUNCTION_WORDS = """
 the a an this that these those each every some any no all both either neither much many more most few fewer less
least several other another such own same i me my mine you your yours he him his she her hers it its we us our ours
they them their theirs myself himself herself itself themselves who whom whose which what when where why how and or
but nor so yet if unless because although though while whereas since until than as of in on at by for with from to
into onto upon over under above below between among through during before after about against without within along
across behind beyond near off out up down around toward towards per via despite is are was were be been being am has
have had having do does did doing will would shall should can could may might must ought not n't never there here then
now just only also too very even still already again ever well however like don't doesn't didn't isn't aren't wasn't
weren't won't wouldn't can't couldn't it's that's he's she's i'm i've they're we're you're let's
"""
SCALE = 20.0  # logarithms are stored as whole numbers of twentieths
_DISCOUNT = 0.75
_RARE = 1  # trigrams seen this often are left to the bigrams


def word_classes() -> dict[str, str]:
    """Return the class of each listed word."""
    from lemminflect import getAllLemmas

    listed = {word: word for word in FUNCTION_WORDS.split()}
    ranked = sorted(frequencies().items(), key=lambda item: (-item[1], item[0]))
    for word, _ in ranked[:LISTED]:
        if word not in listed and word.isalpha():
            listed[word] = _class(word, getAllLemmas(word))
    return listed


def _class(word: str, lemmas: Mapping[str, Sequence[str]]) -> str:
    kinds = []
    for part in ("NOUN", "VERB", "ADJ", "ADV"):
        if part in lemmas:
            base = word in lemmas[part]
            ending = next((e for e in ("ing", "ed", "s", "er", "est") if word.endswith(e)), "*")
            kinds.append(part if base else part + ending)
    return "+".join(kinds) or unknown_class(word)


def build(texts: Iterable[str], out: Path) -> dict[str, Any]:
    """Write the tables of the model to the folder `out`, and return what there is to say of them."""
    listed = word_classes()
    names = [*SPECIAL, *MARKS, *(f"?{ending}" for ending in ENDINGS), *sorted(set(listed.values()))]
    names = list(dict.fromkeys(names))
    ids = {name: n for n, name in enumerate(names)}
    words = {key_of(word): ids[kind] for word, kind in listed.items()}
    reader = _Reader(ids, words)
    rows = [reader.classes(text) for text in texts]
    tables = _tables(rows, len(ids), ids["<start>"])
    order = sorted(words)
    tables |= {
        "words": np.array(order, np.uint32),
        "word_classes": np.array([words[key] for key in order], np.uint16),
    }
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out / "fluency.npz", **tables)
    (out / "fluency.json").write_text(json.dumps({"classes": names, "scale": SCALE}) + "\n", encoding="utf-8")
    return {
        "sentences": len(rows),
        "tokens": sum(map(len, rows)),
        "classes": len(names),
        "trigrams": len(tables["keys3"]),
    }


def _tables(rows: Sequence[Sequence[int]], size: int, start: int) -> dict[str, Any]:
    """Logarithms of probabilities with absolute discounting, and what is left over for shorter contexts."""
    counts: list[Counter[tuple[int, ...]]] = [Counter(), Counter(), Counter()]
    for row in rows:
        padded = (start, *row)
        for at in range(2, len(padded)):
            for n in (1, 2, 3):
                counts[n - 1][tuple(padded[at - n + 1 : at + 1])] += 1
    total = counts[0].total()
    one: Grams = {(kind,): (counts[0][kind,] + 0.5) / (total + 0.5 * size) for kind in range(size)}
    two, left_one = _order(counts[1], one)
    three, left_two = _order(counts[2], two, left_one, one, rare=_RARE)
    tables = {"logs1": _stored([one[kind,] for kind in range(size)])}
    tables["left1"] = _stored([left_one.get((kind,), 1.0) for kind in range(size)])
    for n, grams in ((2, two), (3, three)):
        keys = {_key(gram, size): value for gram, value in grams.items()}
        order = sorted(keys)
        tables[f"keys{n}"] = np.array(order, np.uint32 if n == 2 else np.int64)
        tables[f"logs{n}"] = _stored([keys[key] for key in order])
        if n == 2:
            left = {_key(gram, size): value for gram, value in left_two.items()}
            tables["left2"] = _stored([left.get(key, 1.0) for key in order])
    return tables


Grams = dict[tuple[int, ...], float]


def _order(
    counts: Counter[tuple[int, ...]],
    lower: Grams,
    left_lower: Grams | None = None,
    lowest: Grams | None = None,
    *,
    rare: int = 0,
) -> tuple[Grams, Grams]:
    """The probabilities of n-grams given those of the grams that are one shorter, and the rest of each context."""
    totals: Counter[tuple[int, ...]] = Counter()
    for gram, count in counts.items():
        totals[gram[:-1]] += count
    counts = Counter({gram: count for gram, count in counts.items() if count > rare})
    taken: Counter[tuple[int, ...]] = Counter()
    for gram, count in counts.items():
        taken[gram[:-1]] += count
    kinds = Counter(gram[:-1] for gram in counts)

    def shorter(gram: tuple[int, ...]) -> float:
        if gram[1:] in lower:
            return lower[gram[1:]]
        return (left_lower or {}).get(gram[1:-1], 1.0) * (lowest or {}).get(gram[-1:], 0.0)

    left = {
        context: (totals[context] - taken[context] + _DISCOUNT * kinds[context]) / totals[context] for context in kinds
    }
    found = {
        gram: (count - _DISCOUNT) / totals[gram[:-1]] + left[gram[:-1]] * shorter(gram)
        for gram, count in counts.items()
    }
    return found, left


def _stored(values: Iterable[float]) -> NDArray[np.int16]:
    logs: NDArray[np.int16] = np.round(np.log(np.array(list(values))) * SCALE).astype(np.int16)
    return logs


def _key(gram: Sequence[int], size: int) -> int:
    key = 0
    for kind in gram:
        key = key * size + kind
    return key


class _Reader:
    """Reads classes as the model itself does, before there is one."""

    def __init__(self, ids: dict[str, int], words: dict[int, int]) -> None:
        from tqc.quality.fluency import Fluency

        model = Fluency.__new__(Fluency)
        model.ids, model._listed, model._known = ids, words, {}
        self.classes = model.classes

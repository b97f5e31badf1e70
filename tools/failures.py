"""Measure whether whole failures of a system are reported: refusals, texts cut off, and what a model says around them.

Cases are made from the clean translations in `corpora/` and, where a folder is given, from news articles in NTREX's format
(`en.jsonl.gz` and `LANG.jsonl.gz`, one document a line with `document` and `english` or `source`, lists of sentences).

    python -m tools.failures [--data FOLDER] [--langs ru,de,zh] [--cases 200]
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqc.config import Config, active_rules
from tqc.engine.check import check_with
from tqc.engine.prepare import prepared
from tqc.model import Finding, Story, Text

CORPORA = Path(__file__).parent.parent / "corpora"
LEVELS = (10, 30, 50, 80)
RULES = ("translation-refused", "translation-incomplete", "commentary-added")
_NEAR = 60  # characters from where a text was cut to where it may be said to be cut
_INSIDE = 0.8  # of what was put around a translation, that findings must cover

# Written for this purpose in the manner of many models, and not taken from the lists that the rules read.
REFUSALS = (
    "I'm sorry, but I can't help with translating this article.",
    "I apologize, but I am not able to translate this content because it may violate our usage policies.",
    "As an AI developed to be helpful and harmless, I cannot complete this translation.",
    "Sorry, I can't assist with that request.",
    "I must respectfully decline to translate this material, as it contains graphic descriptions of violence.",
    "I don't feel comfortable producing a translation of this text. Is there something else I can help you with?",
    "Unfortunately, I'm unable to process this request. Please try again with a different text.",
    "It looks like you forgot to include the text. Could you please paste the passage that you would like me to translate?",
    "I won't be able to provide a full translation of copyrighted articles, but I can offer a short summary instead.",
    "Es tut mir leid, aber ich kann diesen Text nicht übersetzen.",
    "Извините, но я не могу помочь с переводом этого текста.",
    "抱歉，我无法翻译这段内容。",
    "Je suis désolé, mais je ne peux pas traduire cet article.",
    "Lo siento, pero no puedo ayudarte con esa solicitud.",
    "The response was filtered because the prompt triggered the content management policy.",
)
BEFORE = (
    "Here is the translation:",
    "Sure! Here's the English version of the article:",
    "Certainly, below is the text translated into English.",
    "Translation:",
    "**English translation:**",
    "Okay, I have translated the following passage for you:",
    "Translate the following news article into English. Do not add any explanations.",
    "The translated text reads as follows:",
    "<think>The user wants me to translate this article into English.</think>",
    "Hier ist die englische Übersetzung:",
)
AFTER = (
    "Please let me know if you would like me to adjust anything in this translation.",
    "Note: I have kept the names of the institutions in their original form.",
    "I hope this helps!",
    "Translator's note: some idioms were rendered freely.",
    "Would you like me to translate another article?",
    "(This translation preserves the tone and structure of the original text.)",
    "If you have any further questions, feel free to ask.",
    "<|im_end|>",
)


@dataclass(frozen=True, slots=True)
class Article:
    """One story whole: its source and its translation, sentence by sentence or as it stands."""

    name: str
    lang: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Case:
    """An article with a failure of a kind; `wanted` is the rule that should report it, `parts` the places where."""

    kind: str
    article: Article
    wanted: str | None
    parts: tuple[tuple[int, int], ...]


def corpora() -> Iterator[Article]:
    """Yield the articles of the project's own corpora."""
    for folder in sorted(path.parent for path in CORPORA.glob("*/clean.en.txt")):
        source = next(path for path in sorted(folder.glob("article.*.txt")) if path.name != "article.en.txt")
        texts = (path.read_text(encoding="utf-8") for path in (source, folder / "clean.en.txt"))
        yield Article(folder.name, source.suffixes[0].removeprefix("."), *texts)


def ntrex(data: Path, langs: Sequence[str]) -> Iterator[Article]:
    """Yield the articles of a folder in NTREX's format, three sentences a paragraph."""
    english = {row["document"]: row["english"] for row in _rows(data / "en.jsonl.gz")}
    for lang in langs:
        blank = "" if lang in ("zh", "ja") else " "
        for row in _rows(data / f"{lang}.jsonl.gz"):
            yield Article(
                f"{lang}/{row['document']}",
                lang.split("-")[0],
                _paragraphs(row["source"], blank),
                _paragraphs(english[row["document"]], " "),
            )


def _rows(path: Path) -> Iterator[dict[str, list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _paragraphs(parts: Sequence[str], blank: str) -> str:
    return "\n\n".join(blank.join(parts[at : at + 3]) for at in range(0, len(parts), 3)) + "\n"


def cases(articles: Sequence[Article], count: int, seed: int = 0) -> Iterator[Case]:
    """Yield `count` cases of failure, in turn of each kind, and as many whole articles."""
    rng = random.Random(seed)
    makers = [
        _refused,
        *(_cut(level, inside=inside) for level in LEVELS for inside in (False, True)),
        _wrapped,
        _wrapped,
    ]
    for number in range(count):
        article = articles[number % len(articles)]
        yield makers[number % len(makers)](article, rng)
        yield Case("whole", article, None, ())


def _refused(article: Article, rng: random.Random) -> Case:
    text = rng.choice(REFUSALS)
    return Case("refused", _with(article, text + "\n"), "translation-refused", ((0, len(text)),))


def _cut(level: int, *, inside: bool) -> Callable[[Article, random.Random], Case]:
    def cut(article: Article, rng: random.Random) -> Case:
        at = len(article.target) * level // 100
        if not inside:
            ends = [
                n + 1
                for n in range(len(article.target) - 1)
                if article.target[n] in ".!?" and article.target[n + 1].isspace()
            ]
            at = min(ends, key=lambda end: abs(end - at), default=at)
        text = article.target[:at].rstrip()
        return Case(
            f"cut to {level} %", _with(article, text + "\n"), "translation-incomplete", ((len(text), len(text)),)
        )

    return cut


def _wrapped(article: Article, rng: random.Random) -> Case:
    before, after = rng.choice([*BEFORE, ""]), rng.choice([*AFTER, ""])
    if not before and not after:
        before, after = "```", "```"
    text = "\n\n".join(part for part in (before, article.target.strip(), after) if part)
    parts = ((0, len(before)), (len(text) - len(after), len(text)))
    return Case("wrapped", _with(article, text + "\n"), "commentary-added", tuple(p for p in parts if p[0] < p[1]))


def _with(article: Article, target: str) -> Article:
    return Article(article.name, article.lang, article.source, target)


def findings(article: Article) -> tuple[Finding, ...]:
    """Return what tqc finds in the files of an article."""
    story = Story(article.name, None, Text(article.target, "en"), (Text(article.source, article.lang),))
    config = Config()
    return check_with(prepared(story), active_rules(config), config)


def verdict(case: Case, found: Sequence[Finding]) -> str:
    """Return how a case came out: `right`, or in what it did not."""
    mine = [f for f in found if f.rule in RULES]
    if case.wanted is None:
        return f"false alarm: {mine[0].rule}" if mine else "right"
    right = [f for f in mine if f.rule == case.wanted]
    if not right:
        return f"reported as {mine[0].rule}" if mine else "silent"
    if len(right) > len(case.parts):
        return "more than one finding"
    for start, end in case.parts:
        if start == end:
            if not any(abs(f.target.start - start) <= _NEAR for f in right):
                return "in the wrong place"
        elif sum(max(0, min(end, f.target.end) - max(start, f.target.start)) for f in right) < _INSIDE * (end - start):
            return "in part only"
    return "right"


def main() -> None:
    """Print how many cases of each kind came out right, and those that did not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--langs", default="ru,de,zh,uk,ja,he,cs,ar,sr-Cyrl,fr")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    articles = [*corpora(), *(ntrex(options.data, options.langs.split(",")) if options.data else ())]
    random.Random(options.seed).shuffle(articles)
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    quiet: set[str] = set()
    for case in cases(articles, options.cases, options.seed):
        if case.wanted is None and case.article.name in quiet:
            continue
        quiet |= {case.article.name} if case.wanted is None else set()
        found = findings(case.article)
        said = verdict(case, found)
        for kind in {case.kind, "whole" if case.wanted is None else "failures"}:
            total[kind] += 1
            right[kind] += said == "right"
        if said != "right":
            print(
                f"  {case.kind:<12} {case.article.name:<40} {said}: {case.article.target[:60]!r} … {case.article.target[-50:]!r}"
            )
    for kind, count in sorted(total.items()):
        print(f"{kind:<12} {right[kind] / count:.3f}   (n={count})")


if __name__ == "__main__":
    main()

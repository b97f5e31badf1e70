"""Documents built by hand for tests, and the marks ⟦…⟧ that show where a hit is expected."""

from __future__ import annotations

import csv
import re

from tqc.engine.prepare import prepared
from tqc.model import Document, Row, Span, Story, Text

MARK = re.compile("⟦([^⟧]*)⟧")


def document(pairs: list[tuple[str, str]], lang: str = "ru", name: str = "test") -> Document:
    """Return a document of aligned (source, target) rows; an empty source means that there is none."""
    return Document.of_rows(name, [Row(str(i), source, target, lang) for i, (source, target) in enumerate(pairs, 1)])


def story(source: str, target: str, lang: str = "ru") -> Document:
    """Return the document of two whole texts, split and aligned."""
    return prepared(Story("test", None, Text(target, "en"), (Text(source, lang),)))


def unmarked(text: str) -> str:
    """Return `text` without its marks."""
    return MARK.sub(r"\1", text)


def marks(text: str) -> list[Span]:
    """Return the marked spans of `text`, as offsets into the text without its marks."""
    spans, removed = [], 0
    for match in MARK.finditer(text):
        start = match.start() - removed
        spans.append(Span(start, start + len(match[1])))
        removed += 2
    return spans


def documented_examples(doc: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return (heading, language, pairs) of each example under `Flagged:` and `Clean:` of a rule's documentation.

    Under such a heading stand indented lines `CODE: text`; each `en:` line ends a pair, an empty line ends an example.
    """
    examples: list[tuple[str, str, list[tuple[str, str]]]] = []
    for heading, block in re.findall(r"^(Flagged|Clean):\n((?:[ \t]+.*\n|\n)+)", doc, re.MULTILINE):
        for example in re.split(r"\n\s*\n", block.strip("\n")):
            lang, source, pairs = "ru", "", []
            for line in example.strip().splitlines():
                code, _, text = line.strip().partition(":")
                text = text.strip()
                if code == "en":
                    pairs.append((source, text))
                    source = ""
                else:
                    lang, source = code, text
            examples.append((heading, lang, pairs))
    return examples


def documented_table(doc: str, heading: str) -> list[dict[str, str]]:
    """Return the rows of the indented table under `heading` of a rule's documentation; none if there is no such table."""
    block = re.search(rf"^{heading}:\n((?:[ \t]+.*\n)+)", doc, re.MULTILINE)
    rows = csv.DictReader(line.strip() for line in block[1].splitlines()) if block else ()
    return [{name: value for name, value in row.items() if value} for row in rows]

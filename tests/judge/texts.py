"""Segments and results built by hand for the tests of the judge."""

from __future__ import annotations

from tqc.model import Document, Finding, Place, Result, Row, Segment, Severity, SourcePlace

SOURCE = "Мэр города заявил, что мост откроют в мае. Бодание депутатов продолжается."
TARGET = "The mayor of the city said that the bridge will be closed in May. The butting of deputies continues."


def segment(
    target: str = TARGET, source: str = SOURCE, number: str = "1", *, start: int = 0, column: int | None = None
) -> Segment:
    """Return a segment of the document `news`; with a `column`, of a text, else of a bitext."""
    return Segment(
        document="news",
        system=None,
        segment=number,
        source_lang="ru",
        target_lang="en",
        source=source,
        target=target,
        quality=None,
        words=len(target.split()),
        start=start,
        source_start=start,
        path="news.jsonl",
        source_path="news.jsonl",
        line=1,
        column=column,
    )


def result(*segments: Segment, findings: tuple[Finding, ...] = ()) -> Result:
    """Return the result of a document with these segments."""
    return Result("news", None, segments or (segment(),), findings)


def finding(quote: str, text: str = TARGET, number: str = "1", rule: str = "literal-rendering") -> Finding:
    """Return what a rule found at the first `quote` of a segment's target."""
    start = text.index(quote)
    return Finding(
        rule=rule,
        category="accuracy/mistranslation",
        severity=Severity.MAJOR,
        confidence=0.9,
        message="A figure of speech is rendered word by word.",
        suggestion="wrangling",
        document="news",
        segment=number,
        system=None,
        path="news.jsonl",
        line=1,
        column=start + 1,
        target=Place(start, start + len(quote), quote),
        source=SourcePlace("news.jsonl", "ru", 43, 50, "Бодание"),
        related=(),
        fingerprint="0123456789abcdef",
    )


def rows(count: int) -> list[dict[str, str]]:
    """Return rows of a bitext of one document, each with a wrong word of its own."""
    return [
        {
            "id": str(n),
            "document": "news",
            "source_lang": "ru",
            "source": f"В районе {n} мост откроют в мае.",
            "target": f"In district {n} the bridge will be closed in May.",
        }
        for n in range(1, count + 1)
    ]


def document(count: int) -> Document:
    """Return the document of `rows`."""
    return Document.of_rows("news", [Row(r["id"], r["source"], r["target"], "ru") for r in rows(count)])

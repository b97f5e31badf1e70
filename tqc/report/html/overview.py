"""What the page says first: the figures of an audit in words, and the rows of its tables as they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from tqc.languages import has_data, language
from tqc.stats.summary import Figures, Row

SHOWN_DOCUMENTS = 200  # rows of the page's table of documents; the file holds them all
_NAMED = 3  # rules or documents that a sentence names


def paragraphs(figures: Figures) -> list[list[str]]:
    """Return the overview as sentences in paragraphs: what was read and found, how bad that is, where it lies."""
    total = figures.total
    found = [_rate(total)] if total["findings"] else []
    where = [_rules(figures), _systems(figures), _outliers(figures), _quality(total)]
    said = [[_read(figures), _found(total)], found, where]
    return [kept for part in said if (kept := [sentence for sentence in part if sentence])]


def language_name(code: str | None) -> str:
    """Return the name of a language as an English reader knows it, or its code if tqc has no data for it."""
    if not code:
        return "no source"
    return language(code).name if has_data(code) else code


def worst_documents(figures: Figures) -> list[Row]:
    """Return the documents that have findings, by falling penalty, as many as the page shows."""
    found = [row for row in figures.tables["by_document"] if row["findings"]]
    return sorted(found, key=lambda row: -row["penalty"])[:SHOWN_DOCUMENTS]


def counted(count: int, noun: str) -> str:
    """Return `3 findings`, `1 finding`."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def listed(items: Sequence[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def _read(figures: Figures) -> str:
    total = figures.total
    named = [row["system"] for row in figures.tables["by_system"] if row["system"]]
    langs = [language_name(row["source_lang"]) for row in figures.tables["by_source_lang"] if row["source_lang"]]
    of = f" of {counted(len(named), 'system')}" if named else ""
    source = (
        f", translated from {listed(langs)}"
        if 0 < len(langs) <= 8
        else f", from {len(langs)} languages"
        if langs
        else ""
    )
    return (
        f"tqc read {counted(figures.documents, 'document')}{of} "
        f"({counted(total['segments'], 'segment')}, {counted(total['words'], 'word')}){source}."
    )


def _found(total: Row) -> str:
    if not total["findings"]:
        return "It found nothing to report."
    neutral = total["findings"] - sum(total[name] for name in ("critical", "major", "minor"))
    counts = {"critical": total["critical"], "major": total["major"], "minor": total["minor"], "neutral": neutral}
    kinds = listed([f"{count:,} {name}" for name, count in counts.items() if count])
    return f"It reports {counted(total['findings'], 'finding')}: {kinds}."


def _rate(total: Row) -> str:
    score = (
        ""
        if total["scorecard_score"] is None
        else (
            f" On the MQM scorecard, where critical errors cost more, the quality score is {total['scorecard_score']:.1f} of 100."
        )
    )
    return (
        f"That is {total['penalty_per_1000_words']:.1f} MQM penalty points per 1,000 words "
        f"({total['interval'].split(' ')[0]} confidence interval {total['low']:.1f} to {total['high']:.1f}).{score}"
    )


def _rules(figures: Figures) -> str:
    whole = figures.total["penalty"]
    if not whole:
        return ""
    rows = figures.tables["by_rule"][:_NAMED]
    shares = [f"{row['rule']} ({row['penalty'] / whole:.0%})" for row in rows if row["penalty"]]
    return f"Most of the penalty is from {listed(shares)}." if len(figures.tables["by_rule"]) > 1 else ""


def _systems(figures: Figures) -> str:
    rows = sorted(
        (row for row in figures.tables["by_system"] if row["system"]), key=lambda row: row["penalty_per_1000_words"]
    )
    if len(rows) < 2:
        return ""
    best, worst = rows[0], rows[-1]
    return (
        f"Of the systems, {best['system']} has the lowest penalty ({best['penalty_per_1000_words']:.1f} per 1,000 words) "
        f"and {worst['system']} the highest ({worst['penalty_per_1000_words']:.1f}); "
        "“tqc compare” says whether such a difference is more than chance."
    )


def _outliers(figures: Figures) -> str:
    rows = [row for row in figures.tables["by_document"] if row["outlier"] and (row["deviation"] or 0) > 0]
    rows.sort(key=lambda row: -row["deviation"])
    names = [f"{row['document']}" + (f" ({row['system']})" if row["system"] else "") for row in rows]
    if not names:
        return ""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    shown = ", ".join(names[:_NAMED]) if more else listed(names)
    return f"More than their length explains is found in {shown}{more}."


def _quality(total: Row) -> str:
    if total["quality"] is None:
        return ""
    return f"The mean estimated quality of the segments is {total['quality']:.2f}, on a scale from 0 to 1."

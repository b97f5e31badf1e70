from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from tests.stats.findings import BARE, FULL, finding, result, segment
from tqc.model import Place, Result, Severity, SourcePlace
from tqc.report.html.page import PageFacts
from tqc.report.html.payload import Payload
from tqc.report.html.report import html_page
from tqc.stats.stamp import Stamp

FACTS = PageFacts("news", Stamp("2024-05-31", "1.2.3", "abc", "def"), {"r": "A sentence is lost."})


def page(*results: Result) -> str:
    return html_page(results, FACTS)


def data(html: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/json" id="documents">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_a_page_asks_for_nothing_outside_itself() -> None:
    html = page(result([segment("1")], [finding("1")]))
    assert "default-src 'none'" in html
    assert not re.search(r'(src|href)="(?!#)', html)
    assert "@import" not in html
    assert "url(" not in html


def test_the_overview_in_words() -> None:
    html = page(
        result([segment("1", words=600)], [finding("1"), finding("1", "s", severity="minor")], system="alpha"),
        result([segment("1", words=400)], [], system="beta", document="e"),
    )
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "tqc read 2 documents of 2 systems (2 segments, 1,000 words), translated from Russian." in text
    assert "It reports 2 findings: 1 major and 1 minor. That is 6.0 MQM penalty points per 1,000 words" in text
    assert "Most of the penalty is from r (83%) and s (17%)." in text
    assert "beta has the lowest penalty (0.0 per 1,000 words) and alpha the highest (10.0)" in text


def test_a_clean_check() -> None:
    html = page(result([segment("1")]))
    assert "It found nothing to report." in html
    assert data(html)[0]["f"] == []
    assert data(page()) == []


def test_what_is_in_the_texts_stays_text() -> None:
    evil = "</script><script>alert(1)</script>\u2028&"
    html = page(result([segment("1", target=evil, source=evil)], [replace(finding("1"), message=evil)], document=evil))
    assert "alert(1)</script>" not in html
    shown = data(html)[0]
    assert (shown["n"], shown["p"][0][1:3], shown["f"][0]["m"]) == (evil, [evil, evil], evil)


def test_places_are_inside_their_segments() -> None:
    here = replace(segment("17", target="Back in Zvenchan", source="Снова Звечан"), start=5, source_start=2)
    found = replace(FULL, target=Place(13, 21, "Zvenchan"), source=SourcePlace("a.ru.txt", "ru", 8, 14, "Звечан"))
    elsewhere = replace(found, source=SourcePlace("a.sr.txt", "sr", 90, 95, "Зечан"))
    first, second = data(page(result([here], [found, elsewhere])))[0]["f"]
    assert (first["q"], first["a"], first["b"], first["y"]) == (0, 8, 16, ["ru", "Звечан", 6])
    assert second["y"] == ["sr", "Зечан", -1]
    assert first["e"] == [["target", "3", "Zvecan"]]


def test_long_texts_are_cut_to_what_has_findings() -> None:
    payload = Payload(whole=3, most=2)
    long = result([segment(str(n)) for n in range(10)], [finding("1"), finding("8"), finding("9")])
    line = json.loads(payload.add(long) or "")
    assert [part[0] for part in line["p"]] == ["0", "1", "2", "7", "8", "9"]
    assert line["o"] == [3]
    assert [found["q"] for found in line["f"]] == [1, 4]
    assert (payload.findings, payload.omitted) == (2, 1)
    assert payload.add(result([segment("1")] * 4)) is None


def test_rules_are_explained_and_documents_linked() -> None:
    html = page(result([segment("1")], [replace(BARE, rule="r", segment="1", severity=Severity.CRITICAL)]))
    assert 'href="#rule=r">r</a><br><span class="soft">A sentence is lost.</span>' in html
    assert 'href="#document=d">d</a>' in html

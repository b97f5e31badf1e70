from __future__ import annotations

from tests.stats.findings import finding, result, segment
from tqc.model import Result
from tqc.report.tables.audit import audit_summary
from tqc.stats.frames import findings_frame, segments_frame
from tqc.stats.tables import TABLES, table


def summary(*results: Result) -> str:
    segments, findings = segments_frame(results), findings_frame(f for r in results for f in r.findings)
    tables = {name: table(segments.lazy(), findings.lazy(), by).to_dicts() for name, by in TABLES.items()}
    return audit_summary(tables, "out")


WHERE = (
    "out/report.html: all findings in their texts, to read in a browser\n"
    "out: findings, segments, scores, not_compared and by_* tables, each as .csv and .parquet; columns.csv explains them"
)


def test_penalties_by_system_and_rule_in_columns() -> None:
    found = [finding("1", "number-mismatch"), finding("1", "comma", "fluency/punctuation", "minor")]
    assert summary(result([segment("1", words=1000)], found, system="alpha"), result([segment("1", words=1200)])) == (
        "system  findings  minor  major  critical  penalty/1000 words  95% interval\n"
        "alpha          2      1      1         0                5.10  5.10 to 5.10\n"
        "(none)         0      0      0         0                0.00  0.00 to 0.00\n"
        "\n"
        "rule             findings  minor  major  critical  penalty/1000 words  95% interval\n"
        "number-mismatch         1      0      1         0                2.27  0.00 to 5.00\n"
        "comma                   1      1      0         0                0.05  0.00 to 0.10\n"
        "\n" + WHERE
    )


def test_a_clean_corpus() -> None:
    assert summary(result([segment("1")])) == (
        "system  findings  minor  major  critical  penalty/1000 words  95% interval\n"
        "(none)         0      0      0         0                0.00  0.00 to 0.00\n"
        "\n"
        "rule: nothing found\n"
        "\n" + WHERE
    )


def test_source_languages_are_shown_where_there_are_several() -> None:
    blocks = summary(result([segment("1"), segment("2", lang="de")])).split("\n\n")
    assert [block.split()[0] for block in blocks] == ["system", "source_lang", "rule:", "out/report.html:"]
    assert [line.split()[0] for line in blocks[1].splitlines()[1:]] == ["de", "ru"]


def test_documents_that_were_not_compared_are_named_ten_at_most() -> None:
    tables = {name: list[dict[str, object]]() for name in TABLES}
    rows = [{"document": f"d{n}", "system": "one" if n else None, "reason": "It was refused."} for n in range(12)]
    block = audit_summary({**tables, "not_compared": rows}, "out").split("\n\n")[2].splitlines()
    assert block[:3] == ["12 documents not compared with the source", "d0: It was refused.", "d1 one: It was refused."]
    assert (len(block), block[-1]) == (12, "and 2 more")


def test_thousands_are_grouped() -> None:
    many = result([segment("1")], [finding("1") for _ in range(1234)])
    assert "1,234" in summary(many)

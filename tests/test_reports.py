"""What is kept in `reports/` is what an audit of the project's own corpora finds today."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.cli.running import ROOT, tqc

REPORTS = ROOT / "reports"
_ENCODED = 5e-3  # what vectors give differs a little from processor to processor


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        outcome = tqc("audit", "corpora", "--report-dir", folder, "--isolated", "--no-stamp", "--quiet", "--jobs", "1")
    assert outcome.code == 0, outcome.err
    return folder


def test_the_same_files_are_kept(fresh: Path) -> None:
    kept = {path.name for path in REPORTS.iterdir() if path.suffix != ".parquet"} - {"README.md"}
    assert kept == {path.name for path in fresh.iterdir() if path.suffix != ".parquet"}


def test_the_tables_are_fresh(fresh: Path) -> None:
    for file in sorted(fresh.glob("*.csv")):
        now, kept = (_table(folder / file.name) for folder in (fresh, REPORTS))
        assert_frame_equal(now, kept, abs_tol=_ENCODED)  # stale? `make audit` renews it


def test_the_report_shows_the_findings_of_the_table() -> None:
    page = (REPORTS / "report.html").read_text(encoding="utf-8")
    fingerprints = pl.read_csv(REPORTS / "findings.csv")["fingerprint"].to_list()
    assert page.count('"h":"') == len(fingerprints)
    assert all(f'"h":"{fingerprint}"' in page for fingerprint in fingerprints)


def _table(path: Path) -> pl.DataFrame:
    return pl.read_csv(path)

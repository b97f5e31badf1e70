"""The licences that the package names lie in the repository, so that they travel with it."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_each_licence_that_the_metadata_names_has_its_text() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = set(project["license"].split(" AND "))
    texts = {path.stem for path in (ROOT / "LICENSES").glob("*.txt")}
    assert named == texts | {"MIT"}
    assert "MIT" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert project["license-files"] == ["LICENSE", "LICENSES/*.txt"]


def test_each_licence_is_explained() -> None:
    told = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    for name in ("CC BY-SA 4.0", "CC BY 4.0", "Unicode licence"):
        assert name in told

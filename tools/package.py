"""Build the wheel and the source distribution, install each into an environment of its own, and use it there.

Needs the package index that pip is set up with: the dependencies are installed as a user gets them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
_NEEDED = ("tqc/__init__.py", "tqc/py.typed", "tqc/resources/finding.schema.json", "tqc/resources/templates/github.yml")
_ENGLISH = "The bridge ofthe town is closed. It was the the end.\n"
_RUSSIAN = "Мост города закрыт. Это был конец.\n"


def main() -> None:
    """Run the test; any step that fails ends it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dist = folder / "dist"
        _run(sys.executable, "-m", "hatchling", "build", "--directory", dist, folder=ROOT)
        wheel, sdist = next(dist.glob("*.whl")), next(dist.glob("*.tar.gz"))
        _look_inside(wheel, sdist)
        for package in (wheel, sdist):
            _use(package, folder / package.suffix[1:])
    print("wheel and source distribution: built, installed, used")


def _look_inside(wheel: Path, sdist: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    with tarfile.open(sdist) as archive:
        packed = {member.name.split("/", 1)[-1] for member in archive.getmembers()}
    for needed in _NEEDED:
        assert needed in inside, f"{wheel.name} lacks {needed}"
        assert needed in packed, f"{sdist.name} lacks {needed}"
    foreign = {name.split("/")[0] for name in inside} - {"tqc"}
    assert all(name.endswith(".dist-info") for name in foreign), f"{wheel.name} installs {foreign} besides tqc"


def _use(package: Path, folder: Path) -> None:
    """Install a package into a new environment, and check a text there."""
    environment = folder / "environment"
    _run(sys.executable, "-m", "venv", environment, folder=package.parent)
    binary = environment / "bin"
    _run(binary / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package, folder=folder)
    (folder / "story.en.txt").write_text(_ENGLISH, encoding="utf-8")
    (folder / "story.ru.txt").write_text(_RUSSIAN, encoding="utf-8")
    assert _run(binary / "tqc", "--version", folder=folder).startswith("tqc ")
    assert "words-glued" in _run(binary / "tqc", "rules", folder=folder)
    found = _run(binary / "tqc", "check", ".", "--exit-zero", "--no-progress", folder=folder)
    assert "minor words-glued" in found, found
    _run(binary / "tqc", "init", folder=folder)
    assert "in 1 document" in _run(binary / "tqc", "check", ".", "--exit-zero", folder=folder)
    _run(binary / "python", "-c", "import tqc; print(tqc.score([('Да.', 'Yes.')]))", folder=folder)


def _run(*command: str | Path, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()

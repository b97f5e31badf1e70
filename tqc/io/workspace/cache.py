"""Results of documents that were checked before, by the content of the document, the settings, and tqc itself.

Each result is a file of its own in a folder of the user's, written whole or not at all, so that runs side by side do not
disturb each other. Nothing that makes a result is left out of its name, so a file is right or not found; one that cannot be
read counts as not found. When the folder grows too big, what was not used for longest goes.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqc.model import Document, Finding, Place, Related, Result, Segment, Severity, SourcePlace, Story

_MOST = 256 * 1024 * 1024  # bytes, above which the folder is cut back
_LEFT = 192 * 1024 * 1024
_FORMAT = "1"


def cache_folder() -> Path:
    """Return where results are kept: `TQC_CACHE`, or the user's folder for caches."""
    named = os.environ.get("TQC_CACHE")
    if named:
        return Path(named)
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "tqc"


def data_version() -> str:
    """Return what tells this tqc from any other: its code and data, and the packages beside it."""
    package = Path(__file__).parent.parent
    parts: list[str] = []
    for record in sorted(package.parent.glob("tqc-*.dist-info/RECORD")):
        content = record.read_text(encoding="utf-8", errors="replace")
        if "tqc/__init__.py" in content:  # it was installed as it is, and the list says what every file holds
            parts.append(content)
    if not parts:
        for root, folders, files in os.walk(package):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            with os.scandir(root) as entries:
                stats = {entry.name: entry.stat() for entry in entries}
            parts += [f"{root}/{name} {stats[name].st_size} {stats[name].st_mtime_ns}" for name in sorted(files)]
    # What tqc stands on has its version in the name of its folder.
    for folder in sys.path:
        if folder.endswith("site-packages") and os.path.isdir(folder):
            parts += sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Cache:
    """The results that hold for one `digest` of settings, options, and tqc."""

    def __init__(self, folder: Path, digest: str) -> None:
        self._folder, self._digest = folder, digest
        self._written = False

    @property
    def is_known(self) -> bool:
        """Whether a run with these settings was made before, so that they are known to fit."""
        return self._file("settings").exists()

    def remember(self) -> None:
        """Note that these settings fit."""
        if not self.is_known:
            self._write(self._file("settings"), "")

    def results(
        self, items: Iterable[Story | Document], compute: Callable[[Iterable[Story | Document]], Iterable[Result]]
    ) -> Iterator[Result]:
        """Yield the result of each item, in order: what is kept, and of the others what `compute` makes of them."""
        order: deque[Result | str] = deque()

        def missing() -> Iterator[Story | Document]:
            for item in items:
                key = self._key(item)
                kept = self._read(key)
                order.append(key if kept is None else kept)
                if kept is None:
                    yield item

        for result in compute(missing()):
            while isinstance(ready := order.popleft(), Result):
                yield ready
            if not result.failures and all(finding.judge is None for finding in result.findings):
                self._write(self._file(ready), json.dumps(asdict(result), ensure_ascii=False))
            yield result
        yield from (ready for ready in order if isinstance(ready, Result))
        if self._written:
            self._cut_back()

    def _key(self, item: Story | Document) -> str:
        return hashlib.sha256(f"{self._digest} {item!r}".encode("utf-8", "surrogatepass")).hexdigest()

    def _file(self, key: str) -> Path:
        name = key if key != "settings" else self._digest
        return self._folder / _FORMAT / name[:2] / f"{name}.json"

    def _read(self, key: str) -> Result | None:
        file = self._file(key)
        try:
            result = _result(json.loads(file.read_text(encoding="utf-8")))
            os.utime(file)
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return result

    def _write(self, file: Path, text: str) -> None:
        """Write a file whole; where that cannot be, there is no cache, and nothing else is wrong."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=file.parent, suffix=".part")
            with open(handle, "w", encoding="utf-8") as opened:
                opened.write(text)
            os.replace(part, file)
        except (OSError, UnicodeEncodeError):
            return
        self._written = True

    def _cut_back(self) -> None:
        """Delete what was not used for longest, parts that a killed run left behind among it, if there is too much."""
        found: list[tuple[float, int, str]] = []
        for root, _, files in os.walk(self._folder):
            for name in files:
                try:
                    stat = os.stat(os.path.join(root, name))
                except OSError:
                    continue
                found.append((stat.st_mtime, stat.st_size, os.path.join(root, name)))
        size = sum(bytes_ for _, bytes_, _ in found)
        if size <= _MOST:
            return
        for _, bytes_, name in sorted(found):
            if size <= _LEFT:
                break
            try:
                os.unlink(name)
            except OSError:
                continue
            size -= bytes_


def _result(data: dict[str, Any]) -> Result:
    findings = tuple(map(_finding, data["findings"]))
    segments = tuple(Segment(**segment) for segment in data["segments"])
    named = {"findings": findings, "segments": segments, "renderings": (), "failures": ()}
    return Result(**{**data, **named, "notes": tuple(data["notes"]), "qualities": tuple(data["qualities"])})


def _finding(data: dict[str, Any]) -> Finding:
    source = data["source"]
    parts = {
        "severity": Severity(data["severity"]),
        "target": Place(**data["target"]),
        "source": SourcePlace(**source) if source else None,
        "related": tuple(Related(**related) for related in data["related"]),
    }
    return Finding(**{**data, **parts})

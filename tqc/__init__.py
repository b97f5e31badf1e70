"""A linter for machine translation: it reads translated English beside its source and reports what is wrong with it.

document = tqc.read("story.en.txt", sources=["story.ru.txt"])
for finding in tqc.check(document):
    print(finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqc.api import align, check, document, documents, read, read_config, score
    from tqc.config import Config
    from tqc.errors import TqcError
    from tqc.model import Bead, Document, Finding, Pair, Severity
    from tqc.stats.frames import findings_frame

__version__ = "0.1.0"

__all__ = [
    "Bead",
    "Config",
    "Document",
    "Finding",
    "Pair",
    "Severity",
    "TqcError",
    "__version__",
    "align",
    "check",
    "document",
    "documents",
    "findings_frame",
    "read",
    "read_config",
    "score",
]

# Where each name lives: loaded on first use, so that `import tqc` costs nothing.
_HOMES = {
    "Bead": "tqc.model",
    "Config": "tqc.config",
    "Document": "tqc.model",
    "Finding": "tqc.model",
    "Pair": "tqc.model",
    "Severity": "tqc.model",
    "TqcError": "tqc.errors",
    "align": "tqc.api",
    "check": "tqc.api",
    "document": "tqc.api",
    "documents": "tqc.api",
    "findings_frame": "tqc.stats.frames",
    "read": "tqc.api",
    "read_config": "tqc.api",
    "score": "tqc.api",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'tqc' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

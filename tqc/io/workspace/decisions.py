"""The decisions of editors on findings: a file of JSON lines, one a decision, sorted, so that git merges it without conflicts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tqc.engine.known import KnownFinding, Verdict
from tqc.errors import InputError
from tqc.io.files import write_text
from tqc.io.sources.records import records, shown

FIELDS = ("fingerprint", "decision", "reason", "by", "at", "rule", "document", "text")
_EXPECTED = f"expected {', '.join(f'`{name}`' for name in FIELDS)}"


def read_decisions(path: Path) -> tuple[KnownFinding, ...]:
    """Return the decisions in a file; of several on one finding, as a merge may leave them, the latest counts.

    A file that does not exist or is empty holds none: nobody has decided yet. Raises `InputError` naming file and line.
    """
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return ()
    latest: dict[str, KnownFinding] = {}
    for line, record in records(path, suffix=".jsonl"):
        decision = _decision(record, f"{path}:{line}")
        older = latest.get(decision.fingerprint)
        if older is None or decision.at >= older.at:
            latest[decision.fingerprint] = decision
    return tuple(latest[fingerprint] for fingerprint in sorted(latest))


def _decision(record: dict[str, object], where: str) -> KnownFinding:
    values: dict[str, str] = {}
    for name in FIELDS:
        value = record.get(name)
        if value is not None and not isinstance(value, str):
            raise InputError(f"{where}: `{name}` is {shown(value)}; expected a text")
        values[name] = value or ""
    if not values["fingerprint"]:
        raise InputError(f"{where}: has no `fingerprint`; {_EXPECTED}")
    if values["decision"] not in tuple(Verdict):
        raise InputError(f"{where}: `decision` is {shown(values['decision'])}; expected accepted or dismissed")
    return KnownFinding(
        fingerprint=values["fingerprint"],
        rule=values["rule"],
        text=values["text"],
        document=values["document"],
        verdict=Verdict(values["decision"]),
        reason=values["reason"],
        by=values["by"],
        at=values["at"],
    )


def write_decisions(path: Path, decisions: Iterable[KnownFinding]) -> None:
    """Write decisions, sorted, one a line."""
    lines = sorted(
        json.dumps(
            {
                "fingerprint": one.fingerprint,
                "decision": one.verdict,
                "reason": one.reason,
                "by": one.by,
                "at": one.at,
                "rule": one.rule,
                "document": one.document,
                "text": one.text,
            },
            ensure_ascii=False,
        )
        for one in decisions
    )
    write_text(path, "".join(line + "\n" for line in lines))

"""Judge findings: list those that nobody has judged yet, take verdicts in, check the files of judgements.

python -m tools.judge_findings list BITEXT… --sheet FILE   write a sheet: each finding beside both sides
python -m tools.judge_findings add FILE                    take the rows of a sheet whose verdict is filled in
python -m tools.judge_findings check                       check `judgements/`
python -m tools.judge_findings count                       right, arguable and wrong by rule and kind of evidence

A sheet is CSV: fill in `verdict` (right, arguable or wrong) and, where it is not right, `why`, in words that don't quote
the text. Right means that place, message, suggestion and severity all are. One thing that several systems got wrong in
the same way is listed once. `--half tune` lists only what does not count for confidences.
"""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import tqc
from tools.judgements import HALVES, VERDICTS, Judgement, faults, half_of, key_of, read_judgements, write_judgements
from tqc.config import Config, active_rules
from tqc.engine.check import check_by_kind
from tqc.languages import base_code
from tqc.model import Document, Finding

_SHEET = (
    *("number", "lang", "rule", "kind", "severity", "key", "verdict", "why"),
    *("message", "suggestion", "source", "target", "reference"),
)


def to_judge(paths: list[Path], half: str | None) -> Iterator[dict[str, str]]:
    """Yield a row of the sheet for each finding in the files that has not been judged."""
    known = {(one.rule, one.kind, one.key) for each in read_judgements().values() for one in each}
    seen: set[tuple[str, ...]] = set()
    config = Config(preview=True)
    rules = active_rules(config)
    for document in tqc.documents(*paths):
        for kind, finding in check_by_kind(document, rules, config):
            row = _row(document, finding, kind)
            same = (row["rule"], row["source"], finding.target.text.casefold(), row["suggestion"])
            if same in seen or (row["rule"], kind, row["key"]) in known or half not in (None, half_of(row["key"])):
                continue
            seen.add(same)
            yield row


def _row(document: Document, finding: Finding, kind: str) -> dict[str, str]:
    pair = next(pair for pair in document.pairs if pair.segment == finding.segment)
    base = 0 if document.rows else pair.target.start
    start, end = finding.target.start - base, finding.target.end - base
    text = pair.target.text
    return {
        "lang": base_code(pair.source.lang),
        "rule": finding.rule,
        "kind": kind,
        "severity": finding.severity.value,
        "key": key_of(pair.source.text, text, start, end),
        "message": finding.message,
        "suggestion": finding.suggestion or "",
        "source": pair.source.text,
        "target": f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}",
        "reference": pair.reference or "",
    }


def write_sheet(options: Namespace) -> int:
    """Write the sheet of what is still to be judged."""
    with options.sheet.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, _SHEET, restval="", lineterminator="\n")
        sheet.writeheader()
        for number, row in enumerate(to_judge(options.files, options.half), 1):
            sheet.writerow({"number": number, **row})
            file.flush()
    return 0


def add(options: Namespace) -> int:
    """Take the verdicts of sheets in; one that stands already is replaced."""
    known = {lang: {(o.rule, o.kind, o.key): o for o in each} for lang, each in read_judgements().items()}
    for path in options.files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if verdict := row["verdict"].strip():
                    one = Judgement(
                        *(row["rule"], row["kind"], row["severity"], row["key"], verdict),
                        *(half_of(row["key"]), " ".join(row["why"].split())),
                    )
                    known.setdefault(row["lang"], {})[one.rule, one.kind, one.key] = one
    for lang, judgements in known.items():
        write_judgements(lang, judgements.values())
    return check(options)


def check(options: Namespace) -> int:
    """Print what is wrong with the files; 1 if something is."""
    found = list(faults())
    print("\n".join(found) or "the judgements are in order", file=sys.stderr if found else sys.stdout)
    return int(bool(found))


def count(options: Namespace) -> int:
    """Print how many findings were right, arguable and wrong."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for each in read_judgements().values():
        for one in each:
            counts.update([(one.rule, one.kind, one.verdict), (one.rule, "all", one.verdict), ("all", "", one.verdict)])
    print(f"{'rule':28}{'kind':14}" + "".join(f"{verdict:>10}" for verdict in VERDICTS))
    for rule, kind in sorted({key[:2] for key in counts}):
        print(f"{rule:28}{kind:14}" + "".join(f"{counts[rule, kind, verdict]:10}" for verdict in VERDICTS))
    return 0


_COMMANDS = {"list": write_sheet, "add": add, "check": check, "count": count}


def main() -> int:
    """Run the command."""
    parser = ArgumentParser(
        prog="python -m tools.judge_findings", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sheet", type=Path, default=Path("findings.csv"))
    parser.add_argument("--half", choices=HALVES)
    options = parser.parse_args()
    return _COMMANDS[options.command](options)


if __name__ == "__main__":
    sys.exit(main())

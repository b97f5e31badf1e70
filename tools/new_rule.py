"""Start a rule: `python -m tools.new_rule word-doubled form` writes its module, its cases, and its line in the catalogue.

All of it fails the tests until it is filled in.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

MODULE = '''"""SUMMARY: one sentence that says what is wrong, ending in a full stop.

Why it matters to a reader, and what is compared.

Flagged:
    en: A sentence with ⟦the error⟧ marked.

Clean:
    en: A near miss.

False alarms: the known ones, honestly.

Source: the style guide, standard, or paper that the rule rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Passage, Severity
from tqc.rule import Hit, NoOptions, Rule, each_target


def check(passage: Passage, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each …"""
    raise NotImplementedError


RULE = Rule(id="{rule_id}", doc=__doc__, category=Category.TODO, severity=Severity.MINOR, check=each_target(check))
'''

CASES = """# At least 8 flagged and 8 clean cases; spans are marked ⟦…⟧, an empty ⟦⟧ marks a place.
[[flagged]]
name = "what-it-shows"
target = ""

[[clean]]
name = "why-it-looks-wrong-and-is-right"
target = ""
"""


def main(rule_id: str, family: str, root: Path = ROOT) -> str:
    """Write the files of the rule into the tree at `root` and return what to do next.

    Raises `SystemExit` if the names do not fit; nothing is written then.
    """
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule_id):
        raise SystemExit(f"rule id {rule_id!r}: expected lower-case words joined by hyphens, naming the defect")
    rules = root / "tqc" / "checks"
    families = sorted(path.parent.name for path in rules.glob("*/__init__.py"))
    if family not in families:
        raise SystemExit(f"family {family!r}: expected one of {', '.join(families)}")
    name = rule_id.replace("-", "_")
    module, cases = rules / family / f"{name}.py", root / "tests" / "checks" / family / f"{name}.toml"
    for path in (*rules.glob(f"*/{name}.py"), cases):
        if path.exists():
            raise SystemExit(f"{path.relative_to(root)} exists")
    module.write_text(MODULE.replace("{rule_id}", rule_id), encoding="utf-8")
    cases.write_text(CASES, encoding="utf-8")
    listing = rules / "__init__.py"
    text = listing.read_text(encoding="utf-8")
    text = text.replace("\n\nRULES:", f"\nfrom tqc.checks.{family} import {name}\n\nRULES:", 1)
    text = re.sub(r"\n\)\s*\Z", f"\n    {name}.RULE,\n)\n", text)
    listing.write_text(text, encoding="utf-8")
    return f"fill in {module.relative_to(root)} and {cases.relative_to(root)}, then: make format test"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: make rule NAME=rule-id FAMILY=family")
    print(main(sys.argv[1], sys.argv[2]))

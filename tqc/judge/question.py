"""What a judge is asked about one segment: a request, its name in the cache, and about how many tokens it takes.

The texts of an article travel as strings of a JSON object, so that nothing in them can end their delimiters.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tqc.config import Config
from tqc.judge.prompt import CATEGORIES, Prompt
from tqc.judge.settings import JudgeSettings
from tqc.model import Finding, Result, Segment, Severity

# A token of the usual vocabularies is about 4 bytes of English and 3 of Chinese; 3.2 makes the estimate rather too high.
_BYTES_OF_A_TOKEN = 3.2
_TOKENS_AROUND = 16  # what a service puts around the messages
USUAL_ANSWER = 160  # tokens that an answer usually has: one or two claims

CLAIMS_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["findings"],
    "properties": {
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["quote", "occurrence", "source_quote", "category", "severity", "fix", "why"],
                "properties": {
                    "quote": {"type": "string"},
                    "occurrence": {"type": "integer"},
                    "source_quote": {"type": "string"},
                    "category": {"type": "string", "enum": list(CATEGORIES)},
                    "severity": {"type": "string", "enum": [severity.value for severity in Severity]},
                    "fix": {"type": "string"},
                    "why": {"type": "string"},
                },
            },
        }
    },
}
CHOICE_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["better"],
    "properties": {"better": {"type": "string", "enum": ["A", "B", "equal"]}},
}


@dataclass(frozen=True, slots=True)
class Question:
    """A request: the service, the body of the call, and the prompt's version. Equal questions have equal keys."""

    url: str
    body: Mapping[str, Any]
    prompt: str

    @property
    def key(self) -> str:
        """The name of the question in the cache."""
        said = json.dumps([self.url, self.prompt, self.body], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def tokens(self) -> int:
        """About how many tokens go in."""
        size = sum(len(message["content"].encode("utf-8", "surrogatepass")) for message in self.body["messages"])
        return _TOKENS_AROUND + round(size / _BYTES_OF_A_TOKEN)


def question(number: int, result: Result, prompt: Prompt, settings: JudgeSettings, config: Config) -> Question:
    """Return what is asked about segment `number` of a result."""
    segment, many = result.segments[number], settings.neighbours
    around = range(max(0, number - many), min(len(result.segments), number + many + 1))
    payload = {
        "source_language": segment.source_lang or "und",
        "target_language": segment.target_lang,
        "before": [_sides(result.segments[n]) for n in around if n < number],
        "segment": _sides(segment),
        "after": [_sides(result.segments[n]) for n in around if n > number],
        "glossary": _glossary(segment, config),
        "names": _names(segment, config),
        "already_found": [_found(finding) for finding in result.findings if finding.segment == segment.segment],
    }
    return made(payload, prompt, settings, name="tqc_findings", schema=CLAIMS_SCHEMA)


def made(
    payload: Mapping[str, Any], prompt: Prompt, settings: JudgeSettings, *, name: str, schema: Mapping[str, Any]
) -> Question:
    """Return the question that `payload` is under `prompt`."""
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": [
            {"role": "system", "content": prompt.text},
            {"role": "user", "content": json.dumps(payload, ensure_ascii=False, indent=1)},
        ],
        "temperature": 0,
        "seed": settings.seed,
        "max_tokens": settings.output_tokens,
    }
    if settings.response_format == "json_schema":
        described = {"name": name, "strict": True, "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": described}
    elif settings.response_format == "json_object":
        body["response_format"] = {"type": "json_object"}
    body = {name: value for name, value in {**body, **settings.parameters}.items() if name not in settings.omit}
    return Question(settings.url.rstrip("/"), body, prompt.version)


def _sides(segment: Segment) -> dict[str, str]:
    return {"source": segment.source, "target": segment.target}


def _found(finding: Finding) -> dict[str, Any]:
    return {
        "quote": finding.target.text,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }


def _glossary(segment: Segment, config: Config) -> Sequence[dict[str, Any]]:
    """The rows of the glossary that occur in the source."""
    if not config.glossary.terms or not segment.source:
        return []
    found = config.glossary.find(segment.source, segment.source_lang or "und", segment.document)
    terms = dict.fromkeys(item.term for item in found)
    return [
        {
            "source": term.source,
            "accepted": [term.source] if term.keep else list(term.accepted),
            "forbidden": list(term.forbidden),
            "note": term.note,
        }
        for term in terms
    ]


def _names(segment: Segment, config: Config) -> Sequence[dict[str, Any]]:
    """The rows of the names file that occur in the source."""
    if not config.names.names or not segment.source:
        return []
    found = dict.fromkeys(name for name, _, _ in config.names.behind(segment.source, segment.source_lang or "und"))
    return [{"source": list(name.source), "accepted": list(name.renderings), "note": name.note} for name in found]

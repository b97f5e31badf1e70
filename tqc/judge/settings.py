"""How a judge is asked: the table `[tool.tqc.judge]` as a frozen value, and the checks that it fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, get_type_hints
from urllib.parse import urlsplit

from tqc.errors import ConfigError

FORMATS = ("json_schema", "json_object", "none")
ONLY = ("all", "findings", "low")
DEFAULT_CACHE = ".tqc/judge"


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """Where the judge is, which segments it is asked about, and what it may cost.

    `url` is the base of an OpenAI-compatible service, up to and with `/v1`. `key_env` names the environment variable that
    holds the key. `only` asks about all segments, those with a finding, or those whose quality is below `below`; of these
    `sample` is the share that is drawn. `max_requests` counts attempts, `max_tokens` what goes in and out; 0: no bound.
    `output_tokens` bounds one answer. `confirm` asks a second, blind question about each claim. `fails`: a judge's findings
    count for the exit code. `fingerprint`: only cached answers of that version of the server count. `parameters` are further
    fields of the request, `omit` names fields of tqc's own that the service does not take. `comet` is a model on disk.
    """

    url: str = ""
    model: str = ""
    key_env: str = ""
    prompt: str = ""
    confirm: bool = False
    confirm_prompt: str = ""
    fails: bool = False
    cache: str = DEFAULT_CACHE
    replay: bool = False
    fingerprint: str = ""
    only: str = "all"
    below: float = 0.5
    sample: float = 1.0
    neighbours: int = 2
    max_requests: int = 0
    max_tokens: int = 0
    output_tokens: int = 1024
    price_in: float = 0.0
    price_out: float = 0.0
    concurrency: int = 4
    timeout: float = 60.0
    retries: int = 4
    backoff: float = 1.0
    longest_wait: float = 60.0
    give_up_after: int = 3
    seed: int = 1
    response_format: str = "json_schema"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    omit: tuple[str, ...] = ()
    comet: str = ""

    @property
    def asks(self) -> bool:
        """Whether there is a judge to ask."""
        return bool(self.url)


_TYPES = get_type_hints(JudgeSettings)
_NAMES = {field.name.replace("_", "-"): field.name for field in dataclasses.fields(JudgeSettings)}
PATHS = ("cache", "prompt", "confirm-prompt", "comet")
_SHARES = ("below", "sample")
_AT_LEAST_ONE = ("concurrency", "give-up-after", "output-tokens")
_CHOICES = {"response-format": FORMATS, "only": ONLY}
_EXPECTED = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
_OWN = ("messages", "model", "stream", "n")  # fields of a request that nobody else sets


def judge_settings(table: Mapping[str, Any], where: str) -> JudgeSettings:
    """Return the settings that a `judge` table holds; `where` names it in errors.

    Raises `ConfigError` for a key that does not exist or a value that does not fit.
    """
    for key, value in table.items():
        if key not in _NAMES:
            near = get_close_matches(key, _NAMES, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"it may have: {', '.join(sorted(_NAMES))}"
            raise ConfigError(f"{where} has the unknown key {key!r}; {hint}")
        expected = _expected(key, value)
        if expected:
            raise ConfigError(f"{where}: {key!r} is {value!r}; expected {expected}")
    values: dict[str, Any] = {_NAMES[key]: value for key, value in table.items()}
    made = JudgeSettings(**{**values, "omit": tuple(values.get("omit", ()))})
    if made.url and not made.model:
        raise ConfigError(f"{where}: a judge needs a model; name it with --judge-model, or `model` in the settings")
    if made.replay and not made.url:
        raise ConfigError(f"{where}: --judge-replay needs the endpoint and model whose answers are replayed")
    return made


def _expected(key: str, value: Any) -> str:
    """What was expected in place of `value`; empty if it fits."""
    if key == "parameters":
        return "" if isinstance(value, dict) and not set(value) & set(_OWN) else f"a table without {', '.join(_OWN)}"
    if key == "omit":
        names = isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)
        return "" if names and not set(value) & set(_OWN) else f"a list of fields, without {', '.join(_OWN)}"
    wanted = _TYPES[_NAMES[key]]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (number if wanted is float else isinstance(value, wanted) and (wanted is bool or value is not True)):
        return _EXPECTED[wanted]
    if key in _CHOICES:
        return "" if value in _CHOICES[key] else f"one of {', '.join(_CHOICES[key])}"
    if key in _SHARES:
        return "" if 0 <= value <= 1 else "a number from 0 to 1"
    if key == "timeout":
        return "" if value > 0 else "seconds above 0"
    if key in _AT_LEAST_ONE:
        return "" if value >= 1 else "a whole number of 1 or more"
    if wanted in (int, float):
        return "" if value >= 0 else "a number of 0 or more"
    if key == "url" and value:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return "the address of a service, such as http://localhost:11434/v1"
        if parts.username or parts.password:
            return "an address without a key in it; `key-env` names the environment variable that holds it"
    return ""

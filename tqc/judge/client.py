"""Talk to an OpenAI-compatible chat service. The one door to httpx, which is imported when something is asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any

from tqc.errors import TqcError
from tqc.judge.settings import JudgeSettings

if TYPE_CHECKING:
    import httpx

_TRY_AGAIN = (408, 409, 425, 429, 500, 502, 503, 504, 529)
_SHOWN = 160  # characters of a service's own message that are shown
_LARGEST = 8_000_000  # bytes of an answer that are read


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service answered. `cut`: it ended for want of tokens. `fingerprint`: what it says of its own version."""

    content: str
    cut: bool = False
    fingerprint: str | None = None
    tokens_in: int = 0
    tokens_out: int = 0


class JudgeError(TqcError):
    """A question that got no answer. `fatal`: no other question will get one, either. `budget`: by the user's own bound."""

    def __init__(self, message: str, *, fatal: bool = False, budget: bool = False) -> None:
        super().__init__(message)
        self.fatal, self.budget = fatal, budget


class Client:
    """A service, asked by several threads at once. `attempts` counts what was sent, from what it is told on."""

    def __init__(
        self,
        settings: JudgeSettings,
        key: str | None,
        *,
        attempts: int = 0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        import httpx

        self._settings, self._sleep = settings, sleep
        self._lock = threading.Lock()
        self.attempts = attempts
        bounds = httpx.Limits(max_connections=settings.concurrency, max_keepalive_connections=settings.concurrency)
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        # A service is where the settings say; a proxy or a netrc file of the environment would change that unseen.
        self._http = httpx.Client(timeout=settings.timeout, limits=bounds, headers=headers, trust_env=False)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def ask(self, url: str, body: Mapping[str, Any]) -> Answer:
        """Return the answer to a request, tried again with growing pauses where that may help.

        Raises `JudgeError` if there is none.
        """
        for attempt in range(self._settings.retries + 1):
            self._count()
            outcome = self._attempt(f"{url}/chat/completions", body)
            if isinstance(outcome, Answer):
                return outcome
            error, pause = outcome
            if pause is None or attempt == self._settings.retries:
                raise error
            self._sleep(min(max(pause, self._settings.backoff * 2**attempt), self._settings.longest_wait))
        raise AssertionError("the loop returns or raises")

    def _count(self) -> None:
        with self._lock:
            if self._settings.max_requests and self.attempts >= self._settings.max_requests:
                raise JudgeError(f"the budget of {self._settings.max_requests} requests is spent", budget=True)
            self.attempts += 1

    def _attempt(self, address: str, body: Mapping[str, Any]) -> Answer | tuple[JudgeError, float | None]:
        """An answer, or an error and how long to wait at least before trying again; `None`: do not."""
        import httpx

        deadline = time.monotonic() + self._settings.timeout
        try:
            with self._http.stream("POST", address, json=body) as response:
                content = bytearray()
                for part in response.iter_bytes():
                    content += part
                    if (
                        time.monotonic() > deadline
                    ):  # a service that sends a byte now and then never times out by itself
                        return JudgeError(f"no answer in {self._settings.timeout:g} s"), 0
                    if len(content) > _LARGEST:
                        return JudgeError("the answer is endless"), None
        except httpx.TimeoutException:
            return JudgeError(f"no answer in {self._settings.timeout:g} s"), 0
        except httpx.ConnectError as error:
            return JudgeError(f"cannot be reached ({_plain(str(error))})"), 0
        except httpx.InvalidURL as error:
            return JudgeError(f"has an address that cannot be asked ({_plain(str(error))})", fatal=True), None
        except httpx.HTTPError as error:
            return JudgeError(f"broke off ({_plain(str(error)) or type(error).__name__})"), 0
        if response.status_code == 200:
            return _answer(bytes(content))
        said = f"answers {response.status_code}{_reason(bytes(content))}"
        if response.status_code in _TRY_AGAIN:
            return JudgeError(said), _retry_after(response)
        return JudgeError(said, fatal=True), None


def _answer(content: bytes) -> Answer | tuple[JudgeError, float | None]:
    import json

    try:
        data = json.loads(content)
        choice = data["choices"][0]
        said = choice["message"]["content"] or ""
        if not isinstance(said, str):
            raise TypeError
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return JudgeError("answers with something else than a chat completion"), 0
    usage = data.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    fingerprint = data.get("system_fingerprint")
    return Answer(
        content=said,
        cut=choice.get("finish_reason") == "length",
        fingerprint=fingerprint if isinstance(fingerprint, str) else None,
        tokens_in=_count(usage.get("prompt_tokens")),
        tokens_out=_count(usage.get("completion_tokens")),
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _reason(content: bytes) -> str:
    """What a service says of its own error."""
    import json

    try:
        error = json.loads(content)["error"]
        said = error["message"] if isinstance(error, dict) else error
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    return f": {_plain(str(said))}"


def _plain(text: str) -> str:
    """A foreign message on one line and of bounded length, with nothing that a terminal obeys."""
    said = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"


def _retry_after(response: httpx.Response) -> float:
    """The seconds that a service asks to wait; a date, which clocks may differ on, is left to the usual pauses."""
    try:
        return max(0.0, float(response.headers.get("retry-after", "0")))
    except ValueError:
        return 0

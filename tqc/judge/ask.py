"""Ask many questions: those with an answer are not sent, the others go out side by side, and a failing service is left alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tqc.judge.cache import Cache
from tqc.judge.client import Answer, Client, JudgeError
from tqc.judge.question import Question
from tqc.judge.settings import JudgeSettings


@dataclass(slots=True)
class Usage:
    """What asking came to: answers from the cache and from the service, tokens, and what got no answer, by reason.

    `missing` are those that a replay has no answer to.
    """

    cached: int = 0
    asked: int = 0
    attempts: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    missing: int = 0
    over_budget: int = 0
    fingerprints: set[str | None] = field(default_factory=set)

    @property
    def unanswered(self) -> int:
        """How many questions got no answer, though the budget had room for them."""
        return sum(self.failed.values()) + self.missing


class Asker:
    """Asks the service that the settings name, through a cache. The counts of all it did are in `usage`."""

    def __init__(self, settings: JudgeSettings, cache: Cache, connect: Callable[[int], Client]) -> None:
        self._settings, self._cache, self._connect = settings, cache, connect
        self._guard = threading.Lock()
        self._failures = 0
        self._given_up: JudgeError | None = None
        self.usage = Usage()

    def cached(self, question: Question) -> bool:
        """Say whether a question has an answer already."""
        return self._cache.get(question.key) is not None

    def answers(self, questions: Sequence[Question]) -> list[Answer | None]:
        """Return the answer to each question, in order; `None` where there is none, which `usage` says why."""
        distinct = {question.key: question for question in questions}
        found = {key: self._cache.get(key) for key in distinct}
        self.usage.cached += sum(answer is not None for answer in found.values())
        open_ones = [question for key, question in distinct.items() if found[key] is None]
        if self._settings.replay:
            self.usage.missing += len(open_ones)
        elif open_ones:
            found.update(self._sent(open_ones))
        self.usage.fingerprints.update(answer.fingerprint for answer in found.values() if answer)
        return [found[question.key] for question in questions]

    def _sent(self, questions: Sequence[Question]) -> Iterable[tuple[str, Answer | None]]:
        with self._connect(self.usage.attempts) as client:
            with ThreadPoolExecutor(self._settings.concurrency) as pool:
                answers = list(pool.map(lambda question: self._one(client, question), questions))
            self.usage.attempts = client.attempts
        return [(question.key, answer) for question, answer in zip(questions, answers, strict=True)]

    def _one(self, client: Client, question: Question) -> Answer | None:
        key = question.key
        with self._cache.locked(key):
            known = self._cache.get(key)  # another run may have asked meanwhile
            if known:
                with self._guard:
                    self.usage.cached += 1
                return known
            try:
                self._refuse_hopeless()
                answer = client.ask(question.url, question.body)
            except JudgeError as error:
                self._note(error)
                return None
            self._cache.put(key, answer)
        with self._guard:
            self._failures = 0
            self.usage.asked += 1
            self.usage.tokens_in += answer.tokens_in or question.tokens
            self.usage.tokens_out += answer.tokens_out
        return answer

    def _refuse_hopeless(self) -> None:
        with self._guard:
            if self._given_up:
                raise self._given_up
            spent = self.usage.tokens_in + self.usage.tokens_out
            if self._settings.max_tokens and spent >= self._settings.max_tokens:
                raise JudgeError(f"the budget of {self._settings.max_tokens:,} tokens is spent", budget=True)

    def _note(self, error: JudgeError) -> None:
        """Count a question without an answer; after several in a row nothing more is sent."""
        with self._guard:
            if error.budget:
                self.usage.over_budget += 1
                return
            self._failures += 1
            if error.fatal or self._failures >= self._settings.give_up_after:
                self._given_up = self._given_up or error
            reason = str(error)
            self.usage.failed[reason] = self.usage.failed.get(reason, 0) + 1

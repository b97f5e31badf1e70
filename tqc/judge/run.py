"""Judge the results of a check: plan what is asked, ask it, verify the claims, and merge them with the rules' findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tqc.config import Config
from tqc.judge.answer import UnreadableAnswerError, claims
from tqc.judge.ask import Asker, Usage
from tqc.judge.confirm import confirmations, preferred
from tqc.judge.merge import Judged, merged
from tqc.judge.prompt import CONFIRMATION, QUESTION, Prompt, read_prompt
from tqc.judge.question import USUAL_ANSWER, Question, question
from tqc.judge.settings import JudgeSettings
from tqc.judge.verify import Claim, Refusal, verified
from tqc.model import Opinion, Result, Segment

Place = tuple[int, int]  # the number of a result, and of a segment in it


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be asked: segments with their questions, how many are answered already, and how many the budget leaves out."""

    asked: tuple[tuple[Place, Question], ...]
    segments: int
    cached: int
    left_out: int
    tokens_in: int
    tokens_out: int

    @property
    def requests(self) -> int:
        """How many questions would be sent."""
        return len(self.asked) - self.cached


@dataclass(frozen=True, slots=True)
class Report:
    """What came of judging, for whoever ran it."""

    plan: Plan
    usage: Usage
    claims: int
    refused: Counter[Refusal] = field(default_factory=Counter)
    unreadable: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> bool:
        """Whether segments that were to be judged are not, and not because the user set a bound."""
        return self.usage.unanswered > 0 or 0 < len(self.plan.asked) == self.unreadable.total()


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge that is ready to be asked."""

    settings: JudgeSettings
    config: Config
    asker: Asker
    prompt: Prompt
    confirmation: Prompt

    @classmethod
    def of(cls, settings: JudgeSettings, config: Config, asker: Asker) -> Judge:
        """Return the judge of the settings. Raises `InputError` if a prompt cannot be read."""
        prompt = read_prompt(settings.prompt, QUESTION)
        return cls(settings, config, asker, prompt, read_prompt(settings.confirm_prompt, CONFIRMATION))

    def plan(self, results: Sequence[Result]) -> Plan:
        """Return what would be asked about the results: of what is not answered yet, what the budget allows."""
        settings = self.settings
        wanted = list(self._wanted(results))
        asked, cached, left_out, tokens_in, tokens_out = [], 0, 0, 0, 0
        open_keys: set[str] = set()
        for place in wanted:
            made = question(place[1], results[place[0]], self.prompt, settings, self.config)
            if self.asker.cached(made) or made.key in open_keys:
                cached += 1
            elif not settings.replay:
                spent = tokens_in + tokens_out + made.tokens + USUAL_ANSWER
                if (settings.max_requests and len(open_keys) >= settings.max_requests) or (
                    settings.max_tokens and spent > settings.max_tokens
                ):
                    left_out += 1
                    continue
                tokens_in, tokens_out = tokens_in + made.tokens, tokens_out + USUAL_ANSWER
                open_keys.add(made.key)
            asked.append((place, made))
        segments = sum(len(result.segments) for result in results)
        return Plan(tuple(asked), segments, cached, left_out, tokens_in, tokens_out)

    def judged(self, results: Sequence[Result], plan: Plan) -> tuple[list[Result], Report]:
        """Return the results with the judge's findings among them. They are as they were if the judge answers nothing."""
        answers = self.asker.answers([made for _, made in plan.asked])
        refused: Counter[Refusal] = Counter()
        unreadable: Counter[str] = Counter()
        found: list[tuple[int, Judged]] = []
        for (place, _), answer in zip(plan.asked, answers, strict=True):
            if answer is None:
                continue
            try:
                items = claims(answer)
            except UnreadableAnswerError as error:
                unreadable[str(error)] += 1
                continue
            opinion = Opinion(self.settings.model, answer.fingerprint, self.prompt.version)
            for item in items:
                claim = verified(item, results[place[0]].segments[place[1]])
                if isinstance(claim, Claim):
                    found.append((place[0], Judged(place[1], claim, opinion)))
                else:
                    refused[claim] += 1
        count = len(found) + refused.total()
        if self.settings.confirm:
            found = self._confirmed(found, results, refused)
        return self._merged(found, results, refused), Report(plan, self.asker.usage, count, refused, unreadable)

    def _merged(
        self, found: Sequence[tuple[int, Judged]], results: Sequence[Result], refused: Counter[Refusal]
    ) -> list[Result]:
        by_result: dict[int, list[Judged]] = {}
        for number, item in found:
            by_result.setdefault(number, []).append(item)
        made = list(results)
        for number, items in by_result.items():
            made[number], repeated = merged(made[number], items, self.config.severity_at_least)
            if repeated:
                refused[Refusal.REPEATED] += repeated
        return made

    def _confirmed(
        self, found: Sequence[tuple[int, Judged]], results: Sequence[Result], refused: Counter[Refusal]
    ) -> list[tuple[int, Judged]]:
        """The claims whose fix is preferred in both orders. One that could not be asked about is dropped, too."""
        asked = [
            made
            for number, item in found
            for made in confirmations(
                item.claim, results[number].segments[item.number], self.confirmation, self.settings
            )
        ]
        answers = self.asker.answers(asked)
        kept = []
        for index, item in enumerate(found):
            if preferred(answers[2 * index : 2 * index + 2]):
                kept.append(item)
            else:
                refused[Refusal.NOT_PREFERRED] += 1
        return kept

    def _wanted(self, results: Sequence[Result]) -> Iterator[Place]:
        """The segments to be judged: with both sides, of the kind asked for, and drawn by their texts, not by chance."""
        for number, result in enumerate(results):
            with_finding = {finding.segment for finding in result.findings}
            low = _low(result, self.settings.below) if self.settings.only == "low" else set()
            for index, segment in enumerate(result.segments):
                if not segment.source.strip() or not segment.target.strip():
                    continue
                if self.settings.only == "findings" and segment.segment not in with_finding:
                    continue
                if self.settings.only == "low" and index not in low:
                    continue
                if self.settings.sample < 1 and _draw(segment, self.settings.seed) >= self.settings.sample:
                    continue
                yield number, index


def _low(result: Result, below: float) -> set[int]:
    """The segments whose estimated quality is below a bound."""
    from tqc.model import Pair, Passage
    from tqc.quality.estimate import qualities

    pairs = [
        Pair(s.segment, Passage(s.source, s.source_lang or "und"), Passage(s.target, s.target_lang))
        for s in result.segments
    ]
    return {number for number, quality in enumerate(qualities(pairs)) if quality is not None and quality < below}


def _draw(segment: Segment, seed: int) -> float:
    """A number from 0 to 1 that depends on the texts alone, so that a segment is drawn in every run or in none."""
    said = f"{seed}\x1f{segment.source}\x1f{segment.target}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(said).digest()[:8], "big") / 2**64

"""The second question: is the text with a claim's fix better than the text as it is? Asked blind, and in both orders."""

from __future__ import annotations

from collections.abc import Sequence

from tqc.judge.answer import UnreadableAnswerError, choice
from tqc.judge.client import Answer
from tqc.judge.prompt import Prompt
from tqc.judge.question import CHOICE_SCHEMA, Question, made
from tqc.judge.settings import JudgeSettings
from tqc.judge.verify import Claim
from tqc.model import Segment


def confirmations(claim: Claim, segment: Segment, prompt: Prompt, settings: JudgeSettings) -> tuple[Question, Question]:
    """Return the two questions about a claim: the corrected text as B, then as A. Nothing says which is which."""
    fixed = corrected(claim, segment)
    orders = ((segment.target, fixed), (fixed, segment.target))
    both = tuple(
        made(
            {
                "source_language": segment.source_lang or "und",
                "target_language": segment.target_lang,
                "source": segment.source,
                "A": a,
                "B": b,
            },
            prompt,
            settings,
            name="tqc_choice",
            schema=CHOICE_SCHEMA,
        )
        for a, b in orders
    )
    return both[0], both[1]


def corrected(claim: Claim, segment: Segment) -> str:
    """Return the segment's target with the fix of a claim put in; missing words are set off by a space."""
    text, span, fix = segment.target, claim.target, claim.fix or ""
    before, after = text[: span.start], text[span.end :]
    if len(span):
        return before + fix + after
    left = " " if before and not before[-1].isspace() and fix[:1].isalnum() else ""
    right = " " if after and after[0].isalnum() and not fix[-1:].isspace() else ""
    return before + left + fix + right + after


def preferred(answers: Sequence[Answer | None]) -> bool | None:
    """Say whether the corrected text was chosen in both orders; `None` if one of the two got no answer that can be read."""
    try:
        chosen = [choice(answer) for answer in answers if answer is not None]
    except UnreadableAnswerError:
        return None
    return chosen == ["B", "A"] if len(chosen) == len(answers) else None

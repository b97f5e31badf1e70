"""What a judge was asked, what it costs, and what became of its claims, in lines for whoever ran it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tqc.judge.run import Plan, Report
from tqc.judge.settings import JudgeSettings

_MILLION = 1_000_000


def estimate(plan: Plan, settings: JudgeSettings) -> str:
    """Return what is about to be sent, where to, and about what it costs."""
    who = f"{settings.model} at {settings.url}"
    of = f"{_count(len(plan.asked), 'segment')} of {plan.segments:,}"
    if settings.replay:
        return f"{who}: {of}, {plan.cached:,} answered in the cache; nothing is sent"
    said = f"{who}: {of}, {plan.cached:,} answered in the cache"
    if not plan.requests:
        return f"{said}; nothing is sent"
    said += f"; the texts of {plan.requests:,} are sent there: about {plan.tokens_in:,} tokens in and {plan.tokens_out:,} out"
    cost = _cost(settings, plan.tokens_in, plan.tokens_out)
    if cost:
        said += f", about {cost}"
    if settings.confirm:
        said += "; and two more questions for each claim"
    if plan.left_out:
        said += f"; {_count(plan.left_out, 'segment')} left out by the budget"
    return said


def summary(report: Report, settings: JudgeSettings) -> Iterator[str]:
    """Yield what was asked and what became of the claims."""
    usage = report.usage
    said = f"{usage.asked:,} asked, {usage.cached:,} from the cache"
    if usage.asked:
        said += f"; {usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
        cost = _cost(settings, usage.tokens_in, usage.tokens_out)
        said += f", about {cost}" if cost else ""
    if usage.attempts > usage.asked + sum(usage.failed.values()):
        said += f"; {usage.attempts:,} requests with those tried again"
    if usage.over_budget:
        said += f"; {usage.over_budget:,} not asked, since the budget is spent"
    yield said
    yield f"{_count(report.claims, 'claim')}, {report.refused.total():,} dropped{_reasons(report.refused)}"
    if report.unreadable:
        yield f"{_count(report.unreadable.total(), 'answer')} that cannot be read{_reasons(report.unreadable)}"
    known = sorted(fingerprint for fingerprint in usage.fingerprints if fingerprint)
    if len(known) > 1:
        shown = ", ".join(known)
        yield f"the answers come from several versions of the server ({shown}); `fingerprint` in the settings keeps to one"


def failure(report: Report) -> str:
    """Return the one line that says why segments were not judged."""
    usage = report.usage
    reasons = dict(usage.failed)
    if usage.missing:
        reasons["not in the cache"] = usage.missing
    if not reasons:
        reasons["no answer can be read"] = report.unreadable.total()
    said = "; ".join(
        f"{reason} ({number:,})" for reason, number in sorted(reasons.items(), key=lambda r: (-r[1], r[0]))
    )
    return f"the judge failed: {said}. The findings of the rules are complete"


def _cost(settings: JudgeSettings, tokens_in: int, tokens_out: int) -> str:
    """The cost at the prices of the settings, in whatever currency they are; empty without prices."""
    if not settings.price_in and not settings.price_out:
        return ""
    cost = (tokens_in * settings.price_in + tokens_out * settings.price_out) / _MILLION
    return f"{cost:.2f} at {settings.price_in:g} and {settings.price_out:g} a million tokens"


def _reasons(counts: Mapping[Any, int]) -> str:
    listed = sorted(((str(reason), number) for reason, number in counts.items()), key=lambda r: (-r[1], r[0]))
    return f" ({', '.join(f'{number:,} {reason}' for reason, number in listed)})" if listed else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""The judge of `tqc check`: its options, the lines that it says, and what it means for the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tqc.config import Settings
    from tqc.judge.client import Client
    from tqc.judge.run import Judge
    from tqc.judge.settings import JudgeSettings
    from tqc.model import Finding, Result

FAILED = 3  # exit code where the judge failed and the rules found nothing that fails the check

_PREFIX = "judge"


@dataclass(frozen=True, slots=True)
class JudgeOptions:
    """A model as a second reader."""

    judge: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Ask a model, too, at an OpenAI-compatible service, as http://localhost:11434/v1. Texts are sent there.",
            show_default=False,
        ),
    ] = None
    judge_model: Annotated[
        str | None, typer.Option(metavar="NAME", help="The model that judges.", show_default=False)
    ] = None
    judge_key_env: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The environment variable that holds the service's key.", show_default=False),
    ] = None
    judge_cache: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where its answers are kept [default: .tqc/judge].", show_default=False),
    ] = None
    judge_replay: Annotated[
        bool, typer.Option("--judge-replay", help="Take its answers from the cache alone; ask nothing.")
    ] = False
    judge_sample: Annotated[
        float | None, typer.Option(min=0, max=1, help="Judge this share of the segments.", show_default=False)
    ] = None
    judge_confirm: Annotated[
        bool,
        typer.Option("--judge-confirm", help="Keep a claim only if its fix is preferred, asked blind in both orders."),
    ] = False
    judge_max_requests: Annotated[
        int | None, typer.Option(min=0, help="Send at most this many requests.", show_default=False)
    ] = None
    judge_max_tokens: Annotated[
        int | None, typer.Option(min=0, help="Spend at most about this many tokens.", show_default=False)
    ] = None
    judge_estimate: Annotated[
        bool, typer.Option("--judge-estimate", help="Say what judging would cost; ask nothing.")
    ] = False
    judge_comet: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="A model of the COMET family on disk, whose error spans are reported.",
            show_default=False,
        ),
    ] = None
    judge_fails: Annotated[
        bool, typer.Option("--judge-fails", help="Let the judge's findings count for the exit code.")
    ] = False
    no_judge: Annotated[bool, typer.Option("--no-judge", help="Ask no judge, whatever the settings say.")] = False


class Judging:
    """The judge of one run: off unless an endpoint or a model on disk is named."""

    def __init__(self, given: JudgeOptions) -> None:
        self._given = given
        self._fails = False
        self._failed = False

    def judged(self, results: Iterable[Result], settings: Settings, *, isolated: bool, quiet: bool) -> Iterable[Result]:
        """Return the results with the judge's findings among them; as they are, untouched, where there is no judge.

        Raises `ConfigError` at once if the judge's settings do not fit.
        """
        chosen = self._settings(settings, isolated=isolated)
        self._fails = chosen.fails
        if self._given.no_judge or not (chosen.asks or chosen.comet):
            return results
        return self._with_judge(results, settings, chosen, quiet=quiet)

    def counted(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that count for the exit code: a judge's own do only if they are asked to."""
        return tuple(finding for finding in findings if self._fails or finding.rule != _PREFIX)

    def finish(self) -> None:
        """End with exit code 3 if the judge failed."""
        if self._failed:
            raise typer.Exit(FAILED)

    def _settings(self, settings: Settings, *, isolated: bool) -> JudgeSettings:
        from tqc.judge.settings import judge_settings

        table = dict(settings.judge)
        if isolated:
            table["cache"] = ""
        for name, value in asdict(self._given).items():
            key = "url" if name == _PREFIX else name.removeprefix(f"{_PREFIX}_").replace("_", "-")
            if value not in (None, False) and key not in ("estimate", "no-judge"):
                table[key] = str(value) if isinstance(value, Path) else value
        return judge_settings(table, f"{settings.where}: 'judge'" if settings.where else "--judge")

    def _with_judge(
        self, results: Iterable[Result], settings: Settings, chosen: JudgeSettings, *, quiet: bool
    ) -> Iterator[Result]:
        from tqc.judge import lines

        def say(line: str) -> None:
            if not quiet:
                typer.echo(f"tqc: judge: {line}", err=True)

        judge = _judge(chosen, settings) if chosen.asks else None
        found = list(results)
        if chosen.comet:
            from tqc.judge.comet import with_spans

            found, summary = with_spans(found, chosen, settings.config)
            say(summary)
        if judge:
            plan = judge.plan(found)
            say(lines.estimate(plan, chosen))
            if self._given.judge_estimate:
                yield from found
                return
            found, report = judge.judged(found, plan)
            for line in lines.summary(report, chosen):
                say(line)
            self._failed = report.failed
            if report.failed:
                typer.echo(f"tqc: {lines.failure(report)}", err=True)
        yield from found


def _judge(chosen: JudgeSettings, settings: Settings) -> Judge:
    from tqc.judge.ask import Asker
    from tqc.judge.cache import Cache
    from tqc.judge.run import Judge

    key = None if chosen.replay else _key(chosen)

    def connect(attempts: int) -> Client:
        from tqc.judge.client import Client

        return Client(chosen, key, attempts=attempts)

    cache = Cache(Path(chosen.cache) if chosen.cache else None, chosen.fingerprint)
    return Judge.of(chosen, settings.config, Asker(chosen, cache, connect))


def _key(chosen: JudgeSettings) -> str | None:
    """The key in the environment variable that the settings name. It is never shown."""
    import os

    from tqc.errors import ConfigError

    if not chosen.key_env:
        return None
    key = os.environ.get(chosen.key_env, "").strip()
    if not key:
        raise ConfigError(f"the environment has no {chosen.key_env}; expected the key of {chosen.url} there")
    if not key.isascii() or not key.isprintable():
        raise ConfigError(
            f"{chosen.key_env} in the environment holds what no key has: letters outside ASCII, or line ends"
        )
    return key

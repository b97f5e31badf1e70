"""`tqc check --judge`: whole commands against a scripted service."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import MAJOR, MINOR, ROOT, Outcome, tqc
from tests.io.writing import write, write_rows
from tests.judge.server import Reply, Service, claim, claims, service
from tests.judge.texts import rows

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

ROWS = "news.jsonl"
RULES = ("--select", "words-glued,word-doubled", "--format", "jsonl")
MODEL = ("--judge-model", "m")


def closed(_body: dict[str, Any], _number: int) -> Reply:
    """What a good judge says of `rows`."""
    return claims(claim("closed", "opened", source_quote="откроют"))


@pytest.fixture
def here() -> Iterator[Service]:
    """A service whose judge is good."""
    with service(closed) as running:
        yield running


def check(*arguments: str | Path) -> Outcome:
    """Check the rows with two rules."""
    return tqc("check", ROWS, *RULES, *arguments)


def test_a_judge_is_asked_and_its_findings_are_told_apart(here: Service) -> None:
    write_rows(Path(ROWS), *rows(3))
    outcome = check("--judge", here.url, *MODEL)
    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 0  # a judge alone fails no check
    assert [(one["rule"], one["segment"], one["line"], one["column"]) for one in found] == [
        ("judge", "1", 1, 34),
        ("judge", "2", 2, 34),
        ("judge", "3", 3, 34),
    ]
    assert found[0]["judge"]["model"] == "m"
    assert found[0]["judge"]["fingerprint"] == "fp-1"
    assert found[0]["judge"]["prompt"].startswith("tqc-judge-1-")
    first, *others = outcome.err.splitlines()
    assert first.startswith(
        f"tqc: judge: m at {here.url}: 3 segments of 3, 0 answered in the cache; the texts of 3 are sent"
    )
    assert others == [
        "tqc: judge: 3 asked, 0 from the cache; 2,700 tokens in, 180 out",
        "tqc: judge: 3 claims, 0 dropped",
    ]


def test_its_findings_count_for_the_exit_code_if_asked_to(here: Service) -> None:
    write_rows(Path(ROWS), *rows(1))
    assert check("--judge", here.url, *MODEL, "--judge-fails").code == 1
    assert check("--judge", here.url, *MODEL, "--judge-fails", "--exit-zero").code == 0


def test_records_fit_the_schema(here: Service) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "tqc/resources/finding.schema.json").read_text())
    write_rows(Path(ROWS), *rows(2))
    for line in check("--judge", here.url, *MODEL).out.splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_offsets_in_a_document_are_those_of_the_file(here: Service) -> None:
    text = "The council met on Monday.\n\nIn district 7 the bridge will be closed in May.\n"
    write(Path("news.en.txt"), text)
    write(Path("news.ru.txt"), "Совет собрался в понедельник.\n\nВ районе 7 мост откроют в мае.\n")
    outcome = tqc("check", "news.en.txt", *RULES, "--judge", here.url, *MODEL)
    (found,) = map(json.loads, outcome.out.splitlines())
    assert text[found["target"]["start"] : found["target"]["end"]] == found["target"]["text"] == "closed"
    assert (found["line"], found["column"]) == (3, 34)
    assert found["source"]["path"] == "news.ru.txt"
    assert "⟦closed⟧" in tqc("check", "news.en.txt", "--judge", here.url, *MODEL).out


@pytest.mark.parametrize(("text", "code"), [(MINOR, 3), (MAJOR, 1)])
def test_a_failing_endpoint_never_costs_the_rules_findings(text: str, code: int) -> None:
    def fails(_body: dict[str, Any], _number: int) -> Reply:
        return Reply(404, {"error": {"message": "no model m"}})

    write_rows(Path(ROWS), {"id": "1", "source": "Дорога закрыта.", "source_lang": "ru", "target": text.strip()})
    write(Path("tqc.toml"), "[judge]\nretries = 0\n")
    rules = ("check", ROWS, "--select", "words-glued,word-doubled,script-mixed", "--format", "jsonl")
    with service(fails) as here:
        outcome = tqc(*rules, "--judge", here.url, *MODEL)
        assert tqc(*rules, "--judge", here.url, *MODEL, "--exit-zero").code == 0
    assert outcome.code == code
    assert outcome.out == tqc(*rules).out != ""
    assert outcome.err.splitlines()[-1] == (
        "tqc: the judge failed: answers 404: no model m (1). The findings of the rules are complete"
    )


def test_settings_name_a_judge_and_the_command_line_can_do_without(here: Service) -> None:
    write_rows(Path(ROWS), *rows(2))
    write(Path("tqc.toml"), f'[judge]\nurl = "{here.url}"\nmodel = "m"\nkey-env = "MY_KEY"\n')
    assert check("--no-judge").out == check("--isolated").out == ""
    assert not here.requests
    outcome = check()
    assert (outcome.code, outcome.err) == (
        2, f"tqc: the environment has no MY_KEY; expected the key of {here.url} there\n"
    )  # fmt: skip


def test_the_key_is_never_shown(here: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    write_rows(Path(ROWS), *rows(2))
    monkeypatch.setenv("MY_KEY", "sk-secret-1")
    outcome = check("--judge", here.url, *MODEL, "--judge-key-env", "MY_KEY")
    assert here.headers[0]["Authorization"] == "Bearer sk-secret-1"
    assert "sk-secret" not in outcome.out + outcome.err
    assert not any("sk-secret" in file.read_text() for file in Path(".tqc").rglob("*") if file.is_file())


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('url = "localhost:11434"\nmodel = "m"', "'url' is 'localhost:11434'; expected the address of a service"),
        ('url = "http://u:p@h/v1"\nmodel = "m"', "expected an address without a key in it"),
        ('url = "http://localhost:1/v1"', "a judge needs a model"),
        ("sampel = 0.5", "has the unknown key 'sampel'; did you mean 'sample'?"),
        ("sample = 2", "'sample' is 2; expected a number from 0 to 1"),
        ("retries = -1", "'retries' is -1; expected a number of 0 or more"),
        ("concurrency = 0", "'concurrency' is 0; expected a whole number of 1 or more"),
        ("timeout = 0", "'timeout' is 0; expected seconds above 0"),
        ('only = "some"', "'only' is 'some'; expected one of all, findings, low"),
        ("confirm = 1", "'confirm' is 1; expected true or false"),
        ("seed = true", "'seed' is True; expected a whole number"),
        ("parameters = { messages = [] }", "expected a table without messages, model, stream, n"),
        ('omit = "seed"', "'omit' is 'seed'; expected a list of fields"),
    ],
)  # fmt: skip
def test_settings_that_do_not_fit_are_one_line(settings: str, message: str) -> None:
    write_rows(Path(ROWS), *rows(1))
    write(Path("tqc.toml"), f"[judge]\n{settings}\n")
    outcome = check()
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert message in outcome.err
    assert outcome.err.startswith(f"tqc: {Path.cwd() / 'tqc.toml'}: 'judge'")


def test_an_estimate_asks_nothing_and_says_what_it_would_cost(here: Service) -> None:
    write_rows(Path(ROWS), *rows(1000))
    write(Path("tqc.toml"), "[judge]\nprice-in = 0.15\nprice-out = 0.6\n")
    outcome = check("--judge", here.url, *MODEL, "--judge-estimate")
    assert not here.requests
    assert outcome.err.count("\n") == 1
    assert (
        "1,000 segments of 1,000, 0 answered in the cache; the texts of 1,000 are sent there: about 1," in outcome.err
    )
    assert outcome.err.endswith(" at 0.15 and 0.6 a million tokens\n")


def test_a_replay_gives_the_same_bytes_with_the_server_gone() -> None:
    write_rows(Path(ROWS), *rows(5))
    with service(closed) as here:
        first = check("--judge", here.url, *MODEL)
    replayed = check("--judge", here.url, *MODEL, "--judge-replay", "--quiet")
    assert (replayed.out, replayed.code, replayed.err) == (first.out, 0, "")
    write_rows(Path(ROWS), *rows(6))
    short = check("--judge", here.url, *MODEL, "--judge-replay", "--quiet")
    assert short.code == 3
    assert "not in the cache (3)" in short.err  # the sixth, and the two that it is a neighbour of


# Without a judge

_IMPORTS = """
import socket, sys
def refuse(*arguments, **named): raise AssertionError("a socket")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
from tqc.cli import main
sys.argv = ["tqc", "check", "news.jsonl"]
try:
    main()
except SystemExit:
    pass
client = {"httpx", "httpcore", "anyio", "h11", "ssl", "comet", "torch"} & set(sys.modules)
own = {name for name in sys.modules if name.startswith("tqc.judge")}
print(sorted(client), sorted(own))
"""


def test_without_a_judge_no_client_is_imported_and_no_socket_opened() -> None:
    write_rows(Path(ROWS), *rows(2))
    done = subprocess.run([sys.executable, "-c", _IMPORTS], capture_output=True, text=True, check=True, env=_env())
    assert done.stdout.splitlines()[-1] in ("[] []", "[] ['tqc.judge', 'tqc.judge.settings']")


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


# A run that is killed


def test_a_killed_run_is_resumed_without_asking_twice_or_losing_anything() -> None:
    """200 segments, killed after 100 answers: the rest is asked, and the output is that of an undisturbed run."""
    write_rows(Path(ROWS), *rows(200))
    full, release = threading.Event(), threading.Event()

    def stops_after_100(body: dict[str, Any], number: int) -> Reply:
        if number >= 100:
            full.set()
            release.wait(30)
        return closed(body, number)

    command = [sys.executable, "-m", "tqc", "check", ROWS, *RULES, "--judge-model", "m"]
    with service(stops_after_100) as here:
        running = subprocess.Popen([*command, "--judge", here.url], env=_env(), stdout=subprocess.PIPE)
        assert full.wait(60)
        for _ in range(500):  # an answer that was sent is not yet one that was kept
            if len(list(Path(".tqc/judge").glob("??/*.jsonl"))) == 100:
                break
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        release.set()
        before = len(here.requests)
        resumed = check("--judge", here.url, *MODEL)
        assert len(here.requests) - before == 200 - 100  # all that was answered is known, and only that
        asked = Counter(json.dumps(request, sort_keys=True) for request in here.requests)
        in_flight = before - 100
        assert len(asked) == 200
        assert sum(count - 1 for count in asked.values()) == in_flight <= 4  # what nobody had an answer to yet
    with service(closed) as other:
        undisturbed = check("--judge", other.url, *MODEL, "--judge-cache", "other")
    assert resumed.out == undisturbed.out
    assert resumed.out.count("\n") == 200


def test_two_runs_at_once_share_their_answers() -> None:
    write_rows(Path(ROWS), *rows(40))

    def slow(body: dict[str, Any], number: int) -> Reply:
        reply = closed(body, number)
        return Reply(reply.status, reply.body, hang=0.02)

    with service(slow) as here:
        command = [sys.executable, "-m", "tqc", "check", ROWS, *RULES, "--judge", here.url, *MODEL]
        both = [subprocess.Popen(command, env=_env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
        first, second = (run.communicate()[0] for run in both)
        assert len(here.requests) == 40
    assert first == second
    assert first.count(b"\n") == 40

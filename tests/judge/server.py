"""A scripted chat service on the loopback, for tests: real HTTP, answers from a function of the request."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Segment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the service sends: a status and a body, or after `hang` seconds; `half`: it breaks off half way."""

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    hang: float = 0
    half: bool = False


def said(content: str, *, finish: str = "stop", fingerprint: str | None = "fp-1") -> Reply:
    """Return the reply of a model that said `content`."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    usage = {"prompt_tokens": 900, "completion_tokens": 60}
    return Reply(body={"choices": [choice], "usage": usage, "system_fingerprint": fingerprint})


def claim(quote: str, fix: str, **others: Any) -> dict[str, Any]:
    """Return one item of an answer."""
    item = {"quote": quote, "occurrence": 1, "source_quote": "", "category": "accuracy/mistranslation"}
    return {**item, "severity": "major", "fix": fix, "why": "Another word is meant.", **others}


def claims(*items: Mapping[str, Any]) -> Reply:
    """Return the reply that makes these claims."""
    return said(json.dumps({"findings": list(items)}, ensure_ascii=False))


@dataclass
class Service:
    """A running service: its address, the bodies it was sent, and how often each was answered."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    guard: threading.Lock = field(default_factory=threading.Lock)

    def payloads(self) -> list[dict[str, Any]]:
        """The texts of each request, as the model sees them."""
        return [json.loads(request["messages"][1]["content"]) for request in self.requests]


@contextmanager
def service(script: Callable[[dict[str, Any], int], Reply]) -> Iterator[Service]:
    """Run a service whose replies are `script(body, number of the request)`, numbers from 0."""
    state: list[Service] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            here = state[0]
            with here.guard:
                number = len(here.requests)
                here.requests.append(body)
                here.headers.append(dict(self.headers))
            reply = script(body, number)
            time.sleep(reply.hang)
            content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            try:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2] if reply.half else content)
                self.wfile.flush()
            except OSError:
                return
            if reply.half:
                self.close_connection = True
                return
            with here.guard:
                here.answered.append(json.dumps(body, sort_keys=True))

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that is gone is no news."""

    server = Server(("127.0.0.1", 0), Handler)
    state.append(Service(f"http://127.0.0.1:{server.server_address[1]}/v1"))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state[0]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

"""Subtitles, SRT and WebVTT: cues, whose lines are broken to fit a screen, put together to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.formats.extract import Builder, Extract

# Italics, colours, voices, times inside a cue, and where it stands on the screen.
_TAG = re.compile(r"</?(?:[A-Za-z][^<>\n]*|\d[\d:.]*)>|\{\\[^{}\n]*\}")
_ENTITY = re.compile(r"&(?:amp|lt|gt|nbsp|lrm|rlm|#\d+|#x[0-9a-fA-F]+);")
_ENDS = re.compile(r"[.!?…。！？؟।][\"'»”’)\]]*\s*$")
_TURN = re.compile(r"\s*[-–—]\s*\S")  # another speaker, or a line of a song


@dataclass(frozen=True, slots=True)
class _Cue:
    name: str
    content: str


def write(text: str) -> str:
    """Return text as it is written in a cue."""
    return text


def read(path: Path) -> Extract:
    """Return the text of subtitles: a line for each sentence or so. Raises `InputError` if they are malformed."""
    raw = read_text(path)
    is_vtt = path.suffix.lower() == ".vtt"
    cues = list(_vtt(path, raw) if is_vtt else _srt(path, raw))
    made = Builder()
    lines = _lines(raw)
    number = 0
    for cue in cues:
        for wanted in cue.content.split("\n"):
            if not wanted.strip():
                continue
            while number < len(lines) and lines[number][1].strip() != wanted.strip():
                number += 1
            if number == len(lines):
                raise InputError(f"{path}: {cue.name} has the line {wanted.strip()!r:.60}, which is not found again")
            start, line = lines[number]
            text, end = line.rstrip(), start + len(line.rstrip())
            begin = start + len(text) - len(text.lstrip())
            plain = _TAG.sub("", text).strip()
            if plain:
                _join(made, plain)
                made.begin(cue.name, number + 1)
                _add(made, raw, begin, end, entities=is_vtt)
            number += 1
    if not made.length:
        raise InputError(f"{path}: holds no cue with a text")
    return made.done()


def _lines(raw: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for line in raw.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def _join(made: Builder, text: str) -> None:
    """What stands between a line and the one before: a line end after a sentence, and a space inside one."""
    if not made.parts:
        return
    if _ENDS.search("".join(made.parts[-4:])) or _TURN.match(text):
        made.add("\n")
    else:
        made.add(" ")


def _add(made: Builder, raw: str, start: int, end: int, *, entities: bool) -> None:
    at = start
    while at < end:
        tag = _TAG.match(raw, at, end)
        entity = _ENTITY.match(raw, at, end) if entities else None
        if tag:
            at = tag.end()
        elif entity:
            made.add(unescape(entity[0]), at, len(entity[0]))
            at = entity.end()
        else:
            made.add(raw[at], at)
            at += 1


def _srt(path: Path, raw: str) -> Iterator[_Cue]:
    import srt

    try:
        for cue in srt.parse(raw.replace("\r\n", "\n")):
            yield _Cue(f"cue {cue.index}, {_time(cue.start.total_seconds())}", cue.content)
    except (srt.SRTParseError, ValueError, OverflowError) as error:
        at = getattr(error, "expected_start", None)
        line = raw.replace("\r\n", "\n").count("\n", 0, at) + 1 if isinstance(at, int) else 1
        raise InputError(f"{path}:{line}: is no SRT cue; expected a number, a line of times, and a text") from None


def _vtt(path: Path, raw: str) -> Iterator[_Cue]:
    import webvtt
    import webvtt.errors

    try:
        found = webvtt.from_string(raw.replace("\r\n", "\n"))
    except webvtt.errors.MalformedFileError as error:
        raise InputError(f"{path}:1: is no WebVTT ({str(error).lower()}); expected WEBVTT in the first line") from None
    except webvtt.errors.MalformedCaptionError as error:
        raise InputError(f"{path}: is no well-formed WebVTT ({str(error).lower()})") from None
    for number, cue in enumerate(found.captions, 1):
        yield _Cue(f"cue {cue.identifier or number}, {cue.start}", cue.raw_text)


def _time(seconds: float) -> str:
    whole, part = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{part:03}"

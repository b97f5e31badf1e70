"""Text that was damaged on its way: read in the wrong encoding, or strewn with characters that no reader sees.

UTF-8 read as something else leaves pairs and triples that a human hand hardly ever writes (`â€™` for `’`). Each is put
back into bytes and read again; where that makes sense, it was damage, and the new reading is its repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from tqc.model import Span


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged place; `repaired` is what stood there once, where that is certain.

    kind: `mojibake`, `lost`, `control`, `private`, `override` (of the direction), `direction`, or `invisible`.
    """

    span: Span
    kind: str
    repaired: str | None = None


def _byte_of(codec: str) -> dict[str, int]:
    """The byte of each character above ASCII in `codec`; a control character stands for a byte that has none."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    return table | {bytes([byte]).decode(codec, "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}


_CODECS = {codec: _byte_of(codec) for codec in ("cp1252", "cp1251", "mac_roman")}
_WEST, _EAST, _MAC = (
    re.escape("".join(char for char, byte in table.items() if 0x80 <= byte <= 0xBF)) for table in _CODECS.values()
)
_GAP = r"[\s,.-]{1,2}"

_ORDINARY = re.compile("[\t\n\r -~\u00a0£°·‘’“”–—…•€™éüñó]*\\Z")
_WESTERN = re.compile(rf"[Â-Þ][{_WEST}]|[à-ï][{_WEST}]{{2}}|ð[{_WEST}]{{3}}")
# UTF-8 read as Cyrillic, Macintosh, Chinese or Japanese, and UTF-8 as mail carries it. Letters count beside Latin ones.
_OTHERS = (
    ("cp1251", re.compile(rf"(?:вЂ[{_EAST}]|в„[ў–]|в‚¬|рџ[{_EAST}]{{2}})+")),
    ("cp1251", re.compile(rf"(?:[РС][{_EAST}]){{2,}}(?:{_GAP}(?:[РС][{_EAST}])+)*")),
    (
        "cp1251",
        re.compile(
            rf"(?<=[A-Za-z])(?:[В-Ж][{_EAST}])+|(?:[В-Ж][{_EAST}])+(?=[A-Za-z])|В(?:Ј(?=\d)|(?<=\dВ)[°Ѕ\u00a0])"
        ),
    ),
    ("mac_roman", re.compile(rf"(?:‚Ä[{_MAC}]|‚Ñ¢|‚Ç¨)+|(?:[–—][{_MAC}]){{3,}}(?:{_GAP}(?:[–—][{_MAC}])+)*")),
    ("mac_roman", re.compile(rf"(?<=[A-Za-z\d])(?:[√ƒ≈¬][{_MAC}])+|(?:[√ƒ≈¬][{_MAC}])+(?=[A-Za-z\d])")),
    (
        "gb18030",
        re.compile(
            "鈥[\u3400-\u9fff\ufffd]?|拢(?=\\d)|(?<=[a-z])(?:[茅贸铆煤谩](?![\u3400-\u9fff])|[盲枚眉莽茫](?=[a-z]))"
        ),
    ),
    ("cp932", re.compile("窶[\u3400-\u9fff\uff61-\uff9f\ufffd]?|(?<=[A-Za-z])(?:[ﾂﾃﾄﾅ][\uff61-\uff9f])+")),
    ("quopri", re.compile(r"(?:=[89A-F][\dA-F]){2,}")),
)
# What is left of a curly mark, a no-break space or an “à” whose last byte was dropped or became a blank.
_MAIMED = re.compile(
    rf"â€(?![{_WEST}])|(?<=[a-z\d.,;:!?)])Â(?=\s|\Z)|(?<=[a-z])Ã(?=[\s.,;:!?)]|\Z)|(?<!\S)Ã(?=\s[a-z])"
)
_MAIMED_TO = {"â": "”", "Â": "", "Ã": "à"}
_CAPITALS_BEFORE = re.compile(r"[A-ZÀ-Þ]{2}\Z")
# Marks that may follow a capital letter in sound text: “MAÇÃ”, «CAFÉ», 5 Å–6 Å.
_MARKS = frozenset("‘’‚“”„–—…•‹›«»")

_LOST = re.compile("\ufffd+|\ufffc|(?:ï¿½)+|(?:锟斤拷)+")
_CONTRACTED = re.compile(r"(?:s|t|d|m|re|ve|ll)\b")
_QUESTIONED = re.compile(
    r"(?<=n)\?(?=t\b)|(?<=\b[Ii]t)\?(?=s\b(?!=))|(?<=\b[Hh]e)\?(?=(?:s|ll|d)\b(?!=))"
    r"|(?<=\b[Ww]e)\?(?=(?:re|ve|ll|d)\b(?!=))"
    r"|(?<=\bI)\?(?=(?:m|ve|ll|d)\b(?!=))"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_OVERRIDE = re.compile("[\u202d\u202e]+")
_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]+")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def damages(text: str) -> tuple[Damage, ...]:
    """Return the damaged places of `text`, in order; none overlaps another."""
    if "?" not in text and "=" not in text and _ORDINARY.match(text):
        return ()
    found: list[Damage] = []
    for damage in chain(_other(text), _western(text), _lost(text), _unseen(text)):
        if not any(damage.span.touches(earlier.span) for earlier in found):
            found.append(damage)
    return tuple(sorted(found, key=lambda damage: damage.span))


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _lost(text: str) -> Iterator[Damage]:
    for match in _LOST.finditer(text):
        apostrophe = text[: match.start()][-1:].isalpha() and _CONTRACTED.match(text, match.end())
        yield Damage(_span(match), "lost", "’" if apostrophe else None)
    if "?" in text:
        for match in _QUESTIONED.finditer(text):
            yield Damage(_span(match), "lost", "'")


def _western(text: str) -> Iterator[Damage]:
    """Yield UTF-8 that was read as Windows-1252 or Latin-1, the usual case."""
    runs: list[list[re.Match[str]]] = []
    for match in _WESTERN.finditer(text):
        gap = text[runs[-1][-1].end() : match.start()] if runs else None
        if gap == "" or (gap and len(runs[-1]) > 1 and re.fullmatch(_GAP, gap)):
            runs[-1].append(match)
        else:
            runs.append([match])
    for run in runs:
        span = Span(run[0].start(), run[-1].end())
        repaired = _read_again(span.of(text), "cp1252")
        if repaired and all(_makes_sense(match, text, len(run)) for match in run):
            yield Damage(span, "mojibake", _read_on(repaired))
    for match in _MAIMED.finditer(text):
        yield Damage(_span(match), "mojibake", _MAIMED_TO[match[0][0]])


def _makes_sense(match: re.Match[str], text: str, run: int) -> bool:
    """Say whether what `match` is read as may well have stood in an English text, unlike what stands there now."""
    char = _read_again(match[0], "cp1252")
    if char is None:
        return False
    code, lead = ord(char), match[0][0]
    before, after = text[: match.start()], text[match.end() : match.end() + 1]
    if len(match[0]) == 2 and run == 1 and match[0][1] in _MARKS:
        joined = before[-1:].islower() or (after.isalpha() and lead in "ÂÃ")
        if not joined or _CAPITALS_BEFORE.search(before):
            return False
    if lead in "ÂÃÄÅ":
        return True
    return any(first <= code <= last and run >= least for first, last, least in _SENSIBLE)


# Ranges of characters, and how many that were damaged must stand in a row to believe that they were meant.
_SENSIBLE = (
    (0x0192, 0x0192, 1), (0x01A0, 0x01B0, 1), (0x0218, 0x021B, 1), (0x02BB, 0x02BC, 1), (0x0300, 0x036F, 1),
    (0x0370, 0x04FF, 1), (0x0500, 0x06FF, 2), (0x0900, 0x0DFF, 2), (0x0E00, 0x0FFF, 2), (0x10A0, 0x10FF, 2),
    (0x1E00, 0x1EFF, 1), (0x2000, 0x27BF, 1), (0x3000, 0x30FF, 2), (0x3400, 0xD7FF, 2), (0xFEFF, 0xFEFF, 1),
    (0xFF01, 0xFFEF, 1), (0x1F000, 0x1FAFF, 1),
)  # fmt: skip


def _other(text: str) -> Iterator[Damage]:
    """Yield UTF-8 that was read as Cyrillic, Macintosh or East Asian, or that was left in its mail form."""
    for codec, pattern in _OTHERS:
        for match in pattern.finditer(text):
            repaired = _read_again(match[0], codec)
            if repaired is not None or codec in ("gb18030", "cp932"):
                yield Damage(_span(match), "mojibake", repaired)


def _read_again(text: str, codec: str) -> str | None:
    """Return what the bytes that `text` is in `codec` are in UTF-8, if they are UTF-8."""
    table = _CODECS.get(codec)
    try:
        if table:
            data = bytes(byte for char in text for byte in ([table[char]] if char in table else char.encode("ascii")))
        elif codec == "quopri":
            data = bytes.fromhex(text.replace("=", ""))
        else:
            data = text.encode(codec)
        return data.decode("utf-8")
    except UnicodeError:
        return None


def _read_on(text: str) -> str:
    """Return `text` with what was damaged twice repaired too."""
    for damage in reversed(tuple(_western(text))):
        if damage.repaired is not None:
            text = text[: damage.span.start] + damage.repaired + text[damage.span.end :]
    return _CONTROL.sub(lambda match: match[0].encode("latin-1").decode("cp1252", "ignore"), text)


def _unseen(text: str) -> Iterator[Damage]:
    """Yield characters that have no shape of their own."""
    for match in _CONTROL.finditer(text):
        meant = match[0].encode("latin-1").decode("cp1252", "ignore") if match[0] > "\x7f" else ""
        yield Damage(_span(match), "control", meant)
    for match in _PRIVATE.finditer(text):
        yield Damage(_span(match), "private")
    if not _RIGHT_TO_LEFT.search(text):
        for kind, pattern in (("override", _OVERRIDE), ("direction", _DIRECTION)):
            for match in pattern.finditer(text):
                yield Damage(_span(match), kind, "")
    for match in _INVISIBLE.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() : match.end() + 1]
        latin = before < "\u0250" and after < "\u0250" and (before.isalpha() or after.isalpha())
        if latin or "\ufeff" in match[0]:
            yield Damage(_span(match), "invisible", "")

"""What stands in a text but belongs to its file: entities, tags, escapes, wiki and Markdown signs, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.entities import html5

from tqc.languages.language import words
from tqc.model import Span
from tqc.text.tokens.prefilter import may_hold

__all__ = ["Leak", "leak_kinds", "leaks"]


@dataclass(frozen=True, slots=True)
class Leak:
    """Markup at `span`: an `entity`, a `tag`, an `escape`, a `wiki` sign, a `placeholder`, or a lost word (`unknown`).

    `repaired` is what should stand there, `None` where that is not certain.
    """

    span: Span
    kind: str
    repaired: str | None = None


_ELEMENTS = "|".join(
    sorted(
        words("""
            a abbr address article aside audio b big blockquote body br button caption center cite code col dd del div
            dl dt em embed figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input
            ins it label li link main mark meta nav ol option p ph pre q script section select small source span strike
            strong style sub sup svg table tbody td tfoot th thead title tr tt u ul var video x bpt ept bx ex
            ref nowiki gallery
        """),
        key=lambda name: (-len(name), name),
    )
)
_VALUE = r"\"[^\"<>]*\"|'[^'<>]*'|[“”„][^“”„<>]*[“”]|[^\s<>\"']+"
_ATTRIBUTES = "href|src|class|style|alt|width|height|target|rel|align|bgcolor|colspan|srcset|onclick"
_LONE = r"amp|lt|gt|quot|nbsp|apos"  # known even with a blank inside, or without their `&`
_UNKNOWN = r"(?:⁇|<\s?unk\s?>|\[UNK\]|&lt;unk&gt;)"

# One alternative a kind; the first that matches wins.
_LEAK = re.compile(
    rf"(?P<unknown>{_UNKNOWN}(?:\s*{_UNKNOWN})*)"
    rf"|(?P<entity>(?:&\s?amp\s?;\s?)?&\s?(?:\#\s?\d{{2,6}}|\#\s?[xX][0-9a-fA-F]{{2,6}})\s?;"
    rf"|&(?:amp;)*[A-Za-z][A-Za-z0-9]{{1,30}};|&\s(?:amp\s?;\s?)?(?:{_LONE})\s?;"
    rf"|&(?:{_LONE})(?![\w;=])|&amp;\#\d{{2,6}};|(?<![&;-])(?:quot|nbsp|apos);)"
    rf"|(?P<tag><\s?/?\s?(?:{_ELEMENTS})(?:\s+[\w:-]+(?:\s?=\s?(?:{_VALUE}))?)*\s?/?\s?>|<!--|-->|<!\[CDATA\[|\]\]>)"
    rf"|(?P<attribute>\b(?:{_ATTRIBUTES})\s?=\s?(?:[\"“”'][^\"“”'<>\n]*[\"“”']))"
    r"|(?P<escape>\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\"'’“”«»]|(?<![:\\/\w])\\[nrt](?![\w\\]*[\\{])"
    r"|(?<=[a-z.!?,;:\"”)])\\[nrt](?=[A-Z\\\s\"“]|\Z))"
    r"|(?P<wiki>\[\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}|(?<![\w*])\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*(?![\w*])"
    r"|\[[^\[\]\n]+\]\(\s?(?:https?:|www\.|/)[^()\s]*\)|\[/?(?:b|i|u|s|url|img|quote|color|size|code|list)(?:=[^\[\]\n]*)?\]"
    r"|(?<![\w~])~~(?=[^\s~])[^~\n]+(?<=[^\s~])~~(?![\w~])|'''+|(?m:^={2,4} ?[^=\n]+={2,4}$)|(?m:^\#{2,6} (?=[^\W\d_]))"
    r"|\b(?:thumb|upright|frameless)\|[\w|]*|\|(?:thumb|upright|frameless|\d+px)\b)"
    r"|(?P<placeholder>(?<![\w_])_{1,3}[A-Z]{2,}[\s_]?\d*_{1,3}(?![\w_])|\[(?:MASK|PAD|CLS|SEP|BOS|EOS)\]"
    r"|<\s?/?\s?(?:s|pad|bos|eos|mask|sep|cls|\|im_end\||\|im_start\||\|endoftext\|)\s?>"
    r"|\$\{\w+\}|(?<![\w{$])\{\s?(?:\d{1,2}|[^\W\d][\w.]{1,30})\s?\}(?!\})|(?<![\w%])%(?:\d\$)?[sd](?![\w%])|%\(\w+\)[sd]"
    r"|⦅[^⦅⦆\n]*⦆|｟[^｟｠\n]*｠|<\s?/?\s?(?:ph|bpt|ept|[xg])\s?\d+\s?/?\s?>)"
)
_ADDRESS = re.compile(r"(?:://|www\.)\S*\Z")
_CODE_OPENS = re.compile(r"[`\"“«‘']\s?\Z")
_CODE_CLOSES = re.compile(r"\s?[`\"”»’']")
_ESCAPED_AGAIN = re.compile(r"(?:amp;)+&?(?=[\w#])")
_HELD_BACK = re.compile(r"\w &apos;(?:s|t|re|ve|ll|d|m)\b")
_INNER = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]|\*\*(.+)\*\*|~~(.+)~~|\[([^\[\]]+)\]\(.*\)")
_WIKI_SIGNS = re.compile(r"\*\*(?!\*)|\[\[|\{\{|~~|\]\(|^\#\#", re.MULTILINE)
_FULL_WIDTH = str.maketrans("＜＞＆［］｛｝＊＃％＿", "<>&[]{}*#%_")


def leaks(text: str) -> Iterator[Leak]:
    """Yield the markup in `text`, in order, but for what is quoted as code and what is part of an address."""
    if not may_hold(text, "markup"):
        return
    for match in _LEAK.finditer(text):
        kind = match.lastgroup
        assert kind
        if _is_meant(text, match) or (kind == "entity" and _is_no_entity(text, match)):
            continue
        yield Leak(Span(*match.span()), "tag" if kind == "attribute" else kind, _repaired(kind, match[0]))


def leak_kinds(text: str) -> frozenset[str]:
    """Return the kinds of markup that stand in `text`, quoted or not; signs of full width count, too."""
    plain = text.translate(_FULL_WIDTH)
    kinds = {match.lastgroup for match in _LEAK.finditer(plain)} if may_hold(plain, "markup") else set()
    if _WIKI_SIGNS.search(plain):  # also where words without blanks stand beside them
        kinds.add("wiki")
    return frozenset("tag" if kind == "attribute" else kind for kind in kinds if kind)


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Say whether the text speaks of the markup (`the "<br>" tag`), or it belongs to an address."""
    start, end = match.span()
    if _ADDRESS.search(text, max(0, start - 200), start):
        return match.lastgroup != "tag"
    if text.count("`", 0, start) % 2 and "`" in text[end:]:
        return True
    if match.lastgroup in ("unknown", "escape"):
        return False
    return bool(_CODE_OPENS.search(text, max(0, start - 2), start) and _CODE_CLOSES.match(text, end))


def _is_no_entity(text: str, match: re.Match[str]) -> bool:
    """Say whether `&` and `;` only happen to stand around a word (`Marks&Spencer;`), or a tokeniser wrote the entity."""
    name = _ESCAPED_AGAIN.sub("", "".join(match[0].split()).lstrip("&"))
    if name.startswith("#"):
        return False
    if name not in html5 and name.rstrip(";") not in html5:
        return True
    return _HELD_BACK.match(text, match.start() - 2) is not None


def _repaired(kind: str, found: str) -> str | None:
    if kind == "entity":
        whole = "".join(found.split())
        char = unescape(whole if whole.startswith("&") else f"&{whole}")
        char = unescape(char) if char.startswith("&") else char
        return {"\xa0": " ", "\xad": ""}.get(char, char)
    if kind == "escape":
        if found[1] in "ux":
            char = chr(int(found[2:], 16))
            return char if char.isprintable() else None
        return None if found[1].isalpha() else found[1]
    if kind == "wiki" and (inner := _INNER.fullmatch(found)):
        return next(group for group in inner.groups() if group)
    return None

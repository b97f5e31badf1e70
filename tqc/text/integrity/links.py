"""Web addresses, e-mail addresses, handles and hashtags in a text, and when two of them lead to the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from tqc.languages.iso639 import ISO_639_1
from tqc.model import Span

__all__ = ["Link", "LinkKind", "links", "same_but_for_language"]


class LinkKind(StrEnum):
    """What leads somewhere: a web address, a bare domain, an e-mail address, a handle, a hashtag."""

    URL = "url"
    DOMAIN = "domain"
    EMAIL = "email"
    HANDLE = "handle"
    HASHTAG = "hashtag"

    @property
    def name_of(self) -> str:
        """What a message calls it."""
        return {"url": "web address", "domain": "web address", "email": "e-mail address"}.get(self.value, self.value)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is written, its place, and its `key`, which is the same for two ways to write the same address."""

    text: str
    span: Span
    kind: LinkKind
    key: str


_ASCII_ENDINGS = (
    "com|org|net|edu|gov|mil|int|info|biz|name|app|dev|online|news|blog|shop|site|tech|live|media|club|store|world|today"
    "|ac|ae|ar|at|au|az|ba|be|bg|bo|br|by|ca|cc|ch|cl|cn|co|cr|cz|de|dk|ee|es|eu|fi|fm|fr|ge|gg|gr|hk|hr|hu|id|ie|il|in|io"
    "|ir|is|it|jp|ke|kg|kr|kz|la|lt|lu|lv|ly|md|me|mk|mn|mx|my|ng|nl|no|nz|pe|ph|pk|pl|pt|qa|ro|rs|ru|sa|se|sg|si|sk|su|th"
    "|tj|tm|tn|to|tr|tv|tw|ua|ug|uk|us|uy|uz|ve|vn|za"
)
_OTHER_ENDINGS = "рф|рус|укр|срб|бг|мкд|бел|қаз|мон|москва|онлайн|сайт|дети|орг|ком"
# What becomes of such an ending when it is read out in Latin letters.
_READ_OUT = "rf|rus|ukr|srb|bel|kaz|mkd"
_STOPS = '\\s<>"“”„«»‘「」『』【】\\u3000-\\u9fff\\uac00-\\ud7af\\uff00-\\uffef'
_LINK = re.compile(
    rf"(?P<url>(?:https?|ftp)://[^{_STOPS}]+|(?<![\w.])www\.[^{_STOPS}]+)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<handle>(?<![\w.@/=])@[A-Za-z_][A-Za-z0-9_]{2,}(?![\w@]))"
    r"|(?P<hashtag>(?<![\w&#/])[#＃]\w*[^\W\d_]\w*#?)"
    rf"|(?P<domain>(?<![\w.@/-])(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+(?:{_ASCII_ENDINGS}|{_READ_OUT}|xn--[a-z0-9]+)(?![\w-]|\.\w)"
    rf"(?:/[^{_STOPS}]*)?|(?<![\w.@/-])(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:{_OTHER_ENDINGS})(?![\w-]|\.\w)(?:/[^{_STOPS}]*)?)"
)
_SUSPECT = re.compile(rf"://|www\.|[@#＃]|[^\W_]\.(?:{_ASCII_ENDINGS}|{_READ_OUT}|{_OTHER_ENDINGS}|xn--[a-z0-9]+)\b")
_TRAILING = re.compile(r"[.,;:!?…'’”\"*_|»>\]]+\Z")
_SCHEME = re.compile(r"\A(?:https?|ftp)://(?:www\.)?|\Awww\.", re.IGNORECASE)
_CODES = frozenset(ISO_639_1) | {"eng", "ukr", "rus", "ua", "cn", "jp", "kr", "rs", "us", "gb"}
_SEGMENT = re.compile(r"(?<=[/=._-])([a-z]{2,3})(?=[/&._-]|\Z)|\A([a-z]{2,3})(?=\.)")


def links(text: str) -> Iterator[Link]:
    """Yield the links of `text`, in order, without the marks that end their sentence."""
    if not _SUSPECT.search(text):
        return
    for match in _LINK.finditer(text):
        assert match.lastgroup
        kind = LinkKind(match.lastgroup)
        found = match[0] if kind is LinkKind.HASHTAG else _trimmed(match[0])
        if kind is LinkKind.DOMAIN and "/" in found:
            kind = LinkKind.URL
        yield Link(found, Span(match.start(), match.start() + len(found)), kind, _key(found, kind))


def same_but_for_language(one: Link, other: Link) -> bool:
    """Say whether two addresses lead to one page in two languages: `/ru/` and `/en/`, with the rest the same or not."""
    codes, other_codes = _languages(one.key), _languages(other.key)
    if codes == other_codes:
        return False
    here, there = _without_language(one.key), _without_language(other.key)
    return here == there or (bool(codes and other_codes) and here.split("/")[0] == there.split("/")[0])


def _languages(key: str) -> list[str]:
    return [match[1] or match[2] for match in _SEGMENT.finditer(key) if (match[1] or match[2]) in _CODES]


def _trimmed(found: str) -> str:
    while True:
        shorter = _TRAILING.sub("", found)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == found:
            return found
        found = shorter


def _key(found: str, kind: LinkKind) -> str:
    if kind in (LinkKind.HANDLE, LinkKind.HASHTAG):
        return found.replace("＃", "#").rstrip("#").casefold()
    if kind is LinkKind.EMAIL:
        return found.casefold()
    host, slash, path = unquote(_SCHEME.sub("", found).replace("\\", "")).partition("/")
    return (_unicode_host(host.casefold()) + slash + path).rstrip("/")


def _unicode_host(host: str) -> str:
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _without_language(key: str) -> str:
    return (
        _SEGMENT.sub(lambda match: "" if (match[1] or match[2]) in _CODES else match[0], key)
        .replace("//", "/")
        .strip("/.")
    )

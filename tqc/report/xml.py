"""Text as XML 1.0 can hold it."""

from __future__ import annotations

import re

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return `text` with a replacement character for each one that XML cannot hold, not even escaped."""
    return _NO_XML.sub("\ufffd", text)

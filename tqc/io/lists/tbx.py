"""TBX, the exchange format of term bases (ISO 30042): versions 2 (`martif`) and 3 (`tbx`), their core and basic dialects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from tqc.errors import InputError, LanguageError
from tqc.io.files import read_text
from tqc.io.sources.records import shown
from tqc.languages import base_code
from tqc.text.terms.glossary import Term

SUFFIXES = (".tbx",)
_ROOTS = ("martif", "tbx")
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_STATUS = "administrativeStatus"
_FORBIDDEN = ("deprecated", "superseded")
_PREFERRED = "preferred"


@dataclass(slots=True)
class _Form:
    """One term of a concept, as far as it has been read."""

    lang: str
    line: int
    text: str = ""
    status: str = ""


@dataclass(slots=True)
class _Reading:
    """The state of the parser: the elements that are open, the forms of the concept at hand, and what has been read."""

    path: Path
    target_lang: str
    parser: expat.XMLParserType
    open: list[str] = field(default_factory=list)
    lang: str = ""
    text: str = ""
    forms: list[_Form] = field(default_factory=list)
    terms: list[tuple[str, Term]] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        name = name.rsplit(":", 1)[-1]
        line = self.parser.CurrentLineNumber
        if not self.open and name not in _ROOTS:
            raise InputError(f"{self.path}:{line}: the root element is <{name}>; expected <martif> or <tbx>")
        if name in _ENTRIES:
            self.forms = []
        elif name in _LANGUAGES:
            self.lang = self._language(name, attributes, line)
        elif name in _TERMS:
            self.forms.append(_Form(self.lang, line))
        kind = attributes.get("type", "") if name == "termNote" else name
        self.open.append(_STATUS if kind == _STATUS else name)
        self.text = ""

    def _language(self, name: str, attributes: dict[str, str], line: int) -> str:
        tag = attributes.get("xml:lang", attributes.get("lang", ""))
        if not tag:
            raise InputError(f"{self.path}:{line}: <{name}> has no `xml:lang`; expected the language of its terms")
        try:
            return base_code(tag)
        except LanguageError as error:
            raise InputError(f"{self.path}:{line}: {error}") from None

    def data(self, text: str) -> None:
        """Take a run of text."""
        self.text += text

    def end(self, name: str) -> None:
        """Take the end of an element."""
        name = self.open.pop()
        if name == "term" and self.forms:
            self.forms[-1].text = " ".join(self.text.split())
        elif name == _STATUS and self.forms:
            self.forms[-1].status = self.text.strip()
        elif name in _ENTRIES:
            self.terms += self._concept()

    def _concept(self) -> Iterator[tuple[str, Term]]:
        empty = next((form for form in self.forms if not form.text), None)
        if empty:
            raise InputError(f"{self.path}:{empty.line}: has no <term> with a text; expected one")
        ours = [form for form in self.forms if form.lang == self.target_lang]
        forbidden = tuple(form.text for form in ours if form.status.startswith(_FORBIDDEN))
        allowed = [form for form in ours if not form.status.startswith(_FORBIDDEN)]
        allowed.sort(key=lambda form: not form.status.startswith(_PREFERRED))
        if ours:
            accepted = tuple(form.text for form in allowed)
            for form in self.forms:
                if form.lang != self.target_lang:
                    yield f"{self.path}:{form.line}", Term(form.text, accepted, forbidden, form.lang)

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        """Refuse a document type with declarations of its own; one that only names another file is not read."""
        if internal:
            line = self.parser.CurrentLineNumber
            raise InputError(
                f"{self.path}:{line}: declares its own document type; expected none: it may define entities"
            )

    def skipped(self, name: str, parameter: bool) -> None:
        """Refuse an entity that only a file which is not read could define."""
        line = self.parser.CurrentLineNumber
        raise InputError(f"{self.path}:{line}: has the entity {shown('&' + name + ';')}; expected the character itself")


def tbx_terms(path: Path, target_lang: str) -> Iterator[tuple[str, Term]]:
    """Yield (place, term) for each term in a language other than `target_lang` whose concept has terms in that one.

    Their administrative status says which are accepted (the preferred ones first) and which are forbidden.
    Nothing outside the file is read. Raises `InputError` if it is no well-formed TBX, or declares entities.
    """
    text = read_text(path)
    parser = expat.ParserCreate("utf-8")
    reading = _Reading(path, base_code(target_lang), parser)
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.data
    parser.StartDoctypeDeclHandler = reading.doctype
    parser.SkippedEntityHandler = reading.skipped
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise InputError(f"{path}:{error.lineno}: is no well-formed XML ({what}); expected TBX") from None
    yield from reading.terms

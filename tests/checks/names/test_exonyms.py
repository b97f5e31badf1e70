"""What the known names of the sources say of names of the target."""

from __future__ import annotations

from tests.documents import document
from tqc.checks.names.entities.entity_links import KnownNames
from tqc.checks.names.entities.exonyms import Exonyms
from tqc.checks.names.mentions.candidates import Place, places
from tqc.checks.names.mentions.mentions import Form, Names
from tqc.model import Document


def _case(source: str, target: str, lang: str, key: str) -> tuple[Exonyms, Form, tuple[Place, ...]]:
    doc: Document = document([(source, target)], lang)
    names = Names(doc)
    return Exonyms(KnownNames(doc)), names.forms[key], places(names, names.forms[key], 0)


def test_missed() -> None:
    """A slip away from the English name of what the source names."""
    exonyms, form, where = _case("Он улетел в Бангкок.", "He flew to Bankok.", "ru", "bankok")
    missed = exonyms.missed(form, where, 0)
    assert missed is not None
    assert (missed.meant, missed.word.text) == ("bangkok", "Бангкок")


def test_rendered_by_another_word() -> None:
    """What another word renders is not missed."""
    exonyms, form, where = _case("Он улетел в Бангкок.", "From Bangkok he sent a Bankok.", "ru", "bankok")
    assert exonyms.missed(form, where, 0) is None


def test_spelled_out() -> None:
    """Letter by letter, though English has a name of its own."""
    exonyms, form, where = _case("Стигао је у Минхен.", "He came to Minhen.", "sr", "minhen")
    found = exonyms.spelled_out(form, where, 0)
    assert found is not None
    assert found.meant == "Munich"
    assert not exonyms.vouches(form, where, 0)


def test_another_system() -> None:
    """Another system's spelling of a name that English romanises as well is right."""
    exonyms, form, where = _case("그는 대구 출신이다.", "He comes from Taegu.", "ko", "taegu")
    assert exonyms.vouches(form, where, 0)
    assert exonyms.missed(form, where, 0) is None or form.key == "taegu"
    assert exonyms.spelled_out(form, where, 0) is None

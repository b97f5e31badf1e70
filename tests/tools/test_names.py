"""The names of `corpora/names/`: that the lists are sound, and what tqc makes of them."""

from __future__ import annotations

import unicodedata

import pytest

from tools.names import COLUMNS, FOLDER, Name, Tried, carriers, document, languages, names, report, tried
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories
from tqc.languages import language
from tqc.text.names.english import fold

LANGUAGES = languages()
_EVERY = 8  # name of a list, which is enough to see that something broke


def test_the_languages_are_all_there() -> None:
    assert set(LANGUAGES) == {"ar", "de", "ja", "ko", "ru", "sr", "uk", "zh"}
    assert sorted(carriers()) == LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
class TestList:
    def test_it_has_the_documented_columns_and_no_source_twice(self, lang: str) -> None:
        lines = (FOLDER / f"{lang}.csv").read_text(encoding="utf-8").splitlines()
        assert lines[0].split(",") == COLUMNS
        assert all(line.count(",") == len(COLUMNS) - 1 and line == unicodedata.normalize("NFC", line) for line in lines)
        sources = [name.source for name in names(lang)]
        assert len(sources) == len(set(sources)) >= 300

    def test_every_cell_is_filled_and_tidy(self, lang: str) -> None:
        for name in names(lang):
            assert name.accepted
            assert name.garbled
            for form in (name.source, *name.accepted, *name.garbled):
                assert form == form.strip() != ""
            assert len(set(name.accepted)) == len(name.accepted)
            assert len(set(name.garbled)) == len(name.garbled)

    def test_no_garbled_rendering_is_an_accepted_one(self, lang: str) -> None:
        for name in names(lang):
            accepted = set(map(fold, name.accepted))
            assert accepted.isdisjoint(map(fold, name.garbled)), name

    def test_a_rendering_is_in_latin_letters_and_begins_with_a_capital(self, lang: str) -> None:
        for name in names(lang):
            for form in (*name.accepted, *name.garbled):
                assert form[0].isupper()
                assert all("LATIN" in unicodedata.name(char) for char in form if char.isalpha())

    def test_the_carriers_hold_both_sides_once(self, lang: str) -> None:
        assert len(carriers()[lang]) >= 8
        for source, target in carriers()[lang]:
            assert source.count("{name}") == target.count("{rendering}") == 1
        made = document(lang, "X", ["Y", "Z"], 7)
        assert [pair.source.lang for pair in made.pairs] == [lang, lang]
        assert language(lang).name

    def test_accepted_renderings_are_left_alone_and_garbled_ones_found(self, lang: str) -> None:
        one = tried(lang, names(lang)[::_EVERY])
        assert sum(not trial.reported for trial in one.accepted) >= 0.92 * len(one.accepted)
        assert sum(trial.reported for trial in one.beside) >= 0.7 * len(one.beside)
        assert sum(trial.suggested for trial in one.beside) >= 0.9 * sum(trial.reported for trial in one.beside)

    def test_a_names_file_spares_all_that_it_accepts_and_finds_the_rest(self, lang: str) -> None:
        one = tried(lang, names(lang)[::_EVERY], file=True)
        assert not [trial.rendering for trial in one.accepted if trial.reported]
        assert sum(trial.reported for trial in one.alone) >= 0.85 * len(one.alone)
        assert sum(trial.suggested for trial in one.alone) >= 0.9 * sum(trial.reported for trial in one.alone)


def test_an_audit_of_the_corpora_passes_the_lists_over() -> None:
    paths = {story.target.path or "" for story in stories(Request((FOLDER.parent,)))}
    assert paths
    assert not any("names" in path for path in paths)


def test_the_report_has_a_line_a_language_and_says_what_went_wrong() -> None:
    listed = [Name("Звечан", ("Zvecan",), ("Zvenchan", "Zvecan"))]
    one = tried("sr", listed)
    assert [trial.reported for trial in one.beside] == [True, False]
    lines = list(report([one, Tried("ru", (), (), ())], verbose=True))
    assert lines[1].split()[:2] == ["sr", "1"]
    assert "  missed beside  Zvecan (Звечан)" in lines
    assert lines[-1].split()[:2] == ["ru", "0"]

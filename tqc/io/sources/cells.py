"""What the cells of a table that people write by hand may hold: several forms, yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tqc.errors import InputError, LanguageError
from tqc.io.sources.records import shown
from tqc.languages import stated_code

_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def several(cells: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return the forms in a cell, which `|` separates."""
    return tuple(part for part in (part.strip() for part in cells.get(name, "").split("|")) if part)


def flag(cells: Mapping[str, str], name: str, where: str) -> bool:
    """Return whether a cell says yes; an empty one says no. Raises `InputError` for anything else."""
    value = cells.get(name, "")
    if not value:
        return False
    if value.lower() not in _FLAGS:
        raise InputError(f"{where}: `{name}` is {shown(value)}; expected yes or no")
    return _FLAGS[value.lower()]


def source_language(cells: Mapping[str, str], where: str) -> str | None:
    """Return the code in `source_lang`, if it holds one. Raises `InputError` if that is malformed."""
    code = cells.get("source_lang") or None
    if code:
        try:
            stated_code(code)
        except LanguageError as error:
            raise InputError(f"{where}: {error}") from None
    return code


def iso_date(value: object, where: str) -> str | None:
    """Return the day in `value`, `YYYY-MM-DD` with or without a time after it. Raises `InputError` if it names none."""
    if value is None or value == "":
        return None
    day = value[:10] if isinstance(value, str) else ""
    try:
        if len(day) == 10 and (len(str(value)) == 10 or str(value)[10] in "T "):
            return date.fromisoformat(day).isoformat()
    except ValueError:
        pass
    raise InputError(f"{where}: `date` is {shown(value)}; expected a day such as 2024-05-31")

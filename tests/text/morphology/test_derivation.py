"""Words made of names, which are no misspellings."""

from __future__ import annotations

import pytest

from tqc.text.morphology.derivation import is_derived, is_dialect, is_female, is_plural


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("slovak", "slovakia"),
        ("serb", "serbia"),
        ("serbia", "serbian"),
        ("iraq", "iraqi"),
        ("mexico", "mexican"),
        ("chile", "chilean"),
        ("tennessee", "tennessean"),
        ("turkey", "turkish"),
        ("germans", "germany"),
        ("taiwan", "taiwanese"),
        ("transdniestria", "transdniestrian"),
        ("italy", "italian"),
    ],
)
def test_derived(a: str, b: str) -> None:
    assert is_derived(a, b)
    assert is_derived(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("zvecan", "zvecin"),
        ("indonesia", "indonesa"),
        ("putin", "puti"),
        ("zelensky", "zelenskyy"),
        ("belgorod", "belgoroda"),
    ],
)
def test_not_derived(a: str, b: str) -> None:
    assert not is_derived(a, b)


def test_plural() -> None:
    assert is_plural("clinton", "clintons")
    assert is_plural("jones", "joneses")
    assert not is_plural("donbas", "donbass")
    assert not is_plural("clinton", "clanton")


def test_female() -> None:
    assert is_female("medvedev", "medvedeva")
    assert is_female("novak", "novakova") is False
    assert is_female("kowalski", "kowalska")
    assert is_female("zelensky", "zelenska")
    assert not is_female("belgorod", "belgoroda")
    assert not is_female("zelensky", "zelenskyi")


def test_dialect() -> None:
    assert is_dialect("defence", "defense")
    assert is_dialect("organisation", "organization")
    assert is_dialect("centre", "center")
    assert not is_dialect("iran", "iraq")

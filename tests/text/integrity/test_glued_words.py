"""Where a blank was lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.integrity.glued_words import glued


def parts(chunk: str) -> list[str]:
    """Each split as `first|last`, then `?` and what must be seen elsewhere, then `+` where a source settles it."""
    return [f"{g.first}|{g.last}" + (f"?{g.seen}" + "+" * g.sourced if g.seen else "") for g in glued(chunk)]


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        ("ofthe", "of|the"),
        ("“hasbeen,”", "has|been"),
        ("willof", "will|of"),
        ("thecabinet", "the|cabinet"),
        ("parliamentthat", "parliament|that"),
        ("alot", "a|lot"),
        ("anelection", "an|election"),
        ("receptionofficials", "reception|officials"),
        ("famousschool", "famous|school"),
        ("workedpart", "worked|part"),
        ("Hewas", "He|was"),
        ("Thepresident", "The|president"),
        ("KFORdid", "KFOR|did"),
        ("NATOforces", "NATO|forces"),
        ("OSCErejected", "OSCE|rejected"),
        ("theEU", "the|EU"),
        ("theEU's", "the|EU"),
        ("ofČačak", "of|Čačak"),
        ("Russia'sborder", "Russia's|border"),
        ("U.S.officials", "U.S.|officials"),
        ("11million", "11|million"),
        ("1,200people", "1,200|people"),
        ("in2020,", "in|2020"),
        ("October1", "October|1"),
        ("inMoscow", "in|Moscow?Moscow+"),
        ("ministerPetrenko", "minister|Petrenko?Petrenko"),
        ("PrimeMinister", "Prime|Minister?Prime Minister"),
        ("Zvecanmunicipality", "Zvecan|municipality?Zvecan"),
        ("customsunion", "customs|union?customs union"),
    ],
)
def test_split(chunk: str, expected: str) -> None:
    assert expected in parts(chunk)


WHOLE = """
into onto cannot therefore overcome another nevertheless notable together withdrawal themselves thereof MPs PhDs GPs
NGOs YouTube iPhone eBay McDonald's DeMarco LaTeX PayPal km/h kWh AfD WhatsApp macOS mRNA DJing OKed KGBist EUwide THat
#StandWithUkraine @theEU https://theEU.example/ofthe theEU.example readme_ofthe foo=ofthe e-mail o'clock O'Neill
rock'n'roll £11million 5bn 3rd 1980s COVID19 9am 7up 4chan B2B in5 Inman Forbes Anderson Thebes Onassis Witherspoon
Isabel Butcher Thessaloniki Springfield Bridgestone Mastercard Airbus Andhra Wasserman Thisbe Hisham Roland Bertrand
state-ofthe the THE canto wherefrom theirs TThis formatters `ofthe` isinstance(x) asof()
"""


@pytest.mark.parametrize("chunk", WHOLE.split())
def test_whole(chunk: str) -> None:
    assert [part for part in parts(chunk) if "?" not in part] == []


@given(st.text(max_size=30))
def test_a_split_is_a_slice(chunk: str) -> None:
    for glue in glued(chunk):
        assert chunk[glue.start : glue.end] == glue.first + glue.last

"""Dutch."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    letters="ëéïöè",
    stopwords=words("""
        de het een en van in is dat op te zijn met voor die niet aan er om ook als bij naar maar door uit over
        tot dan of was worden heeft hebben had ze hij wordt we je ik deze dit nog zich haar hun wel geen meer
        kan werd zou al na wat moet tegen onder veel toen waar men omdat wanneer tussen zonder tijdens sinds
        volgens zoals dus toch hier daar nu echter want terwijl hoe wie u zij wij ons onze mijn jullie hem hen
        alle andere ander zo zelf alleen sommige
    """),
    abbreviations=words("""
        dhr mevr mw mej dr drs prof ir ing mr bc msc hr ds z.k.h h.k.h z.m burg kol gen kapt lt sgt bv bijv
        d.w.z dwz nl o.a i.p.v i.v.m m.b.t t.a.v t.o.v t.g.v d.m.v n.a.v o.l.v a.h.v e.g m.a.w m.i.v v.d v.h
        incl excl ca resp evt z.g zgn zg z.o.z vgl nrs afd tel fig hfst blz pag jl a.s ong gem m.n t.b.v t.w.v
        p/a i.c i.h.b i.h.a i.s.m n.b o.m
    """),
    final_abbreviations=words("enz etc e.d e.a"),
    either_abbreviations=words("""
        n.v b.v v.chr n.chr jr sr inc corp ltd co a.m p.m u.s v.s d.c jan febr feb mrt apr jun jul aug sept okt
        nov dec min sec mln mld pct str
    """),
    number_abbreviations=words("nr art p pp § hs no v"),
    quotes=(("‘", "’"), ("“", "”"), ("„", "”")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "dozijn",
            100: "honderd honderden",
            10**3: "duizend duizenden",
            10**6: "mln miljoen miljoenen",
            10**9: "mld mrd miljard miljarden",
            10**12: "biljoen biljoenen",
        }
    ),
    numbers=values(
        {
            0: "nul middernacht",
            1: "een één eerste enige",
            2: "beide beiden dubbel dubbele verdubbeld paar koppel",
            6: "halfjaar",
            3: "derde",
            8: "achtste",
            10: "tiental tientallen decennium decennia",
            12: "dozijn middag middernacht",
            24: "etmaal middernacht",
            100: "eeuw eeuwen",
            HALF * 3: "anderhalf anderhalve",
            HALF: "half halve helft halfjaar",
            THIRD: "derde derden",
            QUARTER: "kwart kwartaal kwartier kwartfinale",
        }
    ),
    number_hints=frozenset(
        forms("""
            beide beiden dubbel dubbele paar koppel halfjaar tiental tientallen decennium decennia dozijn middag
            etmaal eeuw eeuwen half halve
        """)
    ),
    number_tails=words("e de ste jarig- daags- koppig- voudig- maal"),
    number_starts=values(
        {
            1: "een eerst",
            2: "twee",
            3: "drie derde",
            4: "vier",
            5: "vijf",
            6: "zes",
            7: "zeven",
            8: "acht",
            9: "negen",
            10: "tien",
            11: "elf",
            12: "twaalf",
            13: "dertien",
            14: "veertien",
            20: "twintig",
            30: "dertig",
            40: "veertig",
            50: "vijftig",
            60: "zestig",
            70: "zeventig",
            80: "tachtig",
            90: "negentig",
            100: "honderd",
            1000: "duizend",
            HALF: "half",
        }
    ),
    number_joiners=frozenset({"en", "ën"}),
    halves=("en een half", "en een halve", "enhalf"),
    months=(
        "januari jan",
        "februari feb",
        "maart mrt",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "augustus aug",
        "september sept",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "maandag(-,s)",
        "dinsdag(-,s)",
        "woensdag(-,s)",
        "donderdag(-,s)",
        "vrijdag(-,s)",
        "zaterdag(-,s)",
        "zondag(-,s)",
    ),
    percent=("procent",),
    clock=("uur", "u"),
    ordinals=("e", "de", "ste"),
)

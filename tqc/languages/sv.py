"""Swedish."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    letters="åäöé",
    stopwords=words("""
        och i att det som en på är av för med den till inte om ett har de var så men jag han hon vi du ni sig
        från vid kan när nu ska skulle under efter eller hade sin sitt sina också än här där då mot ut upp bara
        över mycket denna detta dessa vad hur varför vem vilken vilket vilka man dem dig mig oss er honom henne
        hans hennes deras vår vårt våra blir blev bli varit vara mer alla allt andra många utan mellan innan
        eftersom medan dock dessutom enligt redan ännu genom hos ju samt både två varje någon något några ingen
        inget
    """),
    abbreviations=words("""
        dr prof hr fr ing dir doc fil jur lic mag leg civ.ing kapt löjtn st s:t s:ta f.d s.k t.ex d.v.s dvs bl.a
        resp inkl exkl ca jfr ev fr.o.m t.o.m t.v t.h p.g.a m.a.o m.h.t i.st f.n n.b obs bl förf tel p.s uppl
        övers utg äv mha pga
    """),
    final_abbreviations=words("etc osv o.s.v m.m mm m.fl mfl o.d o.dyl"),
    either_abbreviations=words("""
        f.kr e.kr jan febr feb apr aug sept okt nov dec mån tis ons tors fre lör sön milj mdr mkr tkr min sek kr
        a.m p.m u.s inc corp ltd co ab jr sr e.d
    """),
    number_abbreviations=words("s sid nr kap art § kl bd"),
    quotes=(("”", "”"), ("»", "»"), ("’", "’")),
    decimal=",",
    group=" ",
    scales=scales(
        {
            12: "dussin",
            100: "hundra hundratals",
            10**3: "tusen tusentals",
            10**6: "mn mkr milj miljon miljoner",
            10**9: "md mdr mdkr miljard miljarder",
            10**12: "biljon biljoner",
        }
    ),
    numbers=values(
        {
            0: "noll midnatt",
            1: "en ett första förste enda",
            2: "andra andre båda bägge dubbel dubbla dubbelt par",
            3: "tredje",
            4: "fjärde",
            5: "femte",
            6: "sjätte halvår halvåret",
            7: "sjunde",
            8: "åttonde",
            9: "nionde",
            10: "tionde tiotal tiotals decennium decennier årtionde årtionden",
            12: "dussin middag midnatt",
            24: "dygn dygnet midnatt",
            100: "hundratals sekel århundrade århundradet",
            HALF: "halv halva halvt hälften halvår semifinal semifinaler",
            HALF * 3: "halvannan",
            THIRD: "tredjedel tredjedelar",
            QUARTER: "kvart kvartal fjärdedel kvartsfinal",
        }
    ),
    number_hints=frozenset(
        forms("""
            andra andre båda bägge dubbel dubbla dubbelt par halvår halvåret tiotal tiotals decennium decennier
            årtionde årtionden dussin middag dygn dygnet hundratals sekel århundrade århundradet halv halva
        """)
    ),
    number_tails=words("e årig- dagars- faldig-"),
    number_starts=values(
        {
            1: "en ett första förste",
            2: "två andra",
            3: "tre tredje",
            4: "fyra",
            5: "fem",
            6: "sex",
            7: "sju",
            8: "åtta",
            9: "nio",
            10: "tio",
            11: "elva elfte",
            12: "tolv tolfte",
            13: "tretton",
            14: "fjorton",
            15: "femton",
            16: "sexton",
            17: "sjutton",
            18: "arton",
            19: "nitton",
            20: "tjugo",
            30: "trettio",
            40: "fyrtio",
            50: "femtio",
            60: "sextio",
            70: "sjuttio",
            80: "åttio",
            90: "nittio",
            100: "hundra",
            1000: "tusen",
        }
    ),
    halves=("och en halv", "och ett halvt"),
    months=(
        "januari jan",
        "februari feb",
        "mars",
        "april apr",
        "maj",
        "juni jun",
        "juli jul",
        "augusti aug",
        "september sept",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "måndag(-,en,s,ens,ar)",
        "tisdag(-,en,s,ens,ar)",
        "onsdag(-,en,s,ens,ar)",
        "torsdag(-,en,s,ens,ar)",
        "fredag(-,en,s,ens,ar)",
        "lördag(-,en,s,ens,ar)",
        "söndag(-,en,s,ens,ar)",
    ),
    percent=("procent",),
    clock=("klockan", "kl"),
    ordinals=("a", "e"),
)

"""Hungarian."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    letters="őűöüóáéíú",
    stopwords=words("""
        a az és hogy nem is egy ez azt meg de ha már csak még mint volt el van lesz aki ami amely amelyek akik
        vagy ezt ezek azok ő ők én te mi ti neki nekik nagyon minden most majd után előtt között alatt szerint
        miatt ellen nélkül felett mellett pedig azonban ezért mert így úgy akkor amikor ahol hol mikor miért
        hogyan milyen mely ki kik mit itt ott sem se volna voltak lett lehet kell fog fogja során illetve
        valamint valaki valami semmi több sok két egyik másik ennek annak ezzel azzal erre arra ebben abban bár
        tovább mindig soha ismét
    """),
    abbreviations=words("""
        dr prof özv ifj id st szt ún pl ill vö ld kb okl alez ezds szds fhdgy őrgy vkt tel fsz em hrsz szerk
        ford kiad ált mr mrs
    """),
    final_abbreviations=words("stb etc"),
    either_abbreviations=words("""
        i.e i.sz i.u kr.e kr.u kft rt zrt nyrt bt u jan febr márc ápr máj jún júl aug szept okt nov dec mrd m ft
        inc ltd corp co jr
    """),
    number_abbreviations=words("sz o § bek"),
    ordinal_stop=True,
    quotes=(("„", "”"), ("»", "«"), ("’", "’")),
    decimal=",",
    group=" ",
    scales=scales(
        {
            12: "tucat",
            100: "száz",
            10**3: "ezer ezret ezren ezres",
            10**6: "millió milliót millióan milliós millióval",
            10**9: "mrd md milliárd milliárdot milliárdos milliárdért",
            10**12: "billió",
        }
    ),
    numbers=values(
        {
            0: "nulla éjfél éjfélkor",
            1: "egy egyik első elsőként egyetlen egyszer",
            2: "két kettő második mindkét mindkettő kétszer kétszeres pár ketten dupla",
            3: "három harmadik háromszor hárman",
            4: "négy negyedik négyen",
            5: "öt ötödik öten",
            6: "hat hatodik hatan félév",
            7: "hét hetedik heten",
            8: "nyolc nyolcadik",
            9: "kilenc kilencedik",
            10: "tíz tizedik évtized évtizedek tucatnyi",
            12: "tucat dél délben",
            20: "húsz huszadik",
            30: "harminc harmincadik",
            100: "száz századik század században",
            HALF: "fél fele felét felé félév",
            HALF * 3: "másfél",
            THIRD: "harmad harmada",
            QUARTER: "negyed negyede negyedév",
        }
    ),
    number_hints=frozenset(
        forms("""
            mindkét mindkettő pár dupla félév hét évtized évtizedek tucatnyi tucat dél délben század században fél
        """)
    ),
    number_starts=values(
        {
            1: "egy",
            2: "két kettő",
            3: "három",
            4: "négy",
            5: "öt",
            6: "hat",
            7: "hét",
            8: "nyolc",
            9: "kilenc",
            10: "tíz tizen",
            20: "húsz huszon",
            30: "harminc",
            40: "negyven",
            50: "ötven",
            60: "hatvan",
            70: "hetven",
            80: "nyolcvan",
            90: "kilencven",
            100: "száz",
            1000: "ezer",
            10**6: "millió",
            10**9: "milliárd",
        }
    ),
    halves=("és fél",),
    months=(
        "január jan",
        "február febr",
        "március márc",
        "április ápr",
        "május máj",
        "június jún",
        "július júl",
        "augusztus aug",
        "szeptember szept",
        "október okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "hétfő(-,n,t,re,ig,i,től)",
        "kedd(-,en,et,re,ig,i,től)",
        "szerd(a,án,át,ára,áig,ai,ától)",
        "csütörtök(-,ön,öt,re,ig,i,től)",
        "péntek(-,en,et,re,ig,i,től)",
        "szombat(-,on,ot,ra,ig,i,tól)",
        "vasárnap(-,ot,ra,ig,i,tól)",
    ),
    percent=("százalék",),
    clock=("óra", "órakor", "óráig", "órától"),
    ordinals=("ik", "as", "es", "os", "ös"),
)

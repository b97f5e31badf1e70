"""Italian."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    letters="àèìòùé",
    stopwords=words("""
        di e il la che in un a per è una sono si con non del i le da al come lo ma ha dei più nel della delle
        alla anche se gli o su suo sua loro dal questo questa quando tra fra dalla essere era stato hanno ci cui
        dopo degli nella alle sulla nei due molto dove solo chi fatto ai già prima tutti tutto ogni senza così
        perché ancora poi mentre sotto contro durante sempre mai noi voi lui lei io mi ti vi ne qui là cosa
        quello quella quelli questi queste invece però perciò tuttavia oggi l dell all nell sull dall c d
    """),
    abbreviations=words("""
        sig sigg sig.ra sig.na sigra signa dott dott.ssa dr prof prof.ssa avv ing arch geom on mons cav comm gen
        ten cap mar.llo card pres s.e s.em s.s p.es es cfr vd ca pag pagg capp vol voll fig figg tav sez ed cit
        op.cit art.lo tel fax p.zza v.le c.so l.go str prov n.b spett egr
    """),
    final_abbreviations=words("ecc etc"),
    either_abbreviations=words("""
        s.p.a spa s.r.l srl s.n.c s.a.s u.e u.s u.s.a o.n.u a.c d.c a.m p.m jr sr inc ltd corp co genn febb mar
        apr magg giu lug ago sett ott nov dic min sec seg segg lun mart merc giov ven sab dom mld
    """),
    number_abbreviations=words("n nn nr p pp art artt c t v § col no"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "dozzina dozzine",
            100: "centinaia centinaio",
            10**3: "mila mille migliaia migliaio",
            10**6: "mln milione milioni",
            10**9: "mld mrd miliardo miliardi",
            10**12: "bilione bilioni mila_miliardi trilione trilioni",
        }
    ),
    numbers=values(
        {
            0: "zero mezzanotte",
            1: "un uno una prim(o,a,i,e) unico unica sola solo",
            2: "due second(o,a,i,e) doppi(o,a,e) entrambi entrambe paio coppia gemelli",
            3: "tre terz(o,a,i,e) triplo tripla trio",
            4: "quattro quart(o,a,i,e)",
            5: "cinque quint(o,a,i,e)",
            6: "sei sest(o,a,i,e) semestre",
            7: "sette settim(o,a,i,e)",
            8: "otto ottav(o,a,i,e)",
            9: "nove non(o,a,i,e)",
            10: "dieci decim(o,a,i,e) decina decine decennio decenni",
            11: "undici undicesim(o,a)",
            12: "dodici dodicesim(o,a) dozzina mezzogiorno mezzanotte",
            13: "tredici tredicesim(o,a)",
            14: "quattordici quattordicesim(o,a)",
            15: "quindici quindicesim(o,a) quindicina",
            16: "sedici sedicesim(o,a)",
            17: "diciassette diciassettesim(o,a)",
            18: "diciotto diciottesim(o,a)",
            19: "diciannove diciannovesim(o,a)",
            20: "ventesim(o,a) ventina",
            24: "mezzanotte",
            30: "trentesim(o,a) trentina",
            100: "centinaio centinaia centesim(o,a,i,e) secolo secoli",
            HALF: "mezzo mezza mezzi metà semifinale semifinali semestre",
            THIRD: "terzo terzi",
            QUARTER: "quarto quarti trimestre",
        }
    ),
    number_hints=frozenset(
        forms("""
            secondo seconda secondi seconde doppio doppia doppie entrambi entrambe paio coppia gemelli triplo tripla
            trio sei semestre none nona decina decine decennio decenni dozzina mezzogiorno quindicina ventina
            trentina centinaio centinaia secolo secoli mezzo mezza
        """)
    ),
    number_tails=words("o a i e esimo esima esimi esime"),
    number_starts=values(
        {
            1: "uno un",
            2: "due",
            3: "tre tré",
            4: "quattro",
            5: "cinque",
            6: "sei",
            7: "sette sett",
            8: "otto ott",
            9: "nove nov",
            10: "dieci",
            11: "undic",
            12: "dodic",
            13: "tredic",
            14: "quattordic",
            15: "quindic",
            16: "sedic",
            17: "diciassett",
            18: "diciott",
            19: "diciannov",
            20: "venti vent",
            30: "trenta trent",
            40: "quaranta quarant",
            50: "cinquanta cinquant",
            60: "sessanta sessant",
            70: "settanta settant",
            80: "ottanta ottant",
            90: "novanta novant",
            100: "cento",
            1000: "mille mila",
        }
    ),
    number_joiners=frozenset({"e"}),
    halves=("e mezzo", "e mezza"),
    months=(
        "gennaio gen",
        "febbraio feb",
        "marzo mar",
        "aprile apr",
        "maggio mag",
        "giugno giu",
        "luglio lug",
        "agosto ago",
        "settembre sett",
        "ottobre ott",
        "novembre nov",
        "dicembre dic",
    ),
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    percent=("per cento", "percento"),
    clock=("ore", "ora", "h"),
    ordinals=("º", "ª", "°", "esimo", "esima"),
)

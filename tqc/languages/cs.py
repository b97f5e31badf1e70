"""Czech."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="cs",
    name="Czech",
    letters="ěřůťďňščžýáíéúó",
    stopwords=words("""
        a v na se je že z do s o to i jako pro k ale po za ve od by si jsou který která které jeho ze nebo už
        byl byla bylo byli tak při podle co však jen až než také když má aby pak její jejich před této toho tím
        tento tato toto mezi bez ještě jsem jsme jste není nejsou bude budou může nad pod u ani my vy oni on ona
        ono já ty mě mi mu jí jim jich nás nám vás vám velmi více proto protože kde kdy kdo jak jaký během kvůli
        proti přes tedy totiž sice přitom nyní zde tam
    """),
    abbreviations=words("""
        p pí sl prof dr doc ing mgr bc judr mudr rndr phdr paeddr thdr mvdr ph arch akad gen plk pplk mjr kpt
        por npor ppor kpr sv bl tzv tj např popř resp příp mj tzn cca zvl kupř srov vyd překl pozn obr ul nám tř
        čs č.j č.p kol hl ml st odd ev roč zn býv nár mezinár
    """),
    final_abbreviations=words("atd apod aj atp etc"),
    either_abbreviations=words("""
        r n.l př.n.l př.kr po.kr tis mil mld min sek hod kč s.r.o a.s v.o.s o.p.s z.s spol tel jan čvc zář inc
        ltd corp co jr sr n.p km kg
    """),
    number_abbreviations=words("č čl str s odst písm tab kap § sb čís"),
    ordinal_stop=True,
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«")),
    decimal=",",
    group=" ",
    scales=scales(
        {
            12: "tucet tucty tuctů",
            100: "stovk(a,y,ami) stovek",
            10**3: "tis tisíc(-,e,ů,ům,i,ích) tisícov(ý,ého,ému,ém,ým,á,é,ou,ých)",
            10**6: "mil. mio milion(-,u,y,ů,ům,ech,em) milionov(ý,ého,ému,ém,ým,á,é,ou,ých)",
            10**9: "mld miliard(a,y,u,-,ám,ách,ami) miliardov(ý,ého,ému,ém,ým,á,é,ou,ých)",
            10**12: "bil bilion(-,u,y,ů)",
        }
    ),
    numbers=values(
        {
            0: "nula nuly nule nulu půlnoc",
            1: "jeden jedna jedno jedn(oho,omu,om,ím,é,u,ou,i,y,ěch) jednou prvn(í,ího,ímu,ím,ích)",
            2: (
                "dva dvě dvou dvěma dvakrát oba obě obou oběma dvojnásob(ek,ně,ný) pár dvojice dvojici "
                "druh(ý,ého,ému,ém,ým,á,é,ou,ých)"
            ),
            3: "tři tří třem třemi třech třikrát trojice třet(í,ího,ímu,ím,ích)",
            4: "čtyři čtyř čtyřem čtyřmi čtyřech čtvrt(ý,ého,ém,á,é,ou)",
            5: "pět pěti pát(ý,ého,ém,á,é,ou)",
            6: "pololetí půlrok půlroku šest šesti šest(ý,ého,ém,á,é,ou)",
            7: "sedm sedmi sedm(ý,ého,ém,á,é,ou)",
            8: "osm osmi osm(ý,ého,ém,á,é,ou)",
            9: "devět devíti devát(ý,ého,ém,á,é,ou)",
            10: "deset deseti desít(ky,ek,kách) desát(ý,ého,ém,á,é,ou) desetiletí dekád(a,y,ě)",
            11: "jedenáct jedenácti jedenáct(ý,ého,ém,á,é,ou)",
            12: "dvanáct dvanácti dvanáct(ý,ého,ém,á,é,ou) poledne tucet půlnoc",
            13: "třináct třinácti třináct(ý,ého,ém,á,é,ou)",
            14: "čtrnáct čtrnácti čtrnáct(ý,ého,ém,á,é,ou)",
            15: "patnáct patnácti patnáct(ý,ého,ém,á,é,ou)",
            16: "šestnáct šestnácti šestnáct(ý,ého,ém,á,é,ou)",
            17: "sedmnáct sedmnácti sedmnáct(ý,ého,ém,á,é,ou)",
            18: "osmnáct osmnácti osmnáct(ý,ého,ém,á,é,ou)",
            19: "devatenáct devatenácti devatenáct(ý,ého,ém,á,é,ou)",
            20: "dvacet dvaceti dvacát(ý,ého,ém,á,é,ou,ých)",
            24: "půlnoc",
            30: "třicet třiceti třicát(ý,ého,ém,á,é,ou,ých)",
            40: "čtyřicet čtyřiceti čtyřicát(ý,ého,ém,á,é,ou,ých)",
            50: "padesát padesáti padesát(ý,ého,ém,á,é,ou,ých)",
            60: "šedesát šedesáti šedesát(ý,ého,ém,á,é,ou,ých)",
            70: "sedmdesát sedmdesáti",
            80: "osmdesát osmdesáti",
            90: "devadesát devadesáti",
            100: "sto sta stovka stovky stovek století stý",
            200: "dvě_stě dvou_set",
            300: "tři_sta tří_set",
            400: "čtyři_sta čtyř_set",
            500: "pět_set pěti_set",
            600: "šest_set šesti_set",
            700: "sedm_set sedmi_set",
            800: "osm_set osmi_set",
            900: "devět_set devíti_set",
            HALF: "půl polovin(a,y,ě,u,ou) půlk(a,y,u) pololetí semifinále půlrok",
            HALF * 3: "půldruhého",
            THIRD: "třetin(a,y,ě,u,ou)",
            QUARTER: "čtvrtin(a,y,ě,u,ou) čtvrt čtvrtletí čtvrtfinále",
        }
    ),
    number_hints=frozenset(
        forms("""
            oba obě obou oběma pár dvojice dvojici druh(ý,ého,ému,ém,ým,á,é,ou,ých) dvakrát trojice třikrát pololetí
            půlrok půlroku desít(ky,ek,kách) desetiletí dekád(a,y,ě) poledne tucet půlnoc stovka stovky stovek
            století půl semifinále čtvrtletí čtvrtfinále pěti
        """)
    ),
    number_tails=words("let- denní- měsíční- patrov- člen- násobn-"),
    number_starts=values(
        {
            1: "jedno jeden jedna",
            2: "dvou dvoj dva",
            3: "tří troj tři",
            4: "čtyř čtyři",
            5: "pěti pět",
            6: "šesti šest",
            7: "sedmi sedm",
            8: "osmi osm",
            9: "devíti devět",
            10: "deseti",
            11: "jedenácti",
            12: "dvanácti",
            13: "třinácti",
            14: "čtrnácti",
            15: "patnácti",
            16: "šestnácti",
            17: "sedmnácti",
            18: "osmnácti",
            19: "devatenácti",
            20: "dvaceti dvacet",
            30: "třiceti třicet",
            40: "čtyřiceti čtyřicet",
            50: "padesáti padesát",
            60: "šedesáti šedesát",
            70: "sedmdesáti sedmdesát",
            80: "osmdesáti osmdesát",
            90: "devadesáti devadesát",
            100: "sto",
            HALF: "půl",
        }
    ),
    number_joiners=frozenset({"a"}),
    halves=("a půl",),
    months=(
        "leden ledna lednu",
        "únor",
        "březen březn",
        "duben dubn",
        "květen květn",
        "červen června červnu červnem",
        "červenec července červenci",
        "srpen srpn",
        "září",
        "říjen říjn",
        "listopad",
        "prosinec prosinc",
    ),
    weekdays=(
        "pondělí pondělní(-,ho,m)",
        "úterý úterní(-,ho,m)",
        "střed(a,u,y) středeční(-,ho,m)",
        "čtvrt(ek,ku) čtvrteční(-,ho,m)",
        "pát(ek,ku) páteční(-,ho,m)",
        "sobot(a,u,y) sobotní(-,ho,m)",
        "neděl(e,i) nedělní(-,ho,m)",
    ),
    percent=("procent",),
    clock=("hodin", "hodiny", "hodině", "h", "hod"),
    ordinals=("tý", "tého", "té", "tém", "ý", "í"),
)

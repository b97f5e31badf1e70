"""Finnish."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    letters="äöåšž",
    stopwords=words("""
        ja on ei että se hän oli joka mutta kun myös ovat niin kuin tai sen hänen siitä jos nyt vain jo olla
        ollut mukaan jonka jotka kanssa ole sekä sitä hänet heidän heitä tämä tämän nämä tätä tuo ne he me te
        minä sinä mitä mikä missä milloin miksi miten kuka vaikka koska kuitenkin vielä enää aina siis sillä
        ennen jälkeen aikana välillä ilman vastaan yli alle kaikki kaikkien joissa jossa jota joita jolloin
        olivat olisi voi voivat pitää täytyy saa tulee enemmän hyvin noin ensin sitten siellä täällä tässä siinä
        minun sinun meidän teidän eivät eikä emme en
    """),
    abbreviations=words("""
        prof tri toht dipl ins maist kand ev.lut rva nti hra piisp kenr ev evl maj kapt ltn yliluutn esim mm ns
        ts vrt ks kts n fax s.o t.s ko em ao vt va puh.joht toim suom per sv joht mr mrs dr st
    """),
    final_abbreviations=words("jne ym yms tms ynm"),
    either_abbreviations=words("""
        eaa jaa ekr jkr klo milj mrd mk min sek t v vk kk oy ab inc ltd corp co jr sr
    """),
    number_abbreviations=words("s nro n:o § p luku"),
    ordinal_stop=True,
    quotes=(("”", "”"), ("»", "»"), ("’", "’")),
    decimal=",",
    group=" ",
    scales=scales(
        {
            12: "tusina tusinaa",
            100: "sata sataa sadan",
            10**3: "tuhat tuhatta tuhannen tuhansia",
            10**6: "milj miljoona(-,a,n,sta,ssa,an,lla,lta,lle)",
            10**9: "mrd miljardi(-,a,n,sta,ssa,in,lla,lta,lle)",
            10**12: "biljoona biljoonaa",
        }
    ),
    numbers=values(
        {
            0: "nolla keskiyö keskiyöllä",
            1: "yksi yhden yhtä yhdessä ensimmäi(nen,sen,stä,set,senä) kerran ainoa",
            2: (
                "kaksi kahden kahta kahdessa toi(nen,sen,sta,sena) molemmat molempien pari parin "
                "kaksinkertai(nen,sen) kahdesti"
            ),
            3: "kolme kolmen kolmea kolmas kolmannen kolmatta",
            4: "neljä neljän neljää neljäs neljännen",
            5: "viisi viiden viittä viides viidennen",
            6: "kuusi kuuden kuutta kuudes kuudennen",
            7: "seitsemän seitsemää seitsemäs",
            8: "kahdeksan kahdeksaa kahdeksas",
            9: "yhdeksän yhdeksää yhdeksäs",
            10: "kymmenen kymmentä kymmenes kymmeniä vuosikymmen vuosikymmenen",
            12: "kaksitoista kahdentoista tusina keskipäivä",
            20: "kaksikymmentä",
            24: "vuorokausi vuorokauden vuorokaudessa",
            30: "kolmekymmentä",
            100: "sata satoja vuosisata vuosisadan",
            HALF: "puoli puolen puolta puolet puolikas puolitoista",
            HALF * 3: "puolitoista",
            THIRD: "kolmasosa kolmannes",
            QUARTER: "neljäsosa neljännes vartti",
        }
    ),
    number_hints=frozenset(
        forms("""
            toinen toisen toista toisena molemmat molempien pari parin vuosikymmen vuosikymmenen kymmeniä tusina
            keskipäivä vuorokausi vuorokauden vuorokaudessa satoja vuosisata vuosisadan kuusi
        """)
    ),
    number_starts=values(
        {
            1: "yksi yhden",
            2: "kaksi kahden kaksin",
            3: "kolme kolmi",
            4: "neljä neli",
            5: "viisi viiden viitisen",
            6: "kuusi kuuden",
            7: "seitsemän",
            8: "kahdeksan",
            9: "yhdeksän",
            10: "kymmenen kymmen toista",
            20: "kaksikymmentä kahdenkymmenen",
            30: "kolmekymmentä kolmenkymmenen",
            40: "neljäkymmentä neljänkymmenen",
            50: "viisikymmentä viidenkymmenen",
            60: "kuusikymmentä kuudenkymmenen",
            70: "seitsemänkymmentä seitsemänkymmenen",
            80: "kahdeksankymmentä kahdeksankymmenen",
            90: "yhdeksänkymmentä yhdeksänkymmenen",
            100: "sata sataa sadan",
            1000: "tuhat tuhatta tuhannen",
            10**6: "miljoona",
        }
    ),
    halves=("ja puoli",),
    months=(
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesäkuu",
        "heinäkuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
    ),
    weekdays=(
        "maanantai(-,n,na,sta,hin,ksi)",
        "tiistai(-,n,na,sta,hin,ksi)",
        "keskiviik(ko,on,kona,osta,koon,oksi)",
        "torstai(-,n,na,sta,hin,ksi)",
        "perjantai(-,n,na,sta,hin,ksi)",
        "lauantai(-,n,na,sta,hin,ksi)",
        "sunnuntai(-,n,na,sta,hin,ksi)",
    ),
    percent=("prosent",),
    clock=("klo", "kello"),
    ordinals=("s", "n", "nnen", "nneksi"),
)

"""Romanian."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    letters="ăâîșțşţ",
    stopwords=words("""
        de și şi în a la cu pe o un din că nu se pentru care ce este sau mai sunt al ai ale au am fi fost lui ei
        el ea prin ca să după între dar dacă când unde cum foarte fără până despre acest această acesta aceasta
        aceste acestea acel acea cel cea cei cele iar însă decât chiar numai doar toate tot toți poate trebuie
        lor le îi îl i-a s-a nu-i va vor era erau aceștia sub spre dintre deși deoarece încă deja acum atunci
        astfel totuși precum fiecare orice niciun nicio noi voi eu tu ne vă mă te
    """),
    abbreviations=words("""
        dl dna dra dlui dnei dv prof dr ing conf lect asist acad arh av ec pr sf col gen lt cpt mr mș slt plt
        amb str bd bdul bl sc et ap jud com șos al p.ex ex cf vs v pag pp vol cap fig tab ed trad coord nr.crt
        n.b n.r n.n a.n red op.cit cca aprox tel resp
    """),
    final_abbreviations=words("etc ș.a ş.a ș.a.m.d ş.a.m.d"),
    either_abbreviations=words("""
        î.hr d.hr î.e.n e.n s.a s.r.l r.a u.e s.u.a o.n.u ian febr mart apr iun iul aug sept oct nov dec mar sâm
        dum min sec mld inc ltd corp co jr
    """),
    number_abbreviations=words("nr p art alin lit pct § s t"),
    quotes=(("„", "”"), ("«", "»"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "duzină duzini",
            100: "sute de_sute sută",
            10**3: "mii de_mii mie",
            10**6: "mil mil. milion milioane de_milioane milioanele",
            10**9: "mld miliard miliarde de_miliarde",
            10**12: "trilion trilioane de_trilioane",
        }
    ),
    numbers=values(
        {
            0: "zero miezul_nopții",
            1: "un o una unu unul unei unui prim prima primul primii primele singur",
            2: "doi două doua doilea ambii ambele dublu dublat pereche cuplu dublă",
            3: "trei treia treilea triplu",
            4: "patru patra patrulea",
            5: "cinci cincea cincilea",
            6: "șase şase șasea șaselea",
            7: "șapte şapte șaptea șaptelea",
            8: "opt opta optulea",
            9: "nouă noua nouălea",
            10: "zece zecea zecelea zeci deceniu decenii",
            11: "unsprezece unsprezecea unsprezecelea",
            12: "duzină duzini duzine doisprezece doisprezecelea douăsprezece douăsprezecea prânz amiază",
            13: "treisprezece treisprezecea treisprezecelea",
            14: "paisprezece paisprezecea paisprezecelea",
            15: "cincisprezece cincisprezecea cincisprezecelea",
            16: "șaisprezece șaisprezecea șaisprezecelea",
            17: "șaptesprezece șaptesprezecea șaptesprezecelea",
            18: "optsprezece optsprezecea optsprezecelea",
            19: "nouăsprezece nouăsprezecea",
            20: "douăzeci",
            30: "treizeci",
            40: "patruzeci",
            50: "cincizeci",
            60: "șaizeci",
            70: "șaptezeci",
            80: "optzeci",
            90: "nouăzeci",
            100: "sută sute secol secolul secole",
            HALF: "jumătate jumate semifinală semestru",
            THIRD: "treime treimi",
            QUARTER: "sfert sferturi trimestru",
        }
    ),
    number_hints=frozenset(
        forms("""
            nouă noua ambii ambele dublu pereche cuplu dublă triplu opta zeci deceniu decenii duzină duzini duzine
            prânz amiază sute secol secolul secole
        """)
    ),
    number_joiners=frozenset({"și", "şi", "de"}),
    halves=("și jumătate", "şi jumătate"),
    months=(
        "ianuarie ian",
        "februarie feb",
        "martie mar",
        "aprilie apr",
        "mai",
        "iunie iun",
        "iulie iul",
        "august aug",
        "septembrie sept",
        "octombrie oct",
        "noiembrie nov",
        "decembrie dec",
    ),
    weekdays=(
        "lunea",
        "marți marţi marțea",
        "miercuri miercurea",
        "joi joia",
        "vineri vinerea",
        "sâmbătă sâmbăta",
        "duminică duminica",
    ),
    percent=("la sută", "procent"),
    clock=("ora", "orele", "h"),
    ordinals=("lea", "a"),
)

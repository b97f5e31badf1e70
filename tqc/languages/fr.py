"""French."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="fr",
    name="French",
    letters="œçêàèùâîôûëïéæÿü",
    stopwords=words("""
        de la le et les des en un une du que est dans qui pour pas au sur ne par il plus ce se avec sont mais
        son ses sa cette ont été elle comme aux ou nous vous ils elles on leur leurs même ces très bien tout
        tous toutes fait faire être avoir avait était étaient ainsi entre après avant sans sous si où donc car
        depuis lors alors aussi encore déjà puis quand dont deux je tu me te lui mon ma mes notre nos votre vos
        y à cela ça celui celle ceux contre chez vers selon pendant peut aucun chaque plusieurs autre autres
        moins jamais toujours ici là c'est n'est d'un d'une qu'il qu'elle l'on j'ai s'est pourtant cependant
        toutefois l d c qu j n s jusqu lorsqu puisqu
    """),
    abbreviations=words("""
        m mm mme mmes mlle mlles me mes dr drs pr prof mgr ste sts stes st cdt col gal gén lt cap adj sgt env
        p.ex ex c.-à-d c.à.d cf av boul bld pl fg faub imp all rés bât appt éd éds coll trad réf adm dép dir
        chap fig vol tél fax art al parag sect ann append janv févr avr juill sept oct nov déc apr sv subst masc
        fém sing plur litt hist géogr math philos n.b n.d.l.r n.d.t ndlr ndt p.-s p.s s.m s.a.r s.e s.s r.p
        t.s.v.p b.d c.c c.v q.g
    """),
    final_abbreviations=words("etc"),
    either_abbreviations=words("""
        cie s.a s.a.r.l s.n.c j.-c sq suiv ibid op.cit et.al h mn min sec inc corp ltd jr sr u.s u.s.a a.m p.m
        u.e o.n.u n.u e.-u r.-u st.-p hab quest rép sup inf loc mill c
    """),
    number_abbreviations=words("no nos n p pp t v § §§ f ff fol l r°"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group=" ",
    scales=scales(
        {
            10: "dizaine dizaines",
            12: "douzaine douzaines",
            100: "cent cents centaine centaines",
            10**3: "mille millier milliers",
            10**6: "million millions mio m€",
            10**9: "milliard milliards md mds mrd md€ mds€",
            10**12: "billion billions",
        }
    ),
    numbers=values(
        {
            0: "zéro minuit",
            1: "un une unième premier première premiers premières unique seul seule",
            2: (
                "deux second seconde secondes seconds deuxième deuxièmes double doubles doubler doublé paire "
                "couple jumeaux demi-finale"
            ),
            3: "trois troisième troisièmes triple tripler trio",
            4: "quatre quatrième quatrièmes quadruple",
            5: "cinq cinquième cinquièmes",
            6: "six sixième sixièmes semestre",
            7: "sept septième septièmes",
            8: "huit huitième huitièmes huitaine",
            9: "neuf neuvième neuvièmes",
            10: "dix dixième dixièmes dizaine décennie décennies",
            11: "onze onzième",
            12: "douze douzième douzaine midi minuit",
            13: "treize treizième",
            14: "quatorze quatorzième quinzaine",
            15: "quinze quinzième quinzaine",
            16: "seize seizième seizièmes",
            20: "vingt vingtième vingtaine vingts",
            24: "minuit",
            30: "trente trentième trentaine",
            40: "quarante quarantième quarantaine",
            50: "cinquante cinquantième cinquantaine",
            60: "soixante soixantième soixantaine",
            70: "septante",
            80: "quatre_vingt quatre_vingts octante huitante quatre_vingtième",
            90: "nonante",
            100: "cent cents centaine centaines centième siècle siècles",
            1000: "millénaire",
            HALF: "demi demie demis moitié mi-temps semestre",
            THIRD: "tiers",
            QUARTER: "quart quarts trimestre",
        }
    ),
    number_hints=frozenset(
        forms("""
            second seconde secondes seconds double doubles paire couple jumeaux demi-finale triple trio quadruple
            semestre huitaine dizaine décennie décennies douzaine midi minuit quinzaine vingtaine trentaine
            quarantaine cinquantaine soixantaine centaine centaines siècle siècles millénaire mi-temps demi demie
            demis trimestre
        """)
    ),
    number_joiners=frozenset({"et"}),
    halves=("et demi", "et demie"),
    months=(
        "janvier janv",
        "février févr",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "août",
        "septembre sept",
        "octobre oct",
        "novembre nov",
        "décembre déc",
    ),
    weekdays=(
        "lundi(-,s)",
        "mardi(-,s)",
        "mercredi(-,s)",
        "jeudi(-,s)",
        "vendredi(-,s)",
        "samedi(-,s)",
        "dimanche(-,s)",
    ),
    percent=("pour cent", "pourcent", "p. 100"),
    clock=("h", "heure", "heures"),
    ordinals=("er", "re", "e", "ème", "eme", "ère", "nd", "nde", "ième"),
)

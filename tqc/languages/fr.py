"""French."""

from __future__ import annotations

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
        toutefois
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
        u.e o.n.u n.u e.-u r.-u st.-p hab quest rép sup inf loc mill
    """),
    number_abbreviations=words("no nos n p pp t v § §§ f ff fol l r°"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group="\u202f",
)

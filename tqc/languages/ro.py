"""Romanian."""

from __future__ import annotations

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
)

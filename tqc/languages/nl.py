"""Dutch."""

from __future__ import annotations

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
)

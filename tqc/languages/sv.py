"""Swedish."""

from __future__ import annotations

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
    group="\u00a0",
)

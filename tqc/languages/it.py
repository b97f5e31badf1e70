"""Italian."""

from __future__ import annotations

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
        quello quella quelli questi queste invece però perciò tuttavia oggi
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
)

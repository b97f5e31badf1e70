"""Portuguese."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    letters="ãõçáéíóúâêôà",
    stopwords=words("""
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
        seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
        mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa
        pelos elas havia seja qual será nós lhe deles essas esses pelas este dele isto aquele aquela esta estes
        estas porque onde ainda sobre após contra durante segundo enquanto porém assim agora
    """),
    abbreviations=words("""
        sr sra srta srs sras dr dra drs dras prof profa eng arq exmo exma ilmo ilma revmo pe fr d dom cel gen
        maj cap ten sgt alm brig min dep sen gov av r al pça trav rod est lgo edif apto apt bl p.ex ex cf vs pág
        págs pp vol fig tab ed eds org trad coord tel fax aprox ref máx mín núm obs séc s.a.r n.b
    """),
    final_abbreviations=words("etc"),
    either_abbreviations=words("""
        s.a ltda cia inc corp ltd co jr e.u.a eua u.e a.c d.c a.m p.m u.s o.n.u jan fev mar abr mai jun jul ago
        set out nov dez hab et.al
    """),
    number_abbreviations=words("n no nos nº p art arts t v § h c"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
)

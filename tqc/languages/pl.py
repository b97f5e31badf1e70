"""Polish."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    letters="ąęłżźśćńó",
    stopwords=words("""
        w i na z się do nie że to jest o jak od po przez za dla co ale czy już tak jego jej ich był była było
        były być ma są może tym tego który która które których jako przed pod przy też tylko oraz gdy aby lub a
        u ze ten ta te tej tych my wy oni ja ty on ona mnie nas go mu im bardzo więcej jednak także między bez
        nad jeszcze jeśli kiedy gdzie dlatego ponieważ podczas wszystko wszystkie każdy został została zostały
        będzie można bo więc czyli natomiast chociaż choć teraz potem tam tu
    """),
    abbreviations=words("""
        p prof dr hab inż mgr lic doc red ks bp abp o św bł płk gen ppłk mjr kpt por ppor sierż chor st kpr adm
        mec prez pl pow woj ul m.in np tj tzn tzw t.j ww j.w jw ok ds zob wg br ur zm wyd oprac tłum przyp cyt
        r.k d.o.o nr.str śp ś.p n.p.m dyr kier zast wiceprez sen pos
    """),
    final_abbreviations=words("itd itp etc"),
    either_abbreviations=words("""
        r w n.e p.n.e m.st s.a sp.z.o.o o.o z.o.o in i.in godz min sek tys mln mld zł gr szt os ha tel fax pon
        wt śr czw pt sob niedz sty lut kwi cze lip sie wrz paź lis gru inc ltd corp co jr sr
    """),
    number_abbreviations=words("s str nr art ust poz rys tab t rozdz § pkt"),
    ordinal_stop=True,
    quotes=(("„", "”"), ("»", "«"), ("‚", "’")),
    decimal=",",
    group="\u00a0",
)

"""Czech."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="cs",
    name="Czech",
    letters="ěřůťďňščžýáíéúó",
    stopwords=words("""
        a v na se je že z do s o to i jako pro k ale po za ve od by si jsou který která které jeho ze nebo už
        byl byla bylo byli tak při podle co však jen až než také když má aby pak její jejich před této toho tím
        tento tato toto mezi bez ještě jsem jsme jste není nejsou bude budou může nad pod u ani my vy oni on ona
        ono já ty mě mi mu jí jim jich nás nám vás vám velmi více proto protože kde kdy kdo jak jaký během kvůli
        proti přes tedy totiž sice přitom nyní zde tam
    """),
    abbreviations=words("""
        p pí sl prof dr doc ing mgr bc judr mudr rndr phdr paeddr thdr mvdr ph arch akad gen plk pplk mjr kpt
        por npor ppor kpr sv bl tzv tj např popř resp příp mj tzn cca zvl kupř srov vyd překl pozn obr ul nám tř
        čs č.j č.p kol hl ml st odd ev roč zn býv nár mezinár
    """),
    final_abbreviations=words("atd apod aj atp etc"),
    either_abbreviations=words("""
        r n.l př.n.l př.kr po.kr tis mil mld min sek hod kč s.r.o a.s v.o.s o.p.s z.s spol tel jan čvc zář inc
        ltd corp co jr sr n.p km kg
    """),
    number_abbreviations=words("č čl str s odst písm tab kap § sb čís"),
    ordinal_stop=True,
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«")),
    decimal=",",
    group="\u00a0",
)

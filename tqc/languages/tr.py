"""Turkish."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışçöüıâî",
    stopwords=words("""
        ve bir bu da de için ile çok daha olarak ne kadar olan en gibi sonra ama var ya o her ise ancak kendi mi
        mı mu mü şey ki hem veya değil ben sen biz siz onlar onun bunun şu diye göre önce bütün tüm bile yok
        oldu olduğu olduğunu olması edildi etti eden bazı diğer aynı arasında üzerinde içinde karşı dolayı
        rağmen çünkü eğer yani böyle şöyle nasıl neden hangi kim bana sana ona bize size onlara beni seni onu
        bizi sizi onları yine hâlâ artık şimdi iki üzere ayrıca fakat
    """),
    abbreviations=words("""
        dr prof doç av ing müh öğr yrd arş gör uzm sn hz st alb bnb yzb gen kor org tüm amr tğm ütğm çvş cad sok
        mah blv apt ör örn bkz çev der ed krş a.g.e a.g.m s.a.v c.c m.ö m.s r.a fak üniv bşk gn ltd
    """),
    final_abbreviations=words("vb vs vd vbg"),
    either_abbreviations=words("""
        a.ş ltd.şti şti t.c a.b.d i.ö i.s mn mlr dk sa tel faks oca şub eki inc corp co jr
    """),
    number_abbreviations=words("s no c sy § sf"),
    ordinal_stop=True,
    quotes=(("“", "”"), ("‘", "’"), ("«", "»")),
    decimal=",",
    group=".",
)

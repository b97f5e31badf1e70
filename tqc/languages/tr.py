"""Turkish."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışçöüâî",
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
    ordinal_before_capital=True,
    quotes=(("“", "”"), ("‘", "’"), ("«", "»")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "düzine",
            100: "yüz yüzlerce",
            10**3: "bin bini bine binin binden binlik binlerce",
            10**6: "milyon milyonluk milyonun milyondan",
            10**9: "milyar milyarlık milyarın milyardan",
            10**12: "trilyon trilyonluk",
        }
    ),
    numbers=values(
        {
            0: "sıfır gece_yarısı",
            1: "bir biri birinci ilk birincisi tek",
            2: "iki ikinci ikisi çift her_iki ikiz iki_kat",
            3: "üç üçüncü üçü üçlü",
            4: "dört dördüncü dördü",
            5: "beş beşinci beşi",
            6: "altı altıncı",
            7: "yedi yedinci",
            8: "sekiz sekizinci",
            9: "dokuz dokuzuncu",
            10: "on onuncu onlarca onu",
            12: "düzine öğle",
            20: "yirmi yirminci",
            30: "otuz",
            40: "kırk",
            50: "elli",
            60: "altmış",
            70: "yetmiş",
            80: "seksen",
            90: "doksan",
            100: "yüz yüzüncü yüzlerce yüzyıl",
            HALF: "yarım yarı yarısı buçuk yarısını yarısından",
            THIRD: "üçte_bir üçte_biri üçte_birini üçte_birinin",
            2 * THIRD: "üçte_iki üçte_ikisi üçte_ikisini",
            QUARTER: "çeyrek dörtte_bir dörtte_biri dörtte_birini",
            3 * QUARTER: "dörtte_üç dörtte_üçü dörtte_üçünü",
        }
    ),
    number_hints=frozenset(
        forms("""
            çift her_iki ikiz onlarca onu üçü üçlü ikisi altı düzine öğle yüzlerce yüzyıl yüz yarım buçuk
        """)
    ),
    number_starts=values(
        {
            1: "bir",
            2: "iki",
            3: "üç",
            4: "dört",
            5: "beş",
            6: "altı",
            7: "yedi",
            8: "sekiz",
            9: "dokuz",
            10: "onluk onuncu onyıl",
            20: "yirmi",
            30: "otuz",
            40: "kırk",
            50: "elli",
            60: "altmış",
            70: "yetmiş",
            80: "seksen",
            90: "doksan",
            100: "yüzyıl",
        }
    ),
    halves=("buçuk",),
    months=(
        "ocak",
        "şubat",
        "mart",
        "nisan",
        "mayıs",
        "haziran",
        "temmuz",
        "ağustos",
        "eylül",
        "ekim",
        "kasım",
        "aralık",
    ),
    weekdays=("pazartesi", "salı_gün(ü,kü)", "çarşamba", "perşembe", "cuma_gün(ü,kü)", "cumartesi", "pazar_gün(ü,kü)"),
    percent=("yüzde",),
    clock=("saat", "saatleri"),
    ordinals=("inci", "ıncı", "uncu", "üncü", "nci", "ncı", "ncu", "ncü"),
)

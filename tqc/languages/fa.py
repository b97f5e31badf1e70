"""Persian."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="fa",
    name="Persian",
    scripts=("Arabic",),
    letters="پچژگیکۀ",
    stopwords=words("""
        و در به از که این را با است برای آن یک خود تا بر هم نیز شد می اما یا شده باید اگر هر دو او ما شما آنها
        آن‌ها من تو نمی بود بودند باشد کرد کرده کند کنند شود شوند خواهد دارد دارند داشت داشته هستند نیست همه بین
        پس پیش بعد قبل وی چه چرا چگونه کجا کی دیگر همین همان چنین زیرا چون بیش بسیار تنها فقط حتی هنوز اکنون سپس
        ولی درباره علیه مورد توسط بدون طی میان روی زیر بالای نه هیچ برخی بعضی ایشان اینکه آنچه آنکه
    """),
    abbreviations=words("ص ج م ه ق د ر.ک ن.ک ش ت خ آ س پ"),
    final_abbreviations=words("الخ"),
    either_abbreviations=words("ق.م ب.م ه.ش ه.ق ه.خ م.ق ص.پ"),
    attributions=words("گفت می‌گوید پرسید افزود نوشت پاسخ"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal="٫",
    group="٬",
)

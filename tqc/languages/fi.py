"""Finnish."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    letters="äöåšž",
    stopwords=words("""
        ja on ei että se hän oli joka mutta kun myös ovat niin kuin tai sen hänen siitä jos nyt vain jo olla
        ollut mukaan jonka jotka kanssa ole sekä sitä hänet heidän heitä tämä tämän nämä tätä tuo ne he me te
        minä sinä mitä mikä missä milloin miksi miten kuka vaikka koska kuitenkin vielä enää aina siis sillä
        ennen jälkeen aikana välillä ilman vastaan yli alle kaikki kaikkien joissa jossa jota joita jolloin
        olivat olisi voi voivat pitää täytyy saa tulee enemmän hyvin noin ensin sitten siellä täällä tässä siinä
        minun sinun meidän teidän eivät eikä emme en
    """),
    abbreviations=words("""
        prof tri toht dipl ins maist kand ev.lut rva nti hra piisp kenr ev evl maj kapt ltn yliluutn esim mm ns
        ts vrt ks kts n fax s.o t.s ko em ao vt va puh.joht toim suom per sv joht mr mrs dr st
    """),
    final_abbreviations=words("jne ym yms tms ynm"),
    either_abbreviations=words("""
        eaa jaa ekr jkr klo milj mrd mk min sek t v vk kk oy ab inc ltd corp co jr sr
    """),
    number_abbreviations=words("s nro n:o § p luku"),
    ordinal_stop=True,
    quotes=(("”", "”"), ("»", "»"), ("’", "’")),
    decimal=",",
    group="\u00a0",
)

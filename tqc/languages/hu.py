"""Hungarian."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    letters="őűöüóáéíú",
    stopwords=words("""
        a az és hogy nem is egy ez azt meg de ha már csak még mint volt el van lesz aki ami amely amelyek akik
        vagy ezt ezek azok ő ők én te mi ti neki nekik nagyon minden most majd után előtt között alatt szerint
        miatt ellen nélkül felett mellett pedig azonban ezért mert így úgy akkor amikor ahol hol mikor miért
        hogyan milyen mely ki kik mit itt ott sem se volna voltak lett lehet kell fog fogja során illetve
        valamint valaki valami semmi több sok két egyik másik ennek annak ezzel azzal erre arra ebben abban bár
        tovább mindig soha ismét
    """),
    abbreviations=words("""
        dr prof özv ifj id st szt ún pl ill vö ld kb okl alez ezds szds fhdgy őrgy vkt tel fsz em hrsz szerk
        ford kiad ált mr mrs
    """),
    final_abbreviations=words("stb etc"),
    either_abbreviations=words("""
        i.e i.sz i.u kr.e kr.u kft rt zrt nyrt bt u jan febr márc ápr máj jún júl aug szept okt nov dec mrd m ft
        inc ltd corp co jr
    """),
    number_abbreviations=words("sz o § bek"),
    ordinal_stop=True,
    quotes=(("„", "”"), ("»", "«"), ("’", "’")),
    decimal=",",
    group="\u00a0",
)

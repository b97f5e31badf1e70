"""Croatian."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="hr",
    name="Croatian",
    letters="čćžšđ",
    stopwords=words("""
        i u na da se je za od su s o koji koja koje kao do iz što ali ne to po ili ovaj ova ovo taj ta kada kad
        gdje ako već samo još jer bio bila bilo bili biti bih bi će ću ćemo nas nam vas vam njega njemu njezin
        njegov njihov on ona ono oni mi vi ja ti ga mu joj im ih te pa ni nema ima nije nisu sam smo ste može
        mora sve svi svih više nakon prije između zbog prema protiv dok tako vrlo međutim iako nego tijekom kod
        bez pod nad pred preko uz kako tko svoj svoje svoju jedan jedna jedno ovog ove ovom tog toga tom tim
        onih tada sada zato također čak nitko netko ništa
    """),
    abbreviations=words("""
        prof dr doc akad ing dipl mr mag spec prim gđa gđica g-đa sv vlč mons don fra gen puk bojn ul bul br npr
        tzv tj odn usp čl tab sl izd ur prev knj rođ o.g op tel mob faks v.d sur pok prok
    """),
    final_abbreviations=words("itd i.sl itsl i.dr"),
    either_abbreviations=words("""
        g god r v pr.kr p.kr po.kr pr.n.e n.e min sek mil mlrd tis kn lp d.o.o d.d j.d.o.o t.d s.r pon uto čet
        pet sub ned inc ltd co
    """),
    number_abbreviations=words("str s t § gl toč st"),
    ordinal_stop=True,
    quotes=(("„", "”"), ("„", "“"), ("»", "«"), ("‚", "’")),
    decimal=",",
    group=".",
)

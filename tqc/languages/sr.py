"""Serbian, in both its scripts."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="sr",
    name="Serbian",
    scripts=("Cyrillic", "Latin"),
    letters="ђћљњџјđćčžš",
    stopwords=words("""
        и у на да се је за са од су о који која које као до из што али не то по или овај ова ово тај та када где
        ако већ само још јер био била било били бити бих би ће ћу ћемо нас нам вас вам њега њему њен њихов његов
        он она оно они ми ви ја ти га му јој им их те па ни нема има није нису сам смо сте може мора све сви
        свих више након после пре између због према против док тако веома међутим иако него током код без под
        над пред преко уз како шта ко свој своје своју један једна једно овог ове овом тог тога том тим оних
        ових затим тада сада зато такође чак i u na da se je za sa od su o koji koja koje kao do iz što ali ne
        to po ili ovaj ova ovo taj ta kada gde ako već samo još jer bio bila bilo bili biti bih bi će ću ćemo
        nas nam vas vam njega njemu njen njihov njegov on ona ono oni mi vi ja ti ga mu joj im ih te pa ni nema
        ima nije nisu sam smo ste može mora sve svi svih više nakon posle pre između zbog prema protiv dok tako
        veoma međutim iako nego tokom kod bez pod nad pred preko uz kako šta ko svoj svoje svoju jedan jedna
        jedno ovog ove ovom tog toga tom tim onih ovih zatim tada sada zato takođe čak
    """),
    abbreviations=words("""
        проф доц инж дипл ген пук ппук ппор св мр др прим асист спец адв гђа гђица г-дин г-ђа г-ђица ул бул пл
        општ нпр тзв тј т.ј одн уп в.д в.ф чл ст таб сл изд ур уред прев књ посв рођ о.г ј.к с.р јан феб апр авг
        сеп окт дец тел моб шк м.п арх еп митр јером прот протој патр дж prof doc akad inž dipl gen puk ppuk
        ppor sv mr dr prim asist spec adv gđa gđica g-din g-đa g-đica ul bul pl opšt npr tzv tj t.j odn up v.d
        v.f čl st tab sl izd ur ured prev knj posv rođ o.g j.k s.r jan feb apr avg sep okt dec tel mob šk m.p
        arh ep mitr jerom prot protoj patr dž
    """),
    final_abbreviations=words("итд итсл и.т.д и.сл и.др itd itsl i.t.d i.sl i.dr"),
    either_abbreviations=words("""
        г год в пр.н.е п.н.е н.е пре.н.е мин сек мес нед хиљ мил млн млрд дин д.о.о а.д т.г о.с пуков деп нем
        енг фр рус лат грч тур мн ок вл југ сев зап ист пон уто сре чет пет суб g god v pr.n.e p.n.e n.e pre.n.e
        min sek mes ned hilj mil mln mlrd din d.o.o a.d t.g o.s pukov dep nem eng fr rus lat grč tur mn ok vl
        jug sev zap ist pon uto sre čet pet sub мај maj
    """),
    number_abbreviations=words("""
        с стр т п № бр гл став § §§ јун јул мар нов сед s str t p br gl stav jun jul mar nov sed
    """),
    ordinal_stop=True,
    quotes=(("„", "“"), ("„", "”"), ("»", "«"), ("‚", "‘"), ("’", "’")),
    decimal=",",
    group=".",
)

"""German."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="de",
    name="German",
    letters="ßäöü",
    stopwords=words("""
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
        er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber
        vor zur bis mehr durch man sein wurde sei ihre ihr seine seinem seiner wir ich du was wenn unter gegen
        vom kann schon hatte mein dann diese dieser dieses diesem diesen ihm ihn ihnen ihrer ihrem ihren uns
        euch mich mir alle alles zwischen während weil wo da doch jedoch nun jetzt hier dort denn ob wer waren
        würde könnte muss soll sollte damit seit trotz ohne beim deshalb dabei dazu danach bereits viele zwei
        beide jeder jede jedes wieso weshalb warum wann welche welcher welches
    """),
    abbreviations=words("""
        dr prof dipl ing dipl.-ing dipl.-kfm mag mmag st hl hr hrn frl fr geb gest verh gesch verw ehem ev kath
        röm röm.-kath ev.-luth priv.-doz pd lic cand stud hon z.b d.h bzw ca nr nrn sog gem bspw evtl ggf gegf
        inkl einschl exkl zzgl abzgl vgl s.o s.u z.t z.zt i.d.r i.a i.v i.allg m.e m.w m.a.w o.g u.zw u.u v.a
        v.h s.a s.v.w f.d.r d.j d.ä i.e i.s i.s.d i.s.v i.r i.h.v i.v.m i.w o.k b.w abs aufl hrsg hg verl übers
        bearb verf zit hss anm allg bes betr bez bzgl div eig entspr erw etw evt frhr gebr ges ggü hist insb
        insbes jur kgl kais landw math max mind mod mündl neutr notw orig österr bayr schweiz phil pol präs
        prakt priv rel resp schr sen sing spez stellv techn teilw tägl urspr vers vorl vorm wg wiss zool zus zw
        an.d b.a amtl bevollm abschn akad am.t str s
    """),
    final_abbreviations=words("usw etc usf u.s.w u.s.f"),
    either_abbreviations=words("""
        u.a u.ä o.ä u.dgl dgl u.v.a u.v.m u.a.m n.chr v.chr u.z ff f jh jhd jhdt jhs mio mrd tsd bio bill std
        min sek a.m a.d a.k.a p.a m.b.h e.v i.br o.fr k.u.k k.o e.h h.c jan feb febr mär apr jun jul aug sept
        sep okt nov dez tel pl bhf hbf lfd stk qm engl dt frz franz ital span russ lat griech amerik arab jap
        türk poln geg nördl südl östl westl mittl gmbh co kg ag inc corp ltd jr sr
    """),
    number_abbreviations=words("""
        art kap bd bde tz rn rdnr rz ziff abb tab fig taf bl lit lt § §§ no jg h ausg satz ps
    """),
    ordinal_stop=True,
    noun_capitals=True,
    ordinal_before_capital=True,
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ("“", "”")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "dutzend",
            100: "hundert hunderte",
            10**3: "tsd tausend tausende tausenden",
            10**6: "mio mill million millionen",
            10**9: "mrd milliarde milliarden",
            10**12: "bio billion billionen",
            10**15: "billiarde billiarden",
        }
    ),
    numbers=values(
        {
            0: "null mitternacht",
            1: "einzig(e,en,er,es) erstmals",
            2: "paar beide beiden beider beides beidem doppelt(-,e,er,en,es) verdoppel(t,n,te) zwilling(e,en)",
            3: "verdreifach(t,en,te,ten)",
            4: "quartal quartals vervierfach(t,en,te,ten)",
            5: "verfünffach(t,en,te,ten)",
            6: "halbjahr(-,e,es,s)",
            10: "jahrzehnt(-,e,en,s) dekade",
            12: "dutzend dutzende mittag mitternacht",
            14: "vierzehntägig",
            24: "mitternacht",
            100: "jahrhundert(-,e,en,s)",
            250_000: "viertelmillion",
            HALF * 3: "anderthalb",
            HALF: "halb halbe halben halber halbes halbem hälfte halbjahr halbfinale halbfinals halbzeit",
            THIRD: "drittel dritteln",
            QUARTER: "viertel vierteln viertelfinale viertelfinals quartal",
            QUARTER * 3: "dreiviertel",
        }
    ),
    number_hints=frozenset(
        forms("""
            paar beide beiden beider beides beidem doppelt(-,e,er,en,es) zwilling(e,en) quartal quartals
            halbjahr(-,e,es,s) jahrzehnt(-,e,en,s) dekade dutzend dutzende mittag mitternacht vierzehntägig
            jahrhundert(-,e,en,s) halb halbe halben halber halbes halbem halbfinale halbfinals halbzeit
            viertelfinale viertelfinals hunderte tausende tausenden
        """)
    ),
    number_tails=words("""
        e en er es em te ten ter tes tem ste sten ster jährig- tägig- wöchig- monatig- stündig- minütig-
        köpfig- stöckig- fach- mal
    """),
    number_starts=values(
        {
            0: "null",
            1: "ein eins erst",
            2: "zwei zwo zweit",
            3: "drei dritt",
            4: "vier",
            5: "fünf",
            6: "sechs",
            7: "sieben siebt",
            8: "acht",
            9: "neun",
            10: "zehn",
            11: "elf",
            12: "zwölf",
            16: "sechzehn",
            17: "siebzehn",
            20: "zwanzig",
            30: "dreißig dreissig",
            40: "vierzig",
            50: "fünfzig",
            60: "sechzig",
            70: "siebzig",
            80: "achtzig",
            90: "neunzig",
            100: "hundert",
            1000: "tausend",
            2000: "zweitausend",
            10**6: "million",
            HALF: "einhalb",
        }
    ),
    number_joiners=frozenset({"und"}),
    halves=("einhalb",),
    months=(
        "januar jänner jan",
        "februar feb",
        "märz",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "dezember dez",
    ),
    weekdays=(
        "montag(-,s,e,en)",
        "dienstag(-,s,e,en)",
        "mittwoch(-,s,e,en)",
        "donnerstag(-,s,e,en)",
        "freitag(-,s,e,en)",
        "samstag(-,s,e,en) sonnabend(-,s,e,en)",
        "sonntag(-,s,e,en)",
    ),
    percent=("prozent",),
    clock=("uhr", "h"),
    ordinals=("te", "ten", "ter", "tes", "tem", "ste", "sten"),
)

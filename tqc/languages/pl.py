"""Polish."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
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
    group=" ",
    scales=scales(
        {
            10: "dziesiątk(i,a)",
            12: "tuzin tuziny tuzinów",
            100: "setki setek",
            10**3: "tys tysi(ąc,ąca,ące,ęcy,ącom,ącami,ącach) tysięczn~hard",
            10**6: "mln milion(-,a,y,ów,om,ami,ach,owi,em) milionow~hard",
            10**9: "mld miliard(-,a,y,ów,om,ami,ach,em) miliardow~hard",
            10**12: "bln bilion(-,a,y,ów)",
        },
        hard="y ego emu ym a ej ą e ych ymi",
    ),
    numbers=values(
        {
            0: "zero zera północ",
            1: "jeden jedna jedno jedn(ego,emu,ym,ej,ą,i,e,ych,ymi) pierwsz~hard pierwsi doba doby jedyn~hard",
            2: (
                "dwa dwie dwaj dwóch dwu dwom dwoma dwiema dwoje dwojga oba obie obaj obu oboje podwójn~hard "
                "dwukrotnie para pary parę drug(i,iego,iemu,im,a,iej,ą,ie,ich,imi) dwójka bliźnięta"
            ),
            3: (
                "trzy trzej trzech trzem trzema troje trojga trójka trzeci trzecia trzecie "
                "trzeci(ego,emu,m,ej,ą,ch) trzykrotnie potrójn~hard"
            ),
            4: "cztery czterej czterech czterem czterema czworo czwórka czwart~hard",
            5: "pięć pięciu pięcioma pięcioro piąt~hard",
            6: "półrocz(e,a,u) sześć sześciu sześcioro szóst~hard",
            7: "siedem siedmiu siódm~hard",
            8: "osiem ośmiu ósm~hard",
            9: "dziewięć dziewięciu dziewiąt~hard",
            10: "dziesięć dziesięciu dziesiąt~hard dekad(a,y,zie,ę) dziesięcioleci(e,a)",
            11: "jedenaście jedenastu jedenast~hard",
            12: "dwanaście dwunastu dwunast~hard południe tuzin północ",
            13: "trzynaście trzynastu trzynast~hard",
            14: "czternaście czternastu czternast~hard",
            15: "piętnaście piętnastu piętnast~hard",
            16: "szesnaście szesnastu szesnast~hard",
            17: "siedemnaście siedemnastu siedemnast~hard",
            18: "osiemnaście osiemnastu osiemnast~hard",
            19: "dziewiętnaście dziewiętnastu dziewiętnast~hard",
            20: "dwadzieścia dwudziestu dwudziest~hard",
            24: "doba doby dobę północ",
            30: "trzydzieści trzydziestu trzydziest~hard",
            40: "czterdzieści czterdziestu czterdziest~hard",
            50: "pięćdziesiąt pięćdziesięciu pięćdziesiąt~hard",
            60: "sześćdziesiąt sześćdziesięciu sześćdziesiąt~hard",
            70: "siedemdziesiąt siedemdziesięciu siedemdziesiąt~hard",
            80: "osiemdziesiąt osiemdziesięciu osiemdziesiąt~hard",
            90: "dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesiąt~hard",
            100: "sto stu setka setki setek setn~hard wiek wieku stulecie stulecia",
            200: "dwieście dwustu",
            300: "trzysta trzystu",
            400: "czterysta czterystu",
            500: "pięćset pięciuset",
            600: "sześćset sześciuset",
            700: "siedemset siedmiuset",
            800: "osiemset ośmiuset",
            900: "dziewięćset dziewięciuset",
            HALF * 3: "półtora półtorej",
            HALF: "pół połow(a,y,ie,ę,ą) półrocz(e,a,u) półfinał(-,u,y,ach)",
            THIRD: "trzecia",
            QUARTER: "ćwierć kwartał kwartału kwadrans ćwierćfinał(-,u,y)",
        },
        hard="y ego emu ym a ej ą e ych ymi",
    ),
    number_hints=frozenset(
        forms("""
            doba doby dobę oba obie obaj obu oboje podwójn(y,ego,emu,ym,a,ej,ą,e,ych,ymi) para pary parę
            drug(i,iego,iemu,im,a,iej,ą,ie,ich,imi) dwójka bliźnięta trójka potrójn(y,ego,ym,a,ej,ą,e) czwórka
            półrocz(e,a,u) dekad(a,y,zie,ę) dziesięcioleci(e,a) południe tuzin północ setka setki setek wiek wieku
            stulecie stulecia pół ćwierćfinał(-,u,y) półfinał(-,u,y,ach) piąt(a,ą) szóst(a,ej)
        """)
    ),
    number_tails=words("letni- dniow- miesięczn- piętrow- krotn- osobow-"),
    number_starts=values(
        {
            1: "jedno",
            2: "dwu dwój",
            3: "trzy trój",
            4: "cztero",
            5: "pięcio",
            6: "sześcio",
            7: "siedmio",
            8: "ośmio",
            9: "dziewięcio",
            10: "dziesięcio",
            11: "jedenasto",
            12: "dwunasto",
            13: "trzynasto",
            14: "czternasto",
            15: "piętnasto",
            16: "szesnasto",
            17: "siedemnasto",
            18: "osiemnasto",
            19: "dziewiętnasto",
            20: "dwudziesto",
            30: "trzydziesto",
            40: "czterdziesto",
            50: "pięćdziesięcio",
            60: "sześćdziesięcio",
            70: "siedemdziesięcio",
            80: "osiemdziesięcio",
            90: "dziewięćdziesięcio",
            100: "stu",
            HALF: "pół",
        }
    ),
    halves=("i pół",),
    months=(
        "styczeń styczni sty",
        "luty lutego lutym lut",
        "marzec marca marcu mar",
        "kwiecień kwietni kwi",
        "maj maja maju",
        "czerwiec czerwca czerwcu cze",
        "lipiec lipca lipcu lip",
        "sierpień sierpni sie",
        "wrzesień wrześni wrz",
        "październik paź",
        "listopad lis",
        "grudzień grudni gru",
    ),
    weekdays=(
        "poniedział(ek,ku,kiem,ki)",
        "wtor(ek,ku,kiem,ki)",
        "środ(a,ę,y,ą)",
        "czwart(ek,ku,kiem,ki)",
        "piąt(ek,ku,kiem,ki)",
        "sobo(ta,tę,ty,cie,tą)",
        "niedziel(a,ę,i,ą,e)",
    ),
    percent=("procent", "proc"),
    clock=("godz", "godzina", "godzinie", "godziny", "godzinę", "rano"),
    ordinals=("go", "ty", "tych", "y", "ego", "ych", "szy"),
)

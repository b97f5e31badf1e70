"""Croatian."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="hr",
    name="Croatian",
    letters="čćžšđ",
    sequences=words("""
        bje dje mje pje sje tje vje ljeć ijed ijek ijel ijev iječ iješ ijep ijest eur opć tisuć milijun
        sveuč postot tvrtk siječnj veljač ožuj travnj svib lipnj srpnj kolovoz rujn listopad studen prosin
        nogomet glasnogov poduzeć izira irati irao glazb kazališ uzrok priopć njezin stoljeć
    """),
    stopwords=words("""
        i u na da se je za od su s o koji koja koje kao do iz što ali ne to po ili ovaj ova ovo taj ta kada kad
        gdje ako već samo još jer bio bila bilo bili biti bih bi će ću ćemo nas nam vas vam njega njemu njezin
        njegov njihov on ona ono oni mi vi ja ti ga mu joj im ih te pa ni nema ima nije nisu sam smo ste može
        mora sve svi svih više nakon prije između zbog prema protiv dok tako vrlo međutim iako nego tijekom kod
        bez pod nad pred preko uz kako tko svoj svoje svoju jedan jedna jedno ovog ove ovom tog toga tom tim
        onih tada sada zato također čak nitko netko ništa uvijek dvije kazao milijuna tvrtka ponovno puno nikad
    """),
    abbreviations=words("""
        prof dr doc akad ing dipl mr mag spec prim gđa gđica g-đa sv vlč mons don fra gen puk bojn ul bul br npr
        tzv tj odn usp čl tab sl izd ur prev knj rođ o.g op tel mob faks v.d sur pok prok det insp
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
    scales=scales(
        {
            100: "stotin(a,e,u)",
            10**3: "tis tisuć(a,e,i,u,om,ama) hiljad(a,e,i,u)",
            10**6: "mil milijun(-,a,i,u,ima) milion(-,a,i)",
            10**9: "mlrd milijard(a,e,i,u,om,ama)",
            10**12: "bilijun(-,a,i)",
        }
    ),
    numbers=values(
        {
            0: "nula nule nuli nulu ponoć ponoći",
            1: "jedan jedna jedno jedni jedne jednu jedn(og,oga,om,oj,im,ih) jednom prv~hard",
            2: "dva dvije dvaju dvjema dvojica dvojice dvoje oba obje obojica dvaput dvostruko par drug~hard",
            3: "tri triju trima troje trojica trojice treći treća treće treće(g,m,ga) trećoj treću trećih triput",
            4: "četiri četvero četvorica četvrt~hard",
            5: "pet petero petorica pet~hard",
            6: "šest šestero šest~hard",
            7: "sedam sedmero sedm~hard",
            8: "osam osmero osm~hard",
            9: "devet devetero devet~hard",
            10: "deset desetero deset~hard desetak desetine desetljeć(e,a,u)",
            11: "jedanaest jedanaest~hard",
            12: "dvanaest dvanaest~hard podne",
            13: "trinaest trinaest~hard",
            14: "četrnaest četrnaest~hard",
            15: "petnaest petnaest~hard",
            16: "šesnaest šesnaest~hard",
            17: "sedamnaest sedamnaest~hard",
            18: "osamnaest osamnaest~hard",
            19: "devetnaest devetnaest~hard",
            20: "dvadeset dvadeset~hard dvadesetak",
            30: "trideset trideset~hard",
            40: "četrdeset četrdeset~hard",
            50: "pedeset pedeset~hard",
            60: "šezdeset šezdeset~hard",
            70: "sedamdeset sedamdeset~hard",
            80: "osamdeset osamdeset~hard",
            90: "devedeset devedeset~hard",
            100: "sto stotinu stotina stotine stoljeć(e,a,u)",
            200: "dvjesto dvije_stotine",
            300: "tristo",
            500: "petsto",
            HALF: "pola polovic(a,e,i,u,om) polugodište polufinal(e,u,a)",
            THIRD: "trećin(a,e,i,u,om)",
            QUARTER: "četvrtin(a,e,i,u,om) četvrt četvrtfinal(e,u,a)",
        },
        hard="i a o og oga om e oj u ih im",
    ),
    number_hints=frozenset(
        forms("""
            oba obje obojica dvaput dvostruko par drugi druga drugo drugog drugoga drugom druge drugoj drugu drugih
            drugim triput desetak desetine desetljeće desetljeća desetljeću podne dvadesetak stotinu stotina
            stoljeće stoljeća stoljeću peta
        """)
    ),
    number_tails=words("godišnj- dnevn- mjesečn- katn-"),
    number_starts=values(
        {
            1: "jedno",
            2: "dvo",
            3: "tro",
            4: "četvero",
            5: "petero peto",
            6: "šestero šesto",
            7: "sedmero sedmo",
            8: "osmero osmo",
            9: "devetero deveto",
            10: "desetero deseto",
            11: "jedanaesto",
            12: "dvanaesto",
            13: "trinaesto",
            14: "četrnaesto",
            15: "petnaesto",
            16: "šesnaesto",
            17: "sedamnaesto",
            18: "osamnaesto",
            19: "devetnaesto",
            20: "dvadeseto dvadeset",
            30: "trideseto trideset",
            40: "četrdeseto četrdeset",
            50: "pedeseto pedeset",
            60: "šezdeseto šezdeset",
            70: "sedamdeseto sedamdeset",
            80: "osamdeseto osamdeset",
            90: "devedeseto devedeset",
            100: "sto",
            200: "dvjesto",
        }
    ),
    number_joiners=frozenset({"i"}),
    halves=("i pol",),
    months=(
        "siječanj siječnj",
        "veljača veljače veljači",
        "ožujak ožujk",
        "travanj travnj",
        "svibanj svibnj",
        "lipanj lipnj",
        "srpanj srpnj",
        "kolovoz",
        "rujan rujna rujnu",
        "listopad",
        "studeni studenog",
        "prosinac prosinc",
    ),
    weekdays=(
        "ponedjelj(ak,ka,ku,kom)",
        "utor(ak,ka,ku,kom)",
        "srijed(a,u,e,i,om)",
        "četvrt(ak,ka,ku,kom)",
        "pet(ak,ka,ku,kom)",
        "subot(a,u,e,i,om)",
        "nedjelj(a,u,e,i,om)",
    ),
    percent=("posto", "postot"),
    clock=("sat", "sata", "sati", "h"),
    ordinals=("i", "og", "ih", "oj"),
)

"""Portuguese."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    letters="ãõçáéíóúâêôà",
    stopwords=words("""
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
        seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
        mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa
        pelos elas havia seja qual será nós lhe deles essas esses pelas este dele isto aquele aquela esta estes
        estas porque onde ainda sobre após contra durante segundo enquanto porém assim agora
    """),
    abbreviations=words("""
        sr sra srta srs sras dr dra drs dras prof profa eng arq exmo exma ilmo ilma revmo pe fr d dom cel gen
        maj cap ten sgt alm brig min dep sen gov av r al pça trav rod est lgo edif apto apt bl p.ex ex cf vs pág
        págs pp vol fig tab ed eds org trad coord tel fax aprox ref máx mín núm obs séc s.a.r n.b
    """),
    final_abbreviations=words("etc"),
    either_abbreviations=words("""
        s.a ltda cia inc corp ltd co jr e.u.a eua u.e a.c d.c a.m p.m u.s o.n.u jan fev mar abr mai jun jul ago
        set out nov dez hab et.al
    """),
    number_abbreviations=words("n no nos nº p art arts t v § h c"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "dúzia dúzias",
            100: "centenas centena",
            10**3: "mil milhar milhares",
            10**6: "mi milhão milhões",
            10**9: "bi bilhão bilhões bilião biliões mil_milhões",
            10**12: "tri trilhão trilhões trilião triliões",
        }
    ),
    numbers=values(
        {
            0: "zero meia-noite",
            1: "um uma uns umas primeir(o,a,os,as) único única",
            2: "dois duas segund(o,a,os,as) dobro dupla duplo ambos ambas par casal gêmeos",
            3: "três terceir(o,a,os,as) triplo trio",
            4: "quatro quart(o,a,os,as)",
            5: "cinco quint(o,a,os,as)",
            6: "seis sext(o,a,os,as) meia semestre",
            7: "sete sétim(o,a,os,as)",
            8: "oito oitav(o,a,os,as)",
            9: "nove non(o,a,os,as)",
            10: "dez décim(o,a,os,as) dezena dezenas década décadas",
            11: "onze",
            12: "doze dúzia meio-dia meia-noite",
            13: "treze",
            14: "quatorze catorze",
            15: "quinze quinzena",
            16: "dezesseis dezasseis",
            17: "dezessete dezassete",
            18: "dezoito",
            19: "dezenove dezanove",
            20: "vinte vigésim(o,a)",
            24: "meia-noite",
            30: "trinta trigésim(o,a)",
            40: "quarenta",
            50: "cinquenta",
            60: "sessenta",
            70: "setenta",
            80: "oitenta",
            90: "noventa",
            100: "cem cento centésim(o,a) centena centenas século séculos",
            200: "duzent(os,as)",
            300: "trezent(os,as)",
            400: "quatrocent(os,as)",
            500: "quinhent(os,as)",
            600: "seiscent(os,as)",
            700: "setecent(os,as)",
            800: "oitocent(os,as)",
            900: "novecent(os,as)",
            HALF: "meio meia meios metade semifinal semifinais semestre",
            THIRD: "terço terços",
            QUARTER: "quarto quartos trimestre",
        }
    ),
    number_hints=frozenset(
        forms("""
            segundo segunda segundos segundas terça dupla duplo ambos ambas par casal gêmeos triplo trio quarta
            quinta sexta meia semestre dezena dezenas década décadas dúzia meio-dia quinzena centena centenas século
            séculos meio
        """)
    ),
    number_joiners=frozenset({"e"}),
    halves=("e meio", "e meia"),
    months=(
        "janeiro jan",
        "fevereiro fev",
        "março mar",
        "abril abr",
        "maio mai",
        "junho jun",
        "julho jul",
        "agosto ago",
        "setembro set",
        "outubro out",
        "novembro nov",
        "dezembro dez",
    ),
    weekdays=(
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado(-,s)",
        "domingo(-,s)",
    ),
    percent=("por cento", "porcento"),
    clock=("h", "horas", "hora"),
    ordinals=("º", "ª", "o", "a"),
)

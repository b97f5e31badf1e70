"""Spanish."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="es",
    name="Spanish",
    letters="ñ¿¡áíóúéü",
    stopwords=words("""
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si
        sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está mi
        porque qué sólo solo han yo hay vez puede todos así nos ni parte tiene él uno donde bien mismo ese ahora
        cada e otro después te otros aunque esa eso hace otra tan durante siempre tanto ella tres sí dijo sido
        según menos hoy aquí luego mientras estos estas esto aquel ellos ellas nosotros usted ustedes cual cuál
        quién quien cómo cuándo dónde además tras ante contra sino tal
    """),
    abbreviations=words("""
        sr sra srta sres sras srtas dr dra dres dras prof profa lic ing arq d dña dn mtro mtra gral cnel tte cap
        cptn sgto cmte alm excmo excma ilmo ilma mons pbro rvdo rvda hno hna sto sta fdo fr phro av avda pza pl
        plza ctra urb dpto depto dto apdo prov pje blvr edif esq p.ej v.gr vgr cf cfr ej núm núms nro pág págs
        vol vols caps fig figs ed eds trad coord comp dir adm admón tel tfno tlf aprox máx mín ref art arts párr
        sec secc col ib ibíd s.m s.a.r s.s s.e q.e.p.d d.e.p p.d n.b a.c.n c.c gob pdte pdta vpdte
    """),
    final_abbreviations=words("etc"),
    either_abbreviations=words("""
        ee.uu ee.uu.aa rr.uu ff.aa jj.oo rr.hh cc.oo dd.hh ss.mm aa.vv p.p s.a s.l s.r.l s.a.u s.a.de.c.v c.v
        cía hnos a.c d.c a.de.c d.de.c a.m p.m u.s u.e o.n.u d.f c.p d.n.i ltd inc corp co jr ene feb febr abr
        may jul ago agto sept set oct nov dic lun mié jue vie sáb dom min seg hrs hab mill mdd izda izq dcha dup
        s.n s.f op.cit loc.cit et.al al ud uds vd vds
    """),
    number_abbreviations=words("no n p pp t mar jun c § §§ nº n.º art.º h lib"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            12: "docena docenas",
            100: "centenar centenares cientos",
            10**3: "mil miles millar millares",
            10**6: "millón millones mill mdd",
            10**9: "mil_millones millardo millardos",
            10**12: "billón billones",
        }
    ),
    numbers=values(
        {
            0: "cero medianoche",
            1: "un uno una unos unas primer(-,o,a,os,as) único única solo sola",
            2: "dos segund(o,a,os,as) doble dobles duplicar duplicó ambos ambas par pareja gemelos dúo",
            3: "tres tercer(-,o,a,os,as) triple trío",
            4: "cuatro cuart(o,a,os,as)",
            5: "cinco quint(o,a,os,as)",
            6: "seis sext(o,a,os,as) semestre",
            7: "siete séptim(o,a,os,as)",
            8: "ocho octav(o,a,os,as)",
            9: "nueve noven(o,a,os,as)",
            10: "diez décim(o,a,os,as) decena decenas década décadas decenio",
            11: "once undécim(o,a) decimoprimer(o,a)",
            12: "doce duodécim(o,a) docena docenas mediodía medianoche",
            13: "trece decimotercer(-,o,a)",
            14: "catorce decimocuart(o,a) quincena",
            15: "quince decimoquint(o,a) quincena",
            16: "dieciséis decimosext(o,a)",
            17: "diecisiete decimoséptim(o,a)",
            18: "dieciocho decimoctav(o,a)",
            19: "diecinueve decimonoven(o,a)",
            20: "veinte vigésim(o,a) veintena",
            21: "veintiuno veintiún veintiuna",
            22: "veintidós",
            23: "veintitrés",
            24: "veinticuatro medianoche",
            25: "veinticinco",
            26: "veintiséis",
            27: "veintisiete",
            28: "veintiocho",
            29: "veintinueve",
            30: "treinta trigésim(o,a) treintena",
            40: "cuarenta cuadragésim(o,a) cuarentena",
            50: "cincuenta quincuagésim(o,a)",
            60: "sesenta",
            70: "setenta",
            80: "ochenta",
            90: "noventa",
            100: "cien ciento centenar centenares cientos centésim(o,a) siglo siglos",
            200: "doscient(os,as)",
            300: "trescient(os,as)",
            400: "cuatrocient(os,as)",
            500: "quinient(os,as)",
            600: "seiscient(os,as)",
            700: "setecient(os,as)",
            800: "ochocient(os,as)",
            900: "novecient(os,as)",
            HALF: "medio media medios medias mitad semifinal semifinales semestre",
            THIRD: "tercio tercios tercera_parte terceras_partes",
            QUARTER: "cuarto cuartos trimestre cuarta_parte cuartas_partes",
        }
    ),
    number_hints=frozenset(
        forms("""
            segundo segunda segundos segundas doble dobles ambos ambas par pareja gemelos dúo cuartos triple trío
            semestre decena decenas década décadas decenio docena docenas mediodía quincena veintena treintena
            cuarentena centenar centenares cientos siglo siglos media medio
        """)
    ),
    number_joiners=frozenset({"y"}),
    halves=("y medio", "y media"),
    months=(
        "enero ene",
        "febrero feb",
        "marzo mar",
        "abril abr",
        "mayo",
        "junio jun",
        "julio jul",
        "agosto ago",
        "septiembre setiembre sept",
        "octubre oct",
        "noviembre nov",
        "diciembre dic",
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado(-,s)", "domingo(-,s)"),
    percent=("por ciento", "porciento"),
    clock=("h", "hs", "hrs", "horas", "hora", "a.m", "p.m", "am", "pm"),
    ordinals=("º", "ª", "o", "a", "er", "ro", "ra", "to", "ta"),
)

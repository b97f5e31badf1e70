"""Spanish."""

from __future__ import annotations

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
        quién quien cómo cuándo dónde además tras ante contra sino
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
)

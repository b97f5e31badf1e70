"""English."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    stopwords=words("""
        the of and to a in is that for it was on are as with he at be this have from or by had not but what we i
        you they his her she all were there can an your which their if do will each how about up out them then
        many some so these would other into has more two him could no than been its who now my over only our
        also after most where when because while before during since although though both such may should did
        does here those yet why under until however still even
    """),
    abbreviations=words("""
        mr mrs ms mx messrs mme mlle prof profs hon rev revd msgr gov govs gen lt lieut col maj capt cpt cmdr
        cdr adm brig sgt cpl pvt pfc insp supt det sen sens reps atty asst i.e e.g a.k.a f.k.a d.b.a p.s q.v n.b
        viz vs cf approx resp incl excl ibid dr drs
    """),
    final_abbreviations=words("etc &c et.seq"),
    either_abbreviations=words("""
        u.s u.k u.n u.s.a u.s.s.r e.u u.a.e d.c n.y n.j l.a n.c s.c p.r b.c a.d b.c.e c.e a.m p.m m.p h.q ph.d
        m.d b.a m.a b.sc m.sc m.b.a ll.b ll.m d.phil j.d d.d.s r.n esq jr sr et.al al inc corp co cos ltd llc
        llp plc bros assn assoc dept div univ inst intl natl govt mfg mgmt bldg st ave blvd rd hwy pkwy sq ste
        apt pl ct ft mt mtn rep pres secy amb dist est jan feb apr jul aug sept sep oct nov dec mon tues tue
        thurs thur thu fri ala ariz calif colo conn fla kan mich minn mont neb nev okla tenn tex vt wis wyo ont
        que alta sask lb lbs oz yr yrs mos hr hrs min mins mph kph sq.ft sq.mi cu.ft gal qt ed eds repr misc max
        tel ext
    """),
    number_abbreviations=words("""
        no nos p pp vol vols ch chap sec sect art arts para paras par fig figs eq eqs tab op opp sat sun mar jun
        wed ver v ca c b d r fl cl reg regs ord nr § §§ bk pt pts ser sess
    """),
    attributions=words("""
        said says asked asks replied replies answered added adds wondered exclaimed shouted cried told wrote
        writes tweeted quipped joked recalled insisted demanded explained continued remarked whispered yelled
        inquired laughed mused
    """),
)

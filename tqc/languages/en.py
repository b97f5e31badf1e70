"""English."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
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
    decimal=".",
    group=",",
    scales=scales(
        {
            12: "dozen dozens",
            20: "score",
            100: "hundred hundreds hundredth",
            10**3: "thousand thousands thousandth k",
            10**4: "万 萬",
            10**5: "lakh lakhs lac",
            10**6: "million millions millionth mln mil mn m",
            10**7: "crore crores cr",
            10**8: "億 亿",
            10**9: "billion billions bln bn b",
            10**12: "trillion trillions trn tn lakh_crore",
            10**15: "quadrillion quadrillions",
        }
    ),
    numbers=values(
        {
            0: "zero nil nought midnight zeroth",
            1: "one ones first firstly once single sole solo a an",
            2: (
                "two second seconds secondly twice double doubled doubles doubling both couple pair pairs twin "
                "twins duo dual twofold halves twosome runner-up semi bi biennial fortnight"
            ),
            3: (
                "three third thirds thirdly thrice triple tripled trio treble triplets threefold threesome "
                "trilateral hat-trick bronze tri"
            ),
            4: (
                "four fourth fourths quadruple quadrupled quadrupling quartet foursome fourfold quarter quarters "
                "quarterly quadrennial"
            ),
            5: "five fifth fifths fivefold quintet quintuple quintupled fivesome",
            6: "six sixth sixths sextet sixfold",
            7: "seven seventh sevenths septet",
            8: "eight eighth eighths octet eightfold",
            9: "nine ninth ninths nines",
            10: "ten tenth tenths tenfold decade decades decathlon teen teens teenage teenager teenagers",
            11: "eleven eleventh",
            12: "twelve twelfth dozen dozens noon midnight midday",
            13: "thirteen thirteenth",
            14: "fourteen fourteenth fortnight",
            15: "fifteen fifteenth quarter",
            16: "sixteen sixteenth",
            17: "seventeen seventeenth",
            18: "eighteen eighteenth",
            19: "nineteen nineteenth",
            20: "twenty twentieth twenties score",
            24: "midnight",
            30: "thirty thirtieth thirties",
            40: "forty fortieth forties",
            50: "fifty fiftieth fifties",
            60: "sixty sixtieth sixties",
            70: "seventy seventieth seventies",
            80: "eighty eightieth eighties",
            90: "ninety ninetieth nineties",
            100: "hundred hundredth hundreds century centuries centenary centennial",
            250_000: "quarter_million quarter_of_a_million",
            200: "bicentenary bicentennial",
            1000: "thousand thousands thousandth millennium millennia",
            10**6: "million millions millionth millionaire millionaires",
            10**9: "billion billions billionth billionaire billionaires",
            HALF * 3: "one-and-a-half",
            HALF: "half halves halved halving halftime midway semi semifinal semifinals semi-final semi-finals",
            THIRD: "third thirds",
            QUARTER: "quarter quarters fourth quarterfinal quarterfinals quarter-final quarter-finals",
            QUARTER * 3: "three-quarters three-quarter three-fourths",
        }
    ),
    number_hints=frozenset(
        forms("""
            ones firstly secondly thirdly single sole solo second seconds twice double doubles doubling both couple
            pair pairs twin twins duo dual halves twosome runner-up semi bi biennial fortnight thrice triple trio
            treble triplets threesome trilateral hat-trick bronze tri quartet foursome quadrennial quarterly quintet
            fivesome sextet septet octet nines decade decades decathlon teen teens teenage teenager teenagers dozen
            dozens noon midnight midday score twenties thirties forties fifties sixties seventies eighties nineties
            hundreds century centuries centenary centennial bicentenary bicentennial thousands millennium millennia
            millions millionaire millionaires billions billionaire billionaires halftime midway semifinal semifinals
            semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals quarters
        """)
    ),
    number_joiners=frozenset({"and", "a", "an"}),
    halves=("and a half", "and one half", "1/2"),
    months=(
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "monday(-,s)",
        "tuesday(-,s)",
        "wednesday(-,s)",
        "thursday(-,s)",
        "friday(-,s)",
        "saturday(-,s)",
        "sunday(-,s)",
    ),
    percent=("percent", "per cent", "pct", "percentage"),
    clock=("am", "a.m", "pm", "p.m", "o'clock", "hours", "hrs", "h", "gmt", "bst", "est", "edt", "et", "pt", "cet"),
    ordinals=("st", "nd", "rd", "th"),
)

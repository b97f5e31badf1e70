"""Indonesian."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, THIRD, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    stopwords=words("""
        yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh juga adalah ke telah sebagai karena
        lebih bahwa ada atau saat dapat mereka kami kita saya anda ia dia para tersebut sudah belum bisa harus
        hanya namun tetapi jika ketika setelah sebelum antara seperti serta secara menjadi masih sangat semua
        banyak beberapa orang hal lain atas bawah bagi tentang terhadap hingga sampai agar maka lalu kemudian
        sementara sedangkan apa siapa mengapa bagaimana mana kapan tanpa melalui sejak selama masing pun lagi
        saja kepada
    """),
    abbreviations=words("""
        dr drs dra prof ir hj kh st s.h s.e s.t s.pd s.ip s.sos m.si m.pd m.m m.h ust kol jend letjen mayjen
        brigjen kapt mr mrs tn ny sdr sdri yth jl jln gg kab kec kel hlm tgl a.n u.p d.a s.d a.l tsb yg dgn det
        rep
    """),
    final_abbreviations=words("dll dsb dst dkk dlsb"),
    either_abbreviations=words("""
        pt cv tbk u.s a.m p.m jan feb mar apr jun jul agt sept okt nov des inc ltd corp co jr sm m
    """),
    number_abbreviations=words("no hal h p rp telp tel"),
    quotes=(("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            10: "puluh",
            12: "lusin",
            100: "ratus",
            10**3: "ribu",
            10**6: "juta",
            10**9: "miliar milyar",
            10**12: "triliun",
        }
    ),
    numbers=values(
        {
            0: "nol kosong tengah_malam",
            1: "satu pertama sebuah seorang tunggal sekali",
            2: "dua kedua ganda sepasang pasangan keduanya",
            3: "tiga ketiga",
            4: "empat keempat",
            5: "lima kelima",
            6: "enam keenam",
            7: "tujuh ketujuh",
            8: "delapan kedelapan",
            9: "sembilan kesembilan",
            10: "sepuluh belas kesepuluh dekade dasawarsa puluhan",
            11: "sebelas",
            12: "selusin",
            100: "seratus abad ratusan",
            1000: "seribu ribuan",
            HALF: "setengah separuh semester",
            THIRD: "sepertiga pertiga",
            QUARTER: "seperempat kuartal triwulan",
        }
    ),
    number_hints=frozenset(
        forms("""
            ganda sepasang pasangan keduanya belas dekade dasawarsa puluhan selusin abad ratusan ribuan
        """)
    ),
    halves=("setengah",),
    months=(
        "januari jan",
        "februari feb",
        "maret mar",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "agustus agu",
        "september sep",
        "oktober okt",
        "november nov",
        "desember des",
    ),
    weekdays=("senin", "selasa", "rabu", "kamis", "jumat jum'at", "sabtu", "minggu_pagi minggu_malam hari_minggu"),
    percent=("persen",),
    clock=("pukul", "jam"),
    ordinals=(),
)

"""Indonesian."""

from __future__ import annotations

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
        brigjen kapt mr mrs tn ny sdr sdri yth jl jln gg kab kec kel hlm tgl a.n u.p d.a s.d a.l tsb yg dgn
    """),
    final_abbreviations=words("dll dsb dst dkk dlsb"),
    either_abbreviations=words("""
        pt cv tbk u.s a.m p.m jan feb mar apr jun jul agt sept okt nov des inc ltd corp co jr sm m
    """),
    number_abbreviations=words("no hal h p rp telp tel"),
    quotes=(("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
)

"""Vietnamese."""

from __future__ import annotations

from tqc.languages.forms import HALF, QUARTER, forms, scales, values
from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="vi",
    name="Vietnamese",
    letters="ơưđăâêôạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíĩòóõùúũý",
    stopwords=words("""
        của và là các có được cho trong một những với không đã này người khi đến để cũng từ về ra như vào năm
        tại ông bà anh chị họ tôi chúng ta bạn nó rằng thì mà nhưng hay hoặc nếu vì nên bởi do theo sau trước
        giữa trên dưới ngoài đang sẽ vẫn còn chỉ rất hơn nhất nhiều ít mọi mỗi tất cả đó đây kia ấy gì ai nào
        đâu sao thế lại phải bị đều cùng qua lên xuống tuy dù mặc trừ hai nhau việc làm
    """),
    abbreviations=words("""
        tp ths ts pgs gs bs ks ts.bs gs.ts pgs.ts đ p tx st mr mrs ms dr ls cn kts nxb t.ư
    """),
    final_abbreviations=words("v.v vv"),
    either_abbreviations=words("u.s ltd inc co corp a.m p.m jr tcn scn"),
    number_abbreviations=words("tr t q no"),
    quotes=(("“", "”"), ("‘", "’")),
    decimal=",",
    group=".",
    scales=scales(
        {
            10: "mươi chục",
            12: "tá",
            100: "trăm",
            10**3: "nghìn ngàn",
            10**6: "triệu tr",
            10**9: "tỷ tỉ",
            10**12: "nghìn_tỷ nghìn_tỉ",
        }
    ),
    numbers=values(
        {
            0: "không nửa_đêm",
            1: "một mốt nhất đầu mỗi",
            2: "hai nhì đôi cặp cả_hai gấp_đôi",
            3: "ba",
            4: "bốn tư",
            5: "năm lăm",
            6: "sáu",
            7: "bảy",
            8: "tám",
            9: "chín",
            10: "mười chục thập_kỷ thập_niên",
            12: "tá",
            100: "trăm thế_kỷ",
            HALF: "nửa rưỡi",
            QUARTER: "quý",
        }
    ),
    number_hints=frozenset(
        forms("""
            hai ba tư năm nhì đôi cặp cả_hai gấp_đôi chục thập_kỷ thập_niên tá thế_kỷ
        """)
    ),
    halves=("rưỡi",),
    months=(
        "tháng_giêng tháng_một tháng_1 tháng_01",
        "tháng_hai tháng_2 tháng_02",
        "tháng_ba tháng_3 tháng_03",
        "tháng_tư tháng_4 tháng_04",
        "tháng_năm tháng_5 tháng_05",
        "tháng_sáu tháng_6 tháng_06",
        "tháng_bảy tháng_7 tháng_07",
        "tháng_tám tháng_8 tháng_08",
        "tháng_chín tháng_9 tháng_09",
        "tháng_mười tháng_10",
        "tháng_mười_một tháng_11",
        "tháng_mười_hai tháng_chạp tháng_12",
    ),
    weekdays=("thứ_hai", "thứ_ba", "thứ_tư", "thứ_năm", "thứ_sáu", "thứ_bảy", "chủ_nhật chúa_nhật"),
    percent=("phần trăm",),
    clock=("giờ", "h"),
)

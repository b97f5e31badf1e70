"""Vietnamese."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="vi",
    name="Vietnamese",
    letters="ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
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
)

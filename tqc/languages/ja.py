"""Japanese."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    scripts=("Hiragana", "Katakana", "Han"),
    spaced=False,
    letters="のはをがにでとたるしいてなもれさ",
    stopwords=words("""
        の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため
        その あっ よう また もの という あり まで られ なる へ か だ これ によって により おり より による ず
        なり られる において ば なかっ なく しかし について せ だっ できる それ う ので なお のみ でき き つ
        における および いう さらに でも ら たり その他 に関する たち ます です ました でした ません だろう
        でしょう そして だが ただし つまり たとえば
    """),
    attributions=words("""
        と って っ という などと とか は が を に で の も や へ か から まで より ね よ だ な です でした
    """),
    quotes=(("「", "」"), ("『", "』"), ("“", "”"), ("《", "》"), ("〈", "〉"), ("【", "】")),
)

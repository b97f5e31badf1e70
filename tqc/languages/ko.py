"""Korean."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="ko",
    name="Korean",
    scripts=("Hangul",),
    stopwords=words("""
        이 그 저 것 수 등 및 또는 그리고 그러나 하지만 그런데 따라서 그래서 또한 즉 이는 이에 이를 그는 그녀는
        그들은 우리는 나는 저는 대한 대해 위해 통해 따라 따르면 관한 있는 있다 있었다 없는 없다 하는 한다 했다
        하고 하지 않는 않다 않았다 않고 되는 된다 됐다 되었다 될 할 한 된 더 가장 매우 모두 다른 같은 때문에 때
        후 전 중 동안 이후 이전 경우 모든 각 여러 두 첫 지난 이번 다시 아직 이미 특히 함께 만약 비록 왜 어떻게
        무엇 누가 어디 언제 이런 그런 저런 이렇게 그렇게 아니라 아닌
    """),
    attributions=words("라고 라며 라면서 고 며 이라고 이라며 하고"),
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("<", ">")),
    decimal=".",
    group=",",
)

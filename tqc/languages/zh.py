"""Chinese."""

from __future__ import annotations

from tqc.languages.language import Language, words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    scripts=("Han",),
    spaced=False,
    letters="们这个来说时对发国会过还没后东见长为",
    stopwords=words("""
        的 了 是 在 和 有 我 他 她 它 这 那 不 也 就 都 而 及 与 着 或 一个 没有 我们 你们 他们 她们 它们 是否
        这个 那个 这些 那些 被 把 让 向 从 到 对 于 对于 关于 以及 因为 所以 但 但是 如果 虽然 然而 并 并且 而且
        由于 为了 根据 通过 已经 正在 将 会 能 可以 可能 应该 必须 更 最 很 非常 还 又 再 只 仅 每 各 某 其 其中
        此 该 之 者 所 以 为 上 下 中 后 前 时 等 至 自 当 却 则 若 吗 呢 吧
    """),
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉")),
)

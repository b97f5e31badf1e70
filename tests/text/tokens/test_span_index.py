from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tqc.model import Span
from tqc.text.tokens.span_index import SpanIndex

SPANS = st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS), SPANS)
def test_touching_one_is_touching_any(spans: list[Span], span: Span) -> None:
    assert SpanIndex(spans).touches(span) == any(span.touches(one) for one in spans)

"""Models of the COMET family: what is made of scores and spans. A stand-in predicts; the package itself is not needed."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.io.writing import write
from tests.judge.texts import TARGET, finding, result, segment
from tqc.config import Config
from tqc.errors import ConfigError, InputError
from tqc.judge.comet import Comet, load_comet, scored, verified_spans, with_spans
from tqc.judge.settings import JudgeSettings
from tqc.judge.verify import Refusal


@dataclass
class Predictor:
    """What a loaded model of the package offers: `predict`, with scores and, from xCOMET, error spans."""

    spans: list[list[dict[str, Any]]] | None = None
    seen: list[dict[str, str]] = field(default_factory=list)

    def predict(self, samples: list[dict[str, str]], **_options: Any) -> Any:
        """Score each sample by whether there is a reference."""
        self.seen += samples
        metadata = None if self.spans is None else SimpleNamespace(error_spans=self.spans)
        return SimpleNamespace(scores=[0.9 if "ref" in sample else 0.5 for sample in samples], metadata=metadata)


def comet(*spans: dict[str, Any], references: bool = False) -> Comet:
    """A model that marks these spans in a single segment."""
    return Comet("xcomet", "fp", references, Predictor([list(spans)] if spans else None))


def marked(quote: str, severity: str = "major", *, text: str | None = None, shift: int = 0) -> dict[str, Any]:
    """A span as xCOMET gives it."""
    start = TARGET.index(quote) + shift
    return {"text": text or quote, "start": start, "end": start + len(quote), "severity": severity, "confidence": 0.4}


def test_spans_become_findings_with_the_models_name() -> None:
    (made,), said = with_spans(
        [result(findings=(finding("butting"),))], JudgeSettings(), Config(), comet(marked(" closed"), marked("butting"))
    )
    assert [(one.rule, one.target.text) for one in made.findings] == [
        ("judge", "closed"),
        ("literal-rendering", "butting"),
    ]
    own = made.findings[0]
    assert own.judge is not None
    assert (own.judge.model, own.judge.prompt, own.category, own.suggestion) == ("xcomet", None, "other", None)
    assert own.message == "“closed” is marked as an error, a model says"
    assert said == "xcomet: mean score 0.5000 over 1 segment; 2 of 2 spans are in the text"


@pytest.mark.parametrize(
    ("span", "refusal"),
    [
        (marked("closed", shift=1), Refusal.QUOTE),
        (marked("closed", text="opened"), Refusal.QUOTE),
        (marked("closed") | {"end": 999}, Refusal.QUOTE),
        (marked("closed") | {"start": None}, Refusal.QUOTE),
        (marked(TARGET[:70]), Refusal.WIDE),
        (marked("closed", "none"), Refusal.SEVERITY),
    ],
)
def test_spans_are_held_against_the_text(span: dict[str, Any], refusal: Refusal) -> None:
    (judgement,) = comet(span).judgements([segment()])
    assert verified_spans(judgement, segment()) == ([], {refusal: 1})


def test_references_are_used_where_there_are_some() -> None:
    from dataclasses import replace

    one, other = segment(), replace(segment(), reference="The bridge will open in May.")
    assert [s.quality for s in scored([one, other, replace(one, source=" ")], comet())] == [0.5, 0.9, None]
    with pytest.raises(InputError, match="segment 1: has no reference; xcomet scores only beside one"):
        scored([other, one], comet(references=True))


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"is no COMET model; expected hparams.yaml and checkpoints"):
        load_comet(tmp_path)


def test_without_the_package_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "hparams.yaml", "class_identifier: x\n")
    write(tmp_path / "checkpoints/model.ckpt", b"x")
    monkeypatch.setitem(sys.modules, "comet", None)
    with pytest.raises(ConfigError, match="needs the package unbabel-comet, tqc's extra `comet`"):
        load_comet(tmp_path)

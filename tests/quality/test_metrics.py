from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sacrebleu

from tqc.quality.metrics import corpus_scores, segment_scores

HYPOTHESES = ["The bridge was closed for repairs.", "Residents is not happy", "", "Works will go on until the autumn ."]
REFERENCES = [
    "The bridge has been closed for repairs.",
    "Residents are not happy.",
    "Nobody was asked.",
    "The work will go on until autumn.",
]


def test_corpus_scores_are_those_of_the_sacrebleu_command(tmp_path: Path) -> None:
    """Figures and signatures are the same as those that another person would compute."""
    (tmp_path / "ref").write_text("\n".join(REFERENCES) + "\n")
    (tmp_path / "hyp").write_text("\n".join(HYPOTHESES) + "\n")
    command = [
        sys.executable,
        "-m",
        "sacrebleu",
        "ref",
        "-i",
        "hyp",
        "-m",
        "bleu",
        "chrf",
        "ter",
        "--chrf-word-order",
        "2",
    ]
    shown = subprocess.run([*command, "-w", "6"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    printed = json.loads(shown)
    made = corpus_scores(HYPOTHESES, REFERENCES)
    assert list(made) == ["bleu", "chrf", "ter"]
    for score, theirs in zip(made.values(), printed, strict=True):
        assert score.score == pytest.approx(theirs["score"], abs=1e-6)
        assert score.signature == theirs["signature"]


def test_signatures_say_how_each_number_was_made() -> None:
    signatures = {name: score.signature for name, score in corpus_scores(HYPOTHESES, REFERENCES).items()}
    version = f"version:{sacrebleu.__version__}"
    assert signatures == {
        "bleu": f"nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|{version}",
        "chrf": f"nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|{version}",
        "ter": f"nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|{version}",
    }


def test_segment_scores_are_sacrebleus() -> None:
    for hypothesis, reference, made in zip(HYPOTHESES, REFERENCES, segment_scores(HYPOTHESES, REFERENCES), strict=True):
        assert made.bleu == sacrebleu.sentence_bleu(hypothesis, [reference]).score
        assert made.chrf == sacrebleu.sentence_chrf(hypothesis, [reference], word_order=2).score
        assert made.ter == sacrebleu.sentence_ter(hypothesis, [reference]).score


def test_a_copy_of_the_reference_is_perfect() -> None:
    (made,) = segment_scores(REFERENCES[:1], REFERENCES[:1])
    assert [made.bleu, made.chrf, made.ter] == pytest.approx([100, 100, 0])
    corpus = corpus_scores(REFERENCES, REFERENCES)
    assert [score.score for score in corpus.values()] == pytest.approx([100, 100, 0])


def test_a_short_segment_is_scored_by_the_n_grams_that_it_has() -> None:
    assert segment_scores(["Yes."], ["Yes."])[0].bleu == pytest.approx(100)


def test_every_hypothesis_needs_a_reference() -> None:
    with pytest.raises(ValueError, match="shorter"):
        segment_scores(["a", "b"], ["a"])

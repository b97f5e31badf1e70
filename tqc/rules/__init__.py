"""The rules of tqc, listed. A rule is one file of one of the families below; adding one is adding its line here."""

from __future__ import annotations

from tqc.rule import Rule
from tqc.rules.completeness import sentence_added, sentence_missing
from tqc.rules.figures import number_mismatch
from tqc.rules.form import encoding_broken, script_mixed, word_doubled, words_glued
from tqc.rules.meaning import literal_rendering, untranslated_text
from tqc.rules.names import name_inconsistent
from tqc.rules.punctuation import punctuation_spacing, quote_misplaced, quote_unbalanced

RULES: tuple[Rule, ...] = (
    name_inconsistent.RULE,
    number_mismatch.RULE,
    sentence_missing.RULE,
    sentence_added.RULE,
    untranslated_text.RULE,
    literal_rendering.RULE,
    quote_misplaced.RULE,
    quote_unbalanced.RULE,
    punctuation_spacing.RULE,
    words_glued.RULE,
    script_mixed.RULE,
    encoding_broken.RULE,
    word_doubled.RULE,
)

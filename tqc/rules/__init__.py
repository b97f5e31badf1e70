"""The rules of tqc, listed. A rule is one file of one of the families below; adding one is adding its line here."""

from __future__ import annotations

from tqc.rule import Rule
from tqc.rules.completeness import sentence_added, sentence_missing, text_repeated
from tqc.rules.figures import number_mismatch
from tqc.rules.form import encoding_broken, markup_leaked, script_mixed, word_doubled, words_glued
from tqc.rules.meaning import literal_rendering, untranslated_text
from tqc.rules.names import name_garbled, name_inconsistent, name_respelled
from tqc.rules.punctuation import punctuation_spacing, quote_misplaced, quote_unbalanced

RULES: tuple[Rule, ...] = (
    name_inconsistent.RULE,
    name_garbled.RULE,
    name_respelled.RULE,
    number_mismatch.RULE,
    sentence_missing.RULE,
    sentence_added.RULE,
    text_repeated.RULE,
    untranslated_text.RULE,
    literal_rendering.RULE,
    quote_misplaced.RULE,
    quote_unbalanced.RULE,
    punctuation_spacing.RULE,
    words_glued.RULE,
    script_mixed.RULE,
    encoding_broken.RULE,
    markup_leaked.RULE,
    word_doubled.RULE,
)

"""The rules of tqc, listed. A rule is one file of one of the families below; adding one is adding its line here."""

from __future__ import annotations

from tqc.checks.completeness import (
    clause_missing,
    order_changed,
    quotation_missing,
    sentence_added,
    sentence_missing,
    text_repeated,
)
from tqc.checks.document import detached_translation
from tqc.checks.figures import (
    date_format,
    date_mismatch,
    magnitude_mismatch,
    number_format,
    number_mismatch,
    unit_mismatch,
)
from tqc.checks.form import (
    capitalisation,
    dialect_mixed,
    encoding_broken,
    grammar,
    link_changed,
    markup_leaked,
    script_mixed,
    text_tokenised,
    word_doubled,
    word_unknown,
    words_glued,
)
from tqc.checks.meaning import false_friend, literal_rendering, untranslated_text, wrong_sense
from tqc.checks.names import (
    acronym_mismatch,
    name_garbled,
    name_inconsistent,
    name_missing,
    name_order,
    name_respelled,
    name_unapproved,
    name_wrong,
    official_name,
)
from tqc.checks.punctuation import (
    bracket_unbalanced,
    end_punctuation,
    punctuation_spacing,
    punctuation_stray,
    quote_foreign,
    quote_misplaced,
    quote_unbalanced,
)
from tqc.checks.terms import glossary_violation, term_inconsistent, term_translated, wrong_term
from tqc.rule import Rule

RULES: tuple[Rule, ...] = (
    name_inconsistent.RULE,
    name_garbled.RULE,
    name_respelled.RULE,
    name_unapproved.RULE,
    name_wrong.RULE,
    name_missing.RULE,
    name_order.RULE,
    acronym_mismatch.RULE,
    official_name.RULE,
    number_mismatch.RULE,
    magnitude_mismatch.RULE,
    unit_mismatch.RULE,
    date_mismatch.RULE,
    number_format.RULE,
    date_format.RULE,
    sentence_missing.RULE,
    sentence_added.RULE,
    clause_missing.RULE,
    quotation_missing.RULE,
    text_repeated.RULE,
    order_changed.RULE,
    detached_translation.RULE,
    untranslated_text.RULE,
    literal_rendering.RULE,
    wrong_sense.RULE,
    false_friend.RULE,
    wrong_term.RULE,
    glossary_violation.RULE,
    term_translated.RULE,
    term_inconsistent.RULE,
    quote_misplaced.RULE,
    quote_unbalanced.RULE,
    quote_foreign.RULE,
    bracket_unbalanced.RULE,
    punctuation_spacing.RULE,
    punctuation_stray.RULE,
    end_punctuation.RULE,
    words_glued.RULE,
    script_mixed.RULE,
    encoding_broken.RULE,
    markup_leaked.RULE,
    text_tokenised.RULE,
    link_changed.RULE,
    capitalisation.RULE,
    word_doubled.RULE,
    word_unknown.RULE,
    dialect_mixed.RULE,
    grammar.RULE,
)

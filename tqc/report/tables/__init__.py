"""Tables: audits, scores, comparisons, names, rules."""

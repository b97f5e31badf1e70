"""Sentences and clauses without counterpart, and blocks in another order."""

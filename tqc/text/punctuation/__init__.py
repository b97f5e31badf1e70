"""Quotation marks, brackets, spaces, casing, and stray marks."""

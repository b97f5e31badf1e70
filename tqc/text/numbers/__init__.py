"""Figures, number words, and units read as values."""

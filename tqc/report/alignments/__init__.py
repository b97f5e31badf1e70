"""Alignments, and what was paired with what."""

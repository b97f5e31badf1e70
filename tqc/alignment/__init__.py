"""Sentence alignment: which source sentences a target sentence renders."""

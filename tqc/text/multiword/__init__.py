"""Expressions of several words, looked up by the thousand in one pass over a text: notation, compiler, index, matcher."""

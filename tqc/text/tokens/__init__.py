"""Words of a text, patterns of words, and cheap tests of what a text may hold."""

"""The words of a text, divided once and kept in columns, phrases of words, and cheap tests of what a text may hold."""

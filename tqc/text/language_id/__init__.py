"""Which language a text or a word is in."""

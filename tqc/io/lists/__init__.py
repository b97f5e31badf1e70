"""What users list: glossaries, names, lexicons."""

"""What the translation leaves out, adds, repeats, or moves."""

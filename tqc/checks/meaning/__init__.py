"""Words and phrases that do not say what the source says."""

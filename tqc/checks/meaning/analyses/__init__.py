"""Source words left in the translation."""

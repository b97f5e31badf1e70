"""Known names of the gazetteer across the two sides: what renders each, and what is missing or wrong."""

"""Names in English and in source languages, the gazetteer, and the user's list of names."""

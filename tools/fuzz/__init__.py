"""Every word form that the data of a language lists, in all its spellings, through every rule (`python -m tools.fuzz`)."""

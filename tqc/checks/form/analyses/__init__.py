"""Unknown words, capitals, and links judged by the source and the rest of the document."""

"""Terms across the two sides and over the document."""

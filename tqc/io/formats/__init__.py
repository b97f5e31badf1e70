"""Formats other than plain text and tables: each reader hands over texts without tags, and where they stand in their file."""

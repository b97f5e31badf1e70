"""Names that are a slip away from what the source has."""

"""Every mention of a name, the source words behind it, and the spellings it stands in."""

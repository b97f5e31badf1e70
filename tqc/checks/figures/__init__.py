"""Numbers, units, dates, and times that differ from the source, or stand in a foreign format."""

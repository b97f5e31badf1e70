"""Dates, weekdays, and times of day."""

"""Estimates of quality without references, metrics with them, and what may be said of systems."""

"""Figures and dates of both sides compared."""

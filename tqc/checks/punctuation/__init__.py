"""Quotation marks, brackets, spaces, and marks at the end."""

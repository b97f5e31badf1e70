"""Finished values into text, pure: nothing here reads or writes a file."""

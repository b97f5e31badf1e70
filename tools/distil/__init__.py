"""Builds the static encoder of tqc from multilingual-e5-small: `make encoder`."""

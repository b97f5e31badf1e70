"""A language model as a second reader: it is asked about segments, and only what holds against the texts is reported.

Rules come first. The model sees what they found, and what it claims is verified, merged with their findings, cached, and counted.
Nothing in here runs, and no client is imported, unless an endpoint or a model on disk is named.
"""

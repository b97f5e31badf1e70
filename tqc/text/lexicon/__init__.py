"""Which words exist and how frequent they are."""

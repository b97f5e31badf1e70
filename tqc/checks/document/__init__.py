"""Whether the two texts belong together at all, and whether the translation is one."""

"""Names of people, places, and bodies: garbled, spelled in two ways, missing, or another name altogether."""

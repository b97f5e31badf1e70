"""From other scripts to Latin letters, and how far two spellings are apart."""

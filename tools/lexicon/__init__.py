"""The tables of `lexicon/`: reading, checking, compiling, and measuring them."""

"""Forms of words: stems, derivations, English verbs and adjectives, the indefinite article."""

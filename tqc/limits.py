"""How much of one word, figure, sentence, and row tqc looks at, stated once; what goes beyond is looked at in part, with a note.

The limits are far above what texts hold, so that they are met only by what is no text: encoded files, broken exports, and
texts made to do harm. Without them one such word would take minutes or gigabytes, as some analyses compare each letter of
a word with each of another.
"""

TOKEN = 500
"""Characters without a space between them, but for those of scripts without spaces. A row is looked at up to a longer
one, as seen from its start; a sentence of a story is divided inside it. The longest words of a language have under a
hundred letters, addresses of web pages some hundred signs."""

SENTENCE = 3_000
"""Characters of a sentence; a longer one is divided, at a space where there is one. Sentences of laws and sermons have some
1,500."""

ROW = 50_000
"""Characters of each side of a row of a bitext; a longer one is looked at up to there."""

ENCODED = 6_000
"""Characters of a text that an encoder reads; in news a text is told by far fewer."""

ENCODED_WORD = 100
"""Characters without a space that an encoder reads as one word; what is longer is no word, and each letter of it would cost
as much as a word."""

FIGURE = 40
"""Digits and marks of one figure; a longer run is no number, but a key, or a list without spaces."""

FIGURES = 400
"""Figures of each side of a row of a bitext; a row with more is a table, and looked at up to there. Each figure is compared with
each of the other side. A paragraph of news has under fifty."""

NAMES = 1_000
"""Different words with a capital in the translation of a row of a bitext; a row with more is a list of names, and looked at up
to there. Each name is compared with what may stand for it in the source, and with the names like it. An article of 1,000 words
has some 100; where all nouns have a capital, as in German, a text of 4,000 words has fewer than 1,000."""

WORDS_COMPARED = 80
"""Words of a passage that a name is compared with: in a longer passage those about as far from its beginning as the name
is. A sentence of Russian news has some 20, the longest paragraph of news in a row of a bitext some 300."""

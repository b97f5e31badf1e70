"""Damage to a text: mojibake, look-alike letters, glued and doubled words, loops, leaked markup, changed links."""

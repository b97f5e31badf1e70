"""The English as text: spelling, grammar, capitals, scripts, markup, links."""

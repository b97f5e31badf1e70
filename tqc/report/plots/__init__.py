"""Plots as SVG, pure: values in, one picture out that needs nothing else and takes the colours of the page that it stands in."""

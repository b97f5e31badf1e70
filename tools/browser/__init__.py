"""The HTML report in a real browser: pages to look at, and a script that drives them."""

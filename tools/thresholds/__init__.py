"""Which thresholds no case would miss: each is set to nothing, doubled, and turned round (`python -m tools.thresholds`)."""

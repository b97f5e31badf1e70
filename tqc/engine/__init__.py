"""Rules over documents: selection, order, jobs."""

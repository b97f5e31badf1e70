"""What users name: documents, bitext, manifests, piles of articles."""

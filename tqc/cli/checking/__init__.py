"""What `tqc check` does, step by step: its options, what it reads, and what it writes."""

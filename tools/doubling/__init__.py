"""What hostile input costs: each rule's time for n and for 2n of a shape, and peak memory (`python -m tools.doubling`)."""

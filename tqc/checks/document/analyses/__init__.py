"""What a text lost as a whole, and what a model says in it to its user."""

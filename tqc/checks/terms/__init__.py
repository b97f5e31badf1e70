"""Terms of the user's glossary, and terms rendered in two ways."""

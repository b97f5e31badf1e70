"""What an audit writes, and reads back."""

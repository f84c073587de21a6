"""Setting up a workshop."""

"""The host's desk of a workshop."""

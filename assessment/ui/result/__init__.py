"""The pieces of the Result page, in reading order."""

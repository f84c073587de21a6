"""The pieces of the comparison page, in reading order."""

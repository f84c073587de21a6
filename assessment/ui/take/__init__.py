"""The pieces of the Assess page."""

"""The pieces of the Learn pages."""

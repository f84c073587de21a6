"""The phones of a workshop: light pages that work as plain forms, and better with one small script."""

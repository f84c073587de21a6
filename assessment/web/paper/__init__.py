"""The page where a host types in answers from paper. It works as a plain form, and faster with a script."""

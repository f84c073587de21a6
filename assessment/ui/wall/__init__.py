"""The projector of a workshop: one finding a screen."""

"""Trying things out: the emphasis simulator and other activities, as pure functions."""

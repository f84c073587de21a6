"""The result as slides that a reader can go on with: real text, native charts, a map of shapes, and notes."""

from assessment.reports.slides.deck import pptx

__all__ = ["pptx"]

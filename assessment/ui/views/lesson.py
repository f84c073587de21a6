"""Lesson: one idea, a picture, a case, something to try, and what to do next."""

from assessment.ui.learn.lesson import lesson

lesson()

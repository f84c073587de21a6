"""Projector: what the room sees of a workshop."""

from assessment.ui.wall.visit import visit

visit()

"""Live workshops: the room as values and allowed moves, and the store that keeps it.

``from assessment.workshop.service import Workshops`` loads the database; this name alone does not, so that whoever
only assesses on their own never pays for it.
"""

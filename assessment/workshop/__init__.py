"""Live workshops: rooms as values, the moves they allow, and the store that keeps them.

The database is loaded when ``workshops()`` is called first: whoever assesses on their own never waits for it, and no
file is made for them.
"""

from assessment.workshop.opened import workshops

__all__ = ["workshops"]

"""What pages and commands may do with workshops. Who may see or change what is decided here, not on the pages."""

from assessment.workshop.keeping import Keeping
from assessment.workshop.paper import Paper
from assessment.workshop.rehearsing import Rehearsing


class Workshops(Rehearsing, Paper, Keeping):
    """All workshops of a database: the host's side, the wall's and the phones'. Safe from any thread.

    One object a process (``assessment.workshop.workshops``). While the database is away, StoreUnavailableError says
    that a write may not have happened; every write can be sent again. What is only looked at is then shown as it was
    seen last, and ``health`` says since when.
    """

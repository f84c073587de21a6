"""`emphasis rooms prune`: workshops whose time is over."""

from assessment.cli.opening import opened_workshops
from assessment.words import ngettext


def prune() -> int:
    """Delete them and say how many."""
    with opened_workshops() as workshops:
        # Opening has deleted them already; what came due since then is counted with them.
        number = workshops.pruned + workshops.prune()
    print(ngettext("Deleted {count} workshop.", "Deleted {count} workshops.", number).format(count=number))
    return 0

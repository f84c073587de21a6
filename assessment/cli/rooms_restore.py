"""`emphasis rooms restore`: workshops come back from a backup."""

from pathlib import Path

from assessment.cli.opening import opened_workshops
from assessment.words import ngettext


def restore(file: str) -> int:
    """Add the workshops that are not here, and say what became of each."""
    with opened_workshops() as workshops:
        done = workshops.restore(Path(file))
    print(ngettext("Restored {count} workshop.", "Restored {count} workshops.", done.added).format(count=done.added))
    if done.here:
        told = ngettext(
            "{count} is here and was left as it is.", "{count} are here and were left as they are.", done.here
        )
        print(told.format(count=done.here))
    if done.gone:
        told = ngettext(
            "{count} was deleted or is over, and stays so.", "{count} were deleted or are over, and stay so.", done.gone
        )
        print(told.format(count=done.gone))
    return 0

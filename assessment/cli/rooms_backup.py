"""`emphasis rooms backup`: all workshops in one file."""

from pathlib import Path

from assessment.cli.opening import opened_workshops
from assessment.words import _, ngettext


def back_up(file: str) -> int:
    """Write the file and say what it holds and what it does not."""
    with opened_workshops() as workshops:
        number = workshops.back_up(Path(file))
    told = ngettext("{count} workshop is in {file}.", "{count} workshops are in {file}.", number)
    print(told.format(count=number, file=file))
    print(_("Single answers are in it too: keep it as safe as the database, and no longer than workshops are kept."))
    print(
        _("The keys are not in it. Links of hosts and walls open with the same keys only, so keep a copy of those too.")
    )
    return 0

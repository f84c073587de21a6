"""What every page shares and no page may change: the content, read once a process.

Streamlit's own cache would take 25 microseconds at each look, and a page turn looks five times.
"""

import gc
from functools import cache

from assessment.errors import ContentError
from assessment.packs import Catalogue, Edition, shared_catalogue
from assessment.packs.learning.trials import Trials, open_trials


@cache
def catalogue() -> Catalogue:
    """All packs of this installation."""
    opened = shared_catalogue()
    # What is loaded by now stays for good: no garbage collection need look through it again, 40 ms each time.
    gc.freeze()
    return opened


@cache
def trials_if_readable(edition: Edition) -> Trials:
    """The simulator and the scenarios of an edition, read when somebody first asks; none where they need mending."""
    try:
        return open_trials(catalogue().folders[edition.id, edition.number])
    except ContentError:
        return Trials(None, {})


@cache
def home_edition() -> Edition:
    """The edition that a new assessment uses: the newest of the first pack."""
    editions = catalogue().editions
    return catalogue().newest(editions[0].id)

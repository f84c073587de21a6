"""Patterns and paces of a rehearsal in words."""

from typing import NamedTuple

from assessment.words import _, ngettext
from assessment.workshop.rehearsal.script import PACES, Pace, Pattern


class Told(NamedTuple):
    """A name, and what it shows."""

    name: str
    about: str


def pattern_told(pattern: Pattern) -> Told:
    """What the made-up participants are like."""
    return {
        "by_role": Told(
            _("Split by role"), _("Each side finds its own work stronger. Shows marketing and sales apart.")
        ),
        "agreed": Told(_("Agreed"), _("Everybody sees about the same. Little to argue about.")),
        "silent_sales": Told(
            _("Silent sales team"),
            _("Sales people join and hardly one answers. Shows what is kept back, and why."),
        ),
        "two_camps": Told(_("Two camps"), _("Half says often where the other half says seldom, in both teams.")),
    }[pattern]


def pace_told(pace: Pace) -> Told:
    """How fast they are."""
    seconds = PACES[pace]
    return {
        "lifelike": Told(_("As people do"), _each(seconds)),
        "brisk": Told(_("Brisk"), _each(seconds)),
        "rush": Told(_("In a rush"), _("All statements in a few seconds.")),
    }[pace]


def _each(seconds: float) -> str:
    said = ngettext("About {n} second a statement.", "About {n} seconds a statement.", round(seconds))
    return said.format(n=round(seconds))

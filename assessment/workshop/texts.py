"""Texts and numbers that a host types, checked before they are kept."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assessment.errors import ValueUnknownError
from assessment.packs import Catalogue
from assessment.workshop.model import STEPS, Commitment, Settings, Setup, Step

TITLE_LONGEST: Final = 120
NOTE_LONGEST: Final = 2_000
COMMITMENT_LONGEST: Final = 300
OWNER_LONGEST: Final = 80
COUNTDOWN_LONGEST: Final = 600
MINUTES_MOST: Final = 240


def checked_setup(setup: Setup, catalogue: Catalogue) -> Setup:
    """The setup with its title tidied; raises PackNotFoundError, ValueUnknownError."""
    edition = catalogue.edition(setup.pack, setup.edition)
    if setup.form not in edition.forms:
        raise ValueUnknownError("form", setup.form)
    if setup.privacy not in ("anonymous", "open"):
        raise ValueUnknownError("privacy", setup.privacy)
    title = line("title", setup.title, TITLE_LONGEST)
    if not title:
        raise ValueUnknownError("title", setup.title)
    return replace(setup, title=title)


def checked_settings(settings: Settings) -> Settings:
    """The settings; raises ValueUnknownError."""
    if not 0 <= settings.countdown <= COUNTDOWN_LONGEST:
        raise ValueUnknownError("countdown", settings.countdown)
    return replace(settings, minutes=_minutes(settings.minutes))


def checked_commitment(commitment: Commitment) -> Commitment:
    """The commitment with its texts tidied; raises ValueUnknownError."""
    what = line("what", commitment.what, COMMITMENT_LONGEST)
    if not what:
        raise ValueUnknownError("what", commitment.what)
    return replace(commitment, what=what, owner=line("owner", commitment.owner, OWNER_LONGEST))


def line(field: str, text: str, longest: int) -> str:
    """A text on one line, single blanks; raises ValueUnknownError beyond ``longest`` characters."""
    return prose(field, " ".join(text.split()), longest)


def prose(field: str, text: str, longest: int) -> str:
    """A text with its lines, without what no screen shows; raises ValueUnknownError beyond ``longest`` characters."""
    shown = "".join(each for each in text if each.isprintable() or each == "\n").strip()
    if len(shown) > longest:
        raise ValueUnknownError(field, f"{len(shown)} characters")
    return shown


def known_step(step: str) -> Step:
    """The step of this name; raises ValueUnknownError."""
    for known in STEPS:
        if known == step:
            return known
    raise ValueUnknownError("step", step)


def _minutes(minutes: Mapping[Step, int]) -> Mapping[Step, int]:
    for step, number in minutes.items():
        if not 0 < number <= MINUTES_MOST:
            raise ValueUnknownError("minutes", number)
        known_step(step)
    return dict(minutes)

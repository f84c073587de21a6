"""The statements of a form as a phone asks them, one a screen, with the role question after them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import scoring
from assessment.packs import Edition
from assessment.workshop.model import Own, Room


@dataclass(frozen=True, slots=True)
class Choice:
    """One button."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """One screen: ``number`` from 1. ``apart`` is "can't say"."""

    number: int
    item: str
    section: str
    text: str
    choices: tuple[Choice, ...]
    apart: Choice

    @property
    def is_answered(self) -> bool:
        """Whether a button is chosen; can't say is an answer."""
        return self.apart.chosen or any(choice.chosen for choice in self.choices)


def asked_of(edition: Edition, form: str, answers: Mapping[str, scoring.Answer]) -> tuple[Asked, ...]:
    """All statements of the form, with what was answered to them."""
    return tuple(
        _asked(edition, number, item, answers.get(item)) for number, item in enumerate(edition.form_items(form), 1)
    )


def roles_of(edition: Edition, room: Room, own: Own | None) -> tuple[Choice, ...]:
    """The roles that the room knows."""
    chosen = own.participant.role if own else None
    labels = {role.id: role.label for role in edition.roles}
    return tuple(Choice(role, labels.get(role, role), role == chosen) for role in room.roles)


def place_in(asked: tuple[Asked, ...], wanted: str | None) -> int:
    """The screen to show: the one the address names, else the first without an answer, else the last of all.

    After the statements come the role (one more) and the end (two more).
    """
    most = len(asked) + 2
    if wanted and wanted.isascii() and wanted.isdigit() and len(wanted) < 4 and 1 <= int(wanted) <= most:
        return int(wanted)
    return first_open(asked) or most


def first_open(asked: tuple[Asked, ...]) -> int | None:
    """The first statement without an answer."""
    return next((each.number for each in asked if not each.is_answered), None)


@lru_cache(maxsize=4096)
def _asked(edition: Edition, number: int, item: str, answer: scoring.Answer | None) -> Asked:
    return Asked(
        number,
        item,
        edition.questionnaire_of(item).title,
        edition.item(item).text,
        tuple(Choice(str(each.value), each.label, each.value == answer) for each in edition.scale),
        Choice(scoring.CANT_SAY, edition.cant_say.label, answer == scoring.CANT_SAY),
    )

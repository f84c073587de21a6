"""How far an answer sheet has come. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from assessment.packs import Edition
from assessment.sheets import Sheet

_SECONDS_AN_ITEM = 8
"""Measured on surveys of this kind (measurement design 2, Time)."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One section as the form asks it."""

    id: str
    title: str
    about: str
    items: tuple[str, ...]


@lru_cache(maxsize=64)
def screens(edition: Edition, form: str) -> tuple[Screen, ...]:
    """The screens of a form in presentation order; sections without an item in the form are left out."""
    asked = set(edition.form_items(form))
    listed = (
        Screen(each.id, each.title, each.about, tuple(item.id for item in each.items if item.id in asked))
        for each in edition.questionnaires
    )
    return tuple(screen for screen in listed if screen.items)


def open_items(items: Sequence[str], sheet: Sheet) -> tuple[str, ...]:
    """Items without an answer; can't say is an answer."""
    return tuple(item for item in items if item not in sheet.answers)


def is_finished(edition: Edition, sheet: Sheet) -> bool:
    """Whether every item of the form has an answer or a can't say."""
    return not open_items(edition.form_items(sheet.form), sheet)


def first_open_screen(edition: Edition, sheet: Sheet) -> int:
    """Number (from 1) of the first screen with an open item; the one after the last when there is none."""
    listed = screens(edition, sheet.form)
    unfinished = (number for number, screen in enumerate(listed, 1) if open_items(screen.items, sheet))
    return next(unfinished, len(listed) + 1)


def first_open_item(edition: Edition, sheet: Sheet) -> int:
    """Number (from 1) of the first open item; the one after the last when there is none."""
    items = edition.form_items(sheet.form)
    return next((number for number, item in enumerate(items, 1) if item not in sheet.answers), len(items) + 1)


def minutes_for(items: int) -> int:
    """Whole minutes that so many items usually take, at least 1 while there is one."""
    return ceil(items * _SECONDS_AN_ITEM / 60)


def number_in(value: str | None, most: int) -> int | None:
    """A page number from an address: a whole number from 1 to ``most``, else None."""
    if value is None or not value.isascii() or not value.isdigit() or len(value) > 4:
        return None
    return int(value) if 1 <= int(value) <= most else None

"""Codec version 1. Frozen: never edited once released, for every link made with it must open for ever.

The payload is a row of mixed-radix digits, the first the lowest. Its head reads without the pack:

    kind (answers, scores) - form (its place in the pack) - pack (24-bit code of the id) - edition - day

The rest depends on the form of the edition: role (0 for none), then the answers (``v1_answers``) or the counts
(``v1_tally``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from assessment.errors import LinkDamagedError, LinkUnknownPackError, PackNotFoundError, SheetError, SheetProblem
from assessment.links import envelope, mixed_radix
from assessment.links.content import Content, Scores
from assessment.links.v1_answers import AnswerDigits
from assessment.links.v1_tally import TallyDigits
from assessment.packs import Catalogue, Edition
from assessment.sheets import Sheet

VERSION: Final = 1
_ANSWERS, _SCORES = range(2)
_MOST_EDITIONS: Final = 1023
_HEAD: Final = (2, 16, 1 << 24, _MOST_EDITIONS, 1 << 16)
_FIRST_DAY: Final = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How one form of one edition is written."""

    form: str
    form_place: int
    code: int
    roles: tuple[str, ...]
    answers: AnswerDigits
    tally: TallyDigits
    radices: tuple[tuple[int, ...], tuple[int, ...]]
    """Of all digits but the head's, by kind."""
    lengths: tuple[int, int]
    """Characters of the token, by kind."""


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """An edition told apart by identity: comparing all its texts would take longer than coding."""

    edition: Edition

    def __hash__(self) -> int:
        return id(self.edition)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.edition is self.edition


def encode(content: Content, catalogue: Catalogue) -> str:
    """The token. Raises PackNotFoundError, SheetError, or ``ValueError`` for a tally that is not of this form."""
    edition = catalogue.edition(content.pack, content.edition)
    if content.form not in edition.forms:
        raise _misfit("form", f"there is no form {content.form}", f"Write one of: {', '.join(edition.forms)}.")
    layout = _layout(_Same(edition), content.form)
    if isinstance(content, Scores):
        kind, digits = _SCORES, layout.tally.digits(content.tally)
    else:
        kind, digits = _ANSWERS, layout.answers.digits(content.answers)
    head = (kind, layout.form_place, layout.code, content.edition - 1, _day_digit(content.day))
    row = (*head, _role_digit(content.role, layout.roles), *digits)
    payload = mixed_radix.join(row, _HEAD + layout.radices[kind])
    return envelope.seal(VERSION, payload, layout.lengths[kind])


def decode(token: str, catalogue: Catalogue) -> Content:
    """What the token holds. Raises LinkError alone; no other token holds the same."""
    (kind, place, code, edition_digit, day_digit), rest = mixed_radix.split(envelope.unseal(token), _HEAD)
    edition = _find(catalogue, code, edition_digit + 1)
    if place >= len(edition.forms):
        raise LinkDamagedError
    layout = _layout(_Same(edition), tuple(edition.forms)[place])
    (role_digit, *digits), beyond = mixed_radix.split(rest, layout.radices[kind])
    if beyond or len(token) != layout.lengths[kind]:
        raise LinkDamagedError
    role = layout.roles[role_digit - 1] if role_digit else None
    day = _FIRST_DAY + timedelta(days=day_digit - 1) if day_digit else None
    if kind == _SCORES:
        return Scores(edition.id, edition.number, layout.form, layout.tally.tally(digits), role, day)
    return Sheet(edition.id, edition.number, layout.form, layout.answers.answers(digits), role, day)


@lru_cache(maxsize=64)
def _layout(same: _Same, form: str) -> _Layout:
    edition = same.edition
    rubric = edition.rubric(form)
    answers, tally = AnswerDigits.of(rubric), TallyDigits.of(rubric)
    role_radix = len(edition.roles) + 1
    radices = (role_radix, *answers.radices), (role_radix, *tally.radices)
    return _Layout(
        form=form,
        form_place=tuple(edition.forms).index(form),
        code=edition.code,
        roles=tuple(role.id for role in edition.roles),
        answers=answers,
        tally=tally,
        radices=radices,
        lengths=(_length(radices[_ANSWERS]), _length(radices[_SCORES])),
    )


def _length(radices: Sequence[int]) -> int:
    return envelope.length(mixed_radix.states(_HEAD) * mixed_radix.states(radices))


def _find(catalogue: Catalogue, code: int, number: int) -> Edition:
    pack = catalogue.pack_with_code(code)
    if pack is None:
        raise LinkUnknownPackError(None, number)
    try:
        return catalogue.edition(pack, number)
    except PackNotFoundError as error:
        raise LinkUnknownPackError(pack, number) from error


def _day_digit(day: date | None) -> int:
    """0 without a day, else days from the first one, counted from 1: up to the year 2203."""
    if day is None:
        return 0
    digit = (day - _FIRST_DAY).days + 1
    if not 0 < digit < _HEAD[-1]:
        last = _FIRST_DAY + timedelta(days=_HEAD[-1] - 2)
        raise _misfit("day", f"a link cannot hold the day {day}", f"Write a day from {_FIRST_DAY} to {last}.")
    return digit


def _role_digit(role: str | None, roles: Sequence[str]) -> int:
    if role is None:
        return 0
    if role not in roles:
        raise _misfit("role", f"there is no role {role}", f"Write one of: {', '.join(roles)}.")
    return roles.index(role) + 1


def _misfit(field: str, problem: str, remedy: str) -> SheetError:
    return SheetError([SheetProblem(None, field, problem, remedy)])

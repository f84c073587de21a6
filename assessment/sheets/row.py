"""One row of values into a Sheet: every problem is noted, nothing is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from assessment.errors import PackNotFoundError
from assessment.packs import Catalogue, Edition
from assessment.packs.spelling import listed, quoted
from assessment.sheets.model import Sheet
from assessment.sheets.problems import Problems
from scoring import CANT_SAY, Answer

FIELDS: Final = ("pack", "edition", "form", "role", "day")
"""What a row says besides the answers; each may be left out."""
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A form of an edition, ready for looking items up."""

    edition: Edition
    form: str
    items: tuple[str, ...]
    """In presentation order."""
    known: frozenset[str]
    roles: tuple[str, ...]

    @property
    def allowed(self) -> str:
        return f"Write a whole number from 1 to {self.edition.points}, or {CANT_SAY}; leave it out if unanswered."


class RowReader:
    """Reads the rows of one file against a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.problems = Problems()
        self._catalogue = catalogue
        self._asked: dict[tuple[object, ...], Asked] = {}

    def sheet(self, row: int, fields: Mapping[str, object], answers: Mapping[str, object]) -> Sheet | None:
        """The sheet of a row, or None after noting what is wrong. A field or an answer of None was left out."""
        before = len(self.problems)
        asked = self.asked(row, fields)
        if asked is None:
            return None
        given = self._answers(row, answers, asked)
        role = self._role(row, fields.get("role"), asked)
        day = self._day(row, fields.get("day"))
        if len(self.problems) > before:
            return None
        return Sheet(asked.edition.id, asked.edition.number, asked.form, given, role, day)

    def asked(self, row: int | None, fields: Mapping[str, object]) -> Asked | None:
        """What the row answers: by default the only pack, its newest edition, and that edition's first form."""
        pack, number, form = named = tuple(fields.get(name) for name in ("pack", "edition", "form"))
        if not all(isinstance(each, str | int | None) and not isinstance(each, bool) for each in named):
            named = (repr(named),)  # something that cannot be looked up: it is refused below
        if named not in self._asked:
            edition = self._edition(row, pack, number)
            chosen = edition and self._form(row, form, edition)
            if not (edition and chosen):
                return None
            items, roles = edition.form_items(chosen), tuple(role.id for role in edition.roles)
            self._asked[named] = Asked(edition, chosen, items, frozenset(items), roles)
        return self._asked[named]

    def _edition(self, row: int | None, pack: object, number: object) -> Edition | None:
        packs = self._catalogue.packs
        pack = self._catalogue.only_pack if pack is None else pack
        if pack is None:
            self.problems.note(row, "pack", "there are several packs here", f"Name one of: {listed(packs)}.")
            return None
        if not isinstance(pack, str) or pack not in packs:
            remedy = f"Write one of: {listed(packs)}.{self.problems.suggest(pack, packs)}"
            self.problems.note(row, "pack", f"there is no pack {quoted(pack)} here", remedy)
            return None
        if number is None:
            return self._catalogue.newest(pack)
        try:
            return self._catalogue.edition(pack, whole(number) or 0)
        except PackNotFoundError:
            known = [str(each.number) for each in self._catalogue.editions if each.id == pack]
            problem = f"{pack} has no edition {quoted(number)} here"
            self.problems.note(row, "edition", problem, f"Write one of: {listed(known)}.")
            return None

    def _form(self, row: int | None, form: object, edition: Edition) -> str | None:
        if form is None:
            return next(iter(edition.forms))
        if isinstance(form, str) and form in edition.forms:
            return form
        remedy = f"Write one of: {listed(edition.forms)}.{self.problems.suggest(form, edition.forms)}"
        self.problems.note(row, "form", f"there is no form {quoted(form)}", remedy)
        return None

    def _answers(self, row: int, answers: Mapping[str, object], asked: Asked) -> dict[str, Answer]:
        """Answers in presentation order. Items of the edition that this form does not ask may stand there empty."""
        given: dict[str, Answer] = {}
        for item, value in answers.items():
            if item not in asked.known:
                if value is not None or not asked.edition.has_item(item):
                    self._note_unknown(row, item, asked)
            elif value is not None:
                answer = read_answer(value, asked.edition.points)
                if answer is None:
                    self.problems.note(row, item, f"{quoted(value)} is not an answer", asked.allowed)
                else:
                    given[item] = answer
        return {item: given[item] for item in asked.items if item in given}

    def _note_unknown(self, row: int, item: str, asked: Asked) -> None:
        if asked.edition.has_item(item):
            problem = f"the form {asked.form} does not ask this item"
            self.problems.note(row, item, problem, "Leave it out, or name a form that asks it.")
        else:
            remedy = f"Leave it out.{self.problems.suggest(item, (each.id for each in asked.edition.items()))}"
            problem = f"{asked.edition.id} {asked.edition.number} has no such item"
            self.problems.note(row, item, problem, remedy)

    def _role(self, row: int, role: object, asked: Asked) -> str | None:
        if role is None or (isinstance(role, str) and role in asked.roles):
            return role
        remedy = f"Write one of: {listed(asked.roles)}; leave it out if it is not known."
        self.problems.note(
            row, "role", f"there is no role {quoted(role)}", remedy + self.problems.suggest(role, asked.roles)
        )
        return None

    def _day(self, row: int, day: object) -> date | None:
        if day is None:
            return None
        if isinstance(day, str) and _DAY.fullmatch(day):
            try:
                return date.fromisoformat(day)
            except ValueError:
                pass
        self.problems.note(
            row, "day", f"{quoted(day)} is not a day", "Write it as 2026-01-31; leave it out if unknown."
        )
        return None


def read_answer(value: object, points: int) -> Answer | None:
    """1 to ``points`` or can't say; None for anything else."""
    if value == CANT_SAY:
        return CANT_SAY
    number = whole(value)
    return number if number is not None and 1 <= number <= points else None


def whole(value: object) -> int | None:
    """A whole number, 4.0 included; None for anything else, true and false included."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None

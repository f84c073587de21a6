"""Everybody's answers in an open workshop, for a spreadsheet. Of any other the service gives none to write."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from assessment.packs import Edition
from assessment.reports.typed import defused
from assessment.workshop.model import Person
from scoring import CANT_SAY

_GUESSES = ("guess_marketing", "guess_sales")


def people_csv(edition: Edition, form: str, people: Sequence[Person]) -> bytes:
    """A row for each person and round, not in the order of arrival: role, guess, and the answers by item id.

    Answers count from 1, the lowest option; ``cant_say`` where somebody could not say; a statement without an answer
    is empty. UTF-8 with a mark, as spreadsheets expect it.
    """
    items = edition.form_items(form)
    out = StringIO(newline="")
    table = csv.DictWriter(out, ("person", "round", "role", *_GUESSES, *items), restval="")
    table.writeheader()
    table.writerows(row for number, person in enumerate(people, 1) for row in _rows(edition, number, person))
    return out.getvalue().encode("utf-8-sig")


def _rows(edition: Edition, number: int, person: Person) -> Iterator[dict[str, str | int]]:
    labels = {role.id: role.label for role in edition.roles}
    guess = person.prediction
    for round_, answers in enumerate(person.rounds, 1):
        first = {} if guess is None or round_ > 1 else dict(zip(_GUESSES, (guess.marketing, guess.sales), strict=True))
        role = defused(labels.get(person.role or "", ""))
        said = {item: CANT_SAY if answer == CANT_SAY else int(answer) for item, answer in answers.items()}
        yield {"person": number, "round": round_, "role": role, **first, **said}

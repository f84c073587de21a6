"""Files of a workshop hold what was released, and nothing that was kept back."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from assessment.packs import Catalogue, Edition
from assessment.reports.room_tables import COLUMNS, room_csv, room_json
from assessment.settings import Settings
from assessment.workshop.model import Commitment, Room, Setup
from assessment.workshop.rehearsal.script import Script
from assessment.workshop.service import Workshops
from scoring import Mean, RoomFigures
from tests.workshop.people import all_items, answer_all, go_to, new_person


@pytest.fixture
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.newest(catalogue.packs[0])


@pytest.fixture
def workshops(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workshops]:
    one = Workshops(Settings(data=tmp_path), catalogue)
    yield one
    one.close()


def revealed(workshops: Workshops, edition: Edition, people: int) -> Room:
    room = workshops.open(Setup("=A room", edition.id, edition.number, "pulse")).room
    go_to(workshops, room.id, "answer")
    for number in range(people):
        token = new_person(workshops, room.id, ("marketing", "sales")[number % 4 == 0])
        answer_all(workshops, room.id, token, all_items(workshops, room, 2 + number % 3))
    return go_to(workshops, room.id, "map")


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))


def test_every_released_figure_has_its_row(workshops: Workshops, edition: Edition) -> None:
    room = revealed(workshops, edition, 12)
    room = workshops.commit(room.id, Commitment("Meet weekly", "Sales", date(2030, 1, 2)))
    figures = workshops.figures(room.id)
    table = rows(room_csv(room, edition, figures))
    released = figures[0].room
    assert isinstance(released, RoomFigures)
    means = {row["id"]: row["mean"] for row in table if row["part"] == "section"}
    assert means == {each.id: str(each.mean.mean) for each in released.sections if isinstance(each.mean, Mean)}
    assert sum(row["part"] == "statement" for row in table) == len(edition.form_items("pulse"))
    assert next(row for row in table if row["part"] == "commitment")["word"] == "2030-01-02"
    assert next(row for row in table if row["part"] == "workshop")["text"] == "'=A room"
    assert tuple(table[0]) == COLUMNS


def test_what_is_kept_back_is_a_reason_and_no_number(workshops: Workshops, edition: Edition) -> None:
    """Three people in sales: marketing and sales stay together."""
    room = revealed(workshops, edition, 12)
    table = rows(room_csv(room, edition, workshops.figures(room.id)))
    (roles,) = [row for row in table if row["part"] in ("roles", "marketing people", "sales people")]
    assert roles["text"].startswith("Marketing and sales are shown apart once each has 5")
    assert not roles["mean"]


def test_a_room_of_three_leaves_no_figure(workshops: Workshops, edition: Edition) -> None:
    room = revealed(workshops, edition, 3)
    figures = workshops.figures(room.id)
    table = rows(room_csv(room, edition, figures))
    assert [row["part"] for row in table] == ["workshop", "room"]
    assert not any(row["mean"] or row["people"] for row in table)
    told = json.loads(room_json(replace(room), figures))
    assert told["rounds"][0]["room"] == {"withheld": "too_few", "needed": 5}


def test_files_of_a_rehearsal_say_so_first(workshops: Workshops, edition: Edition) -> None:
    setup = Setup("A room", edition.id, edition.number, "pulse")
    real, rehearsal = workshops.open(setup).room, workshops.open_rehearsal(setup, Script()).room
    said = "Rehearsal – made-up answers"
    assert rows(room_csv(rehearsal, edition, ()))[0]["text"] == said
    assert json.loads(room_json(rehearsal, ()))["mark"] == said
    assert said not in room_csv(real, edition, ()).decode()
    assert said not in room_json(real, ()).decode()

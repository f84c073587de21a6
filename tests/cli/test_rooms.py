"""`emphasis rooms`: what the owner of an installation does with its workshops."""

import csv
import json
import sqlite3
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from assessment.workshop.model import Commitment, Room, Setup
from assessment.workshop.moves import Move
from assessment.workshop.service import Workshops
from tests.cli.conftest import Invoke
from tests.reports.reading_slides import ReadDeck
from tests.workshop.people import all_items, answer_all, go_to, new_person


def revealed(workshops: Workshops, setup: Setup, people: int) -> Room:
    """A workshop whose map was shown."""
    room = go_to(workshops, workshops.open(setup).room.id, "answer")
    for _ in range(people):
        answer_all(workshops, room.id, new_person(workshops, room.id, "sales"), all_items(workshops, room, 4))
    return go_to(workshops, room.id, "map")


def test_list_says_when_there_is_nothing(workshops: Workshops, invoke: Invoke) -> None:
    listed = invoke("rooms", "list")
    assert (listed.exit_code, listed.stdout) == (0, "There are no workshops here.\n")


def test_list_has_one_line_a_workshop_newest_first(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    first = revealed(workshops, setup, 1)
    second = workshops.open(replace(setup, title="Another")).room
    lines = invoke("rooms", "list").stdout.splitlines()
    assert [line.split()[:4] for line in lines] == [
        [second.code, "lobby", "0", "people"],
        [first.code, "map", "1", "person"],
    ]
    assert lines[0].endswith("Another")
    assert first.expires.date().isoformat() in lines[1]


def test_export_holds_the_released_figures(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    room = revealed(workshops, setup, 6)
    workshops.commit(room.id, Commitment("Call ten customers"))
    exported = json.loads(invoke("rooms", "export", room.code.lower()).stdout)
    assert exported["title"] == "Our room"
    assert exported["commitment"]["what"] == "Call ten customers"
    figures = exported["rounds"][0]["room"]
    assert figures["people"] == 6
    assert figures["place"]["marketing"]["mean"] == 75
    assert figures["dots"]["withheld"] == "too_few"
    assert "people" not in exported


def test_export_of_four_people_holds_no_figure(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    room = revealed(workshops, setup, 4)
    exported = json.loads(invoke("rooms", "export", room.code).stdout)
    assert exported["rounds"][0]["room"] == {"withheld": "too_few", "needed": 5}
    assert '"mean"' not in json.dumps(exported)


def test_single_answers_leave_open_workshops_alone(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    anonymous, room = revealed(workshops, setup, 6), revealed(workshops, replace(setup, privacy="open"), 2)
    refused = invoke("rooms", "export", anonymous.code, "--people")
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "This workshop is anonymous" in refused.stderr
    exported = json.loads(invoke("rooms", "export", room.code, "--people").stdout)
    assert [person["role"] for person in exported["people"]] == ["sales", "sales"]
    assert exported["people"][0]["rounds"] == [all_items(workshops, room, 4)]


def test_export_writes_files(workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path) -> None:
    room = revealed(workshops, setup, 6)
    names = {kind: tmp_path / f"room.{kind}" for kind in ("pdf", "pptx", "csv")}
    given = [part for kind, name in names.items() for part in (f"--{kind}", str(name))]
    written = invoke("rooms", "export", room.code, *given, "--url", "https://example.org/maps")
    assert (written.exit_code, written.stdout) == (0, "")
    assert names["pdf"].read_bytes().startswith(b"%PDF")
    link = f"https://example.org/maps/r/{workshops.released_token(room.id)}"
    assert link in ReadDeck(names["pptx"].read_bytes()).text
    assert names["csv"].read_text(encoding="utf-8-sig").startswith("round,part,")


def test_rows_of_people_leave_open_workshops_alone(
    workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path
) -> None:
    anonymous, room = revealed(workshops, setup, 6), revealed(workshops, replace(setup, privacy="open"), 2)
    file = tmp_path / "people.csv"
    refused = invoke("rooms", "export", anonymous.code, "--people-csv", str(file))
    assert refused.exit_code == 2
    assert "This workshop is anonymous" in refused.stderr
    assert not file.exists()
    assert invoke("rooms", "export", room.code, "--people-csv", str(file)).exit_code == 0
    rows = list(csv.DictReader(StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [(row["round"], row["role"]) for row in rows] == [("1", "Sales")] * 2
    assert {row[item] for row in rows for item in all_items(workshops, room, 4)} == {"4"}


def test_export_says_where_it_cannot_write(workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path) -> None:
    room = revealed(workshops, setup, 6)
    refused = invoke("rooms", "export", room.code, "--csv", str(tmp_path / "nowhere" / "room.csv"))
    assert refused.exit_code == 2
    assert "room.csv cannot be written" in refused.stderr
    refused = invoke("rooms", "export", room.code, "--csv", str(tmp_path / "room.csv"), "--url", "nonsense")
    assert refused.exit_code == 2
    assert not list(tmp_path.glob("*.csv"))


def test_delete_asks_first(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    room = workshops.open(setup).room
    assert invoke("rooms", "delete", room.code, stdin="n\n").exit_code == 1
    assert workshops.all_rooms() == (room,)
    deleted = invoke("rooms", "delete", room.code, stdin="y\n")
    assert deleted.exit_code == 0
    assert f"Deleted {room.code}." in deleted.stdout
    assert workshops.all_rooms() == ()


def test_delete_without_asking(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    code = workshops.open(setup).room.code
    assert invoke("rooms", "delete", code, "--yes").exit_code == 0
    again = invoke("rooms", "delete", code, "--yes")
    assert again.exit_code == 2
    assert f"There is no workshop with the code {code}." in again.stderr


def test_prune_says_how_many(
    workshops: Workshops, setup: Setup, invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = workshops.open(setup).room
    assert invoke("rooms", "prune").stdout == "Deleted 0 workshops.\n"
    workshops.move(room.id, Move("end", room.place))
    monkeypatch.setenv("EMPHASIS_KEEP_DAYS", "0")
    assert invoke("rooms", "prune").stdout == "Deleted 1 workshop.\n"


def test_backup_and_restore(
    workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = revealed(workshops, setup, 6)
    file = tmp_path / "backup"
    kept = invoke("rooms", "backup", str(file))
    assert kept.exit_code == 0
    assert kept.stderr.startswith(f"1 workshop is in {file}.")
    assert "The keys are not in it." in kept.stderr
    assert kept.stdout == ""
    assert invoke("rooms", "restore", str(file)).stdout.splitlines() == [
        "Restored 0 workshops.",
        "1 is here and was left as it is.",
    ]
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path / "elsewhere"))
    assert invoke("rooms", "restore", str(file)).stdout == "Restored 1 workshop.\n"
    assert room.code in invoke("rooms", "list").stdout
    invoke("rooms", "delete", room.code, "--yes")
    again = "Restored 0 workshops.\n1 was deleted or is over, and stays so.\n"
    assert invoke("rooms", "restore", str(file)).stdout == again


def test_backup_through_pipes(
    workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = workshops.open(setup).room
    piped = invoke("rooms", "backup", "-")
    assert piped.exit_code == 0
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path / "elsewhere"))
    assert invoke("rooms", "restore", "-", stdin=piped.stdout_bytes).stdout == "Restored 1 workshop.\n"
    assert room.code in invoke("rooms", "list").stdout
    assert invoke("rooms", "restore", "-", stdin=piped.stdout_bytes[:5000]).exit_code == 2


def test_backup_that_cannot_be_is_told_in_one_sentence(workshops: Workshops, invoke: Invoke, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    file.write_text("precious", encoding="utf-8")
    refused = invoke("rooms", "backup", str(file))
    assert (refused.exit_code, refused.stderr) == (2, f"{file} cannot be written: the file is there already.\n")
    refused = invoke("rooms", "restore", str(file))
    assert refused.exit_code == 2
    assert refused.stderr.startswith(f"{file} cannot be read as a backup of workshops. Nothing was restored;")


@pytest.mark.parametrize("command", [("rooms", "list"), ("rooms", "prune"), ("serve", "--port", "1")])
def test_newer_database_is_refused_at_the_start(
    workshops: Workshops, setup: Setup, invoke: Invoke, tmp_path: Path, command: tuple[str, ...]
) -> None:
    workshops.open(setup)
    workshops.close()
    file = tmp_path / "workshops.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = file.read_bytes()
    refused = invoke(*command)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert refused.stderr == (
        "The database was written by a newer version of Emphasis. Update Emphasis, then try again.\n"
    )
    assert file.read_bytes() == before


def test_setting_that_cannot_be_is_told_in_one_sentence(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_DATABASE_URL", "mysql://ada:secret@host/x")
    refused = invoke("rooms", "list")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("EMPHASIS_DATABASE_URL cannot be used: ")
    assert "secret" not in refused.stderr

"""The process is killed in the middle of everything, again and again: what was acknowledged is there."""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from assessment.packs import Catalogue
from assessment.settings import Settings
from assessment.workshop.model import Setup
from assessment.workshop.service import Workshops
from tests.workshop.people import go_to, new_person
from tests.workshop.phones_in_a_process import value_of

PHONES = 200
KILLS = 20


@pytest.mark.slow
def test_every_acknowledged_answer_outlives_twenty_kills(
    installation: Settings, catalogue: Catalogue, setup: Setup, tmp_path: Path, root: Path
) -> None:
    workshops = Workshops(installation, catalogue)
    room = workshops.open(setup).room
    go_to(workshops, room.id, "answer")
    tokens = [new_person(workshops, room.id) for _ in range(PHONES)]
    tokens_file = tmp_path / "tokens"
    tokens_file.write_text("\n".join(tokens), encoding="utf-8")
    url = installation.database_url
    given = {"data": str(installation.data), "database_url": url.get_secret_value() if url else None}
    acknowledged: dict[int, dict[str, int]] = defaultdict(dict)
    chance = Random()
    for run in range(KILLS):
        command = [sys.executable, "-m", "tests.workshop.phones_in_a_process", json.dumps(given), room.id]
        with subprocess.Popen([*command, str(tokens_file), str(run)], cwd=root, stdout=subprocess.PIPE) as process:
            lines = _until_killed(process, chance.uniform(0.1, 1.5))
        assert lines, "the process answered before it was killed"
        for place, item, sequence in lines:
            acknowledged[place][item] = max(sequence, acknowledged[place].get(item, 0))
    kept = 0
    for place, token in enumerate(tokens):
        own = workshops.own(room.id, token)
        assert acknowledged[place].keys() <= own.answers.keys()
        for item, sequence in acknowledged[place].items():
            later = _sequence(workshops, room.id, token, item)
            assert later >= sequence
            assert own.answers[item] == value_of(later)
            kept += 1
    assert kept > PHONES
    counts = workshops.counts(room.id)
    assert counts.joined == PHONES
    workshops.close()


def _until_killed(process: "subprocess.Popen[bytes]", seconds: float) -> list[tuple[int, str, int]]:
    """What it wrote; it is killed so many seconds after its first acknowledged answer."""
    assert process.stdout is not None
    first = process.stdout.readline()
    timer = Timer(seconds, process.kill)
    timer.start()
    written = first + process.stdout.read()
    timer.cancel()
    whole = [line.split() for line in written.decode().split("\n")[:-1]]
    return [(int(place), item, int(sequence)) for place, item, sequence in whole]


def _sequence(workshops: Workshops, room: str, token: str, item: str) -> int:
    """The number of the tap that the store holds for an item."""
    from sqlalchemy import select

    from assessment.workshop.keys import participant_id
    from assessment.workshop.schema import answers

    who = participant_id(room, token)
    with workshops._engine.connect() as connection:
        query = select(answers.c.sequence).where(answers.c.participant == who, answers.c.item == item)
        return int(connection.execute(query).scalar_one())

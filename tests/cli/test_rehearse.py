"""`emphasis rooms rehearse`, as a process of its own beside the one that shows the room."""

import json
import os
import re
import signal
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from assessment.workshop.model import Setup
from assessment.workshop.moves import Move
from assessment.workshop.rehearsal.script import Script
from assessment.workshop.service import Workshops
from tests.cli.conftest import EMPHASIS, Invoke
from tests.workshop.people import go_to
from tests.workshop.waiting import until

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(workshops: Workshops) -> Iterator[Start]:
    """Starts the command; none outlives the test."""
    running: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> "subprocess.Popen[str]":
        command = [EMPHASIS, "rooms", "rehearse", *arguments]
        running.append(
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ)
        )
        return running[-1]

    yield start
    for each in running:
        each.kill()
        each.communicate()


@pytest.mark.slow
def test_a_rehearsal_is_played_until_the_room_ends(workshops: Workshops, start: Start) -> None:
    playing = start("--people", "6", "--pace", "rush", "--no-guess", "--url", "https://example.org/maps")
    assert playing.stdout
    told = [playing.stdout.readline() for _line in range(4)]
    tokens = [re.findall(r"[?]\w=(\S+)", line) for line in told]
    (room,) = workshops.all_rooms()
    assert workshops.host(tokens[0][0]).id == workshops.projector(tokens[1][0]).id == room.id
    assert told[2] == f"Phones     https://example.org/maps/j/{room.code}\n"
    assert told[3].startswith("Rehearsal – made-up answers.")
    assert room.setup.rehearsal
    room = go_to(workshops, room.id, "answer")
    until(lambda: workshops.counts(room.id).done == 6)
    assert workshops.counts(room.id).connected == 6
    workshops.move(room.id, Move("end", room.place))
    assert playing.wait(15) == 0
    assert playing.stdout.read() == f"The rehearsal {room.code} is over.\n"


@pytest.mark.slow
@pytest.mark.usefixtures("_heeded_ctrl_c")
def test_one_that_is_there_goes_on_until_it_is_stopped(workshops: Workshops, setup: Setup, start: Start) -> None:
    room = workshops.open_rehearsal(setup, Script("agreed", people=3, pace="rush")).room
    playing = start(room.code.lower())
    until(lambda: workshops.counts(room.id).joined == 3)
    assert workshops.rehearsal(room.id).plays
    playing.send_signal(signal.SIGINT)
    assert playing.wait(15) == 130
    assert playing.stderr
    assert playing.stderr.read() == ""


def test_what_cannot_be_rehearsed_is_said(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    real = workshops.open(replace(setup, title="Real")).room
    for arguments, said in (
        ((real.code,), f"{real.code} is no rehearsal"),
        (("AAAAAA",), "There is no workshop with the code AAAAAA."),
        (("--form", "none"), "form cannot be “none”."),
        (("--people", "0"), "--people"),
        (("--url", "nowhere"), "--url needs an address"),
    ):
        refused = invoke("rooms", "rehearse", *arguments)
        assert refused.exit_code == 2
        assert said in refused.stderr
        assert refused.stdout == ""
    assert workshops.all_rooms() == (real,)


def test_lists_and_exports_carry_the_mark(workshops: Workshops, setup: Setup, invoke: Invoke) -> None:
    room = workshops.open_rehearsal(setup, Script()).room
    assert "Our room · Rehearsal – made-up answers" in invoke("rooms", "list").stdout
    assert json.loads(invoke("rooms", "export", room.code).stdout)["mark"] == "Rehearsal – made-up answers"
    real = workshops.open(setup).room
    assert "mark" not in json.loads(invoke("rooms", "export", real.code).stdout)

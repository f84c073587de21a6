"""A room as a value, for tests of what is pure."""

from dataclasses import replace
from datetime import timedelta

from assessment.workshop.model import Room, Settings, Setup
from tests.workshop.clock import Clock


def new_room(*, predicts: bool = False, countdown: int = 30) -> Room:
    """A room in its lobby at the time of a new clock."""
    now = Clock().now
    return Room(
        id="room",
        code="CODE77",
        setup=Setup("A room", "pack", 1, "full", predicts=predicts),
        roles=("marketing", "sales"),
        settings=replace(Settings(), countdown=countdown),
        created=now,
        since=now,
        expires=now + timedelta(days=30),
    )

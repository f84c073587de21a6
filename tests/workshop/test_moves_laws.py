"""The steps of a workshop, whatever is pressed: several devices, each of which may be behind."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from assessment.errors import MoveNotAllowedError
from assessment.workshop.model import REVEAL, ROUNDS, STEPS, Place, Room
from assessment.workshop.moves import (
    KINDS,
    Kind,
    Move,
    allowed,
    moved,
    settled,
    takes_answers,
    takes_people,
    takes_predictions,
)
from tests.workshop.clock import Clock
from tests.workshop.rooms import new_room

DEVICES = st.integers(0, 2)
SECONDS = st.none() | st.integers(-5, 40)


class Workshop(RuleBasedStateMachine):
    """Three devices; each presses for the place that it saw last."""

    @initialize(predicts=st.booleans(), countdown=st.integers(0, 60))
    def begin(self, predicts: bool, countdown: int) -> None:
        self.clock = Clock()
        self.room = new_room(predicts=predicts, countdown=countdown)
        self.seen: dict[int, Place] = dict.fromkeys(range(3), self.room.place)
        self.released: set[int] = set()
        """Rounds whose figures were shown."""

    @rule(device=DEVICES)
    def look(self, device: int) -> None:
        self.seen[device] = self.room.place

    @rule(seconds=st.integers(0, 50))
    def wait(self, seconds: int) -> None:
        self.clock.on(seconds=seconds)
        self.go(settled(self.room, self.clock.now))

    @rule(device=DEVICES, kind=st.sampled_from(KINDS), seconds=SECONDS)
    def press(self, device: int, kind: Kind, seconds: int | None) -> None:
        move = Move(kind, self.seen[device], seconds)
        before = settled(self.room, self.clock.now)
        may = kind in allowed(before)
        try:
            after = moved(self.room, move, self.clock.now)
        except MoveNotAllowedError:
            assert before.place == move.leaves
            assert not may
            return
        if before.place != move.leaves:
            assert after == before
        else:
            assert may
            assert after.place != before.place
            assert moved(after, move, self.clock.now) == after, "pressing twice is pressing once"
        self.go(after)

    @precondition(lambda self: self.room.step != "ended")
    @rule(device=DEVICES, data=st.data())
    def press_what_is_offered(self, device: int, data: st.DataObject) -> None:
        self.look(device)
        self.press(device, data.draw(st.sampled_from(allowed(self.room))), None)

    def go(self, after: Room) -> None:
        """What holds between a place and the next."""
        before = self.room
        assert (after.turn > before.turn) == (after.place != before.place)
        assert after.version - before.version == after.turn - before.turn
        assert after.round in (before.round, before.round + 1)
        assert before.step != "ended" or after == before
        if after.step in REVEAL and after.round not in self.released:
            assert (before.step, after.step) == ("closed", "map"), "figures come after closing, and the map first"
            self.released.add(after.round)
        if before.step in REVEAL and after.step in REVEAL:
            assert abs(STEPS.index(before.step) - STEPS.index(after.step)) <= 1
        self.room = after

    @invariant()
    def what_a_room_takes(self) -> None:
        room = self.room
        assert 1 <= room.round <= ROUNDS
        assert (room.closes is not None) == (room.step == "closing")
        assert takes_answers(room, self.clock.now) <= (room.step in ("answer", "closing"))
        assert takes_predictions(room) == (room.step == "predict")
        assert takes_predictions(room) <= room.setup.predicts
        assert takes_people(room) == (room.step != "ended")
        assert (room.ended is not None) == (room.step == "ended")
        assert allowed(room) or room.step == "ended", "there is always a way on"


TestWorkshop = Workshop.TestCase

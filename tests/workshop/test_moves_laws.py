"""The steps of a workshop, whatever is pressed: several devices, each of which may be behind."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from assessment.errors import MoveNotAllowedError
from assessment.workshop.model import REVEAL, ROUNDS, STEPS, Place, Room, WarmUp
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
from assessment.workshop.warm_up import votes_on
from tests.workshop.clock import Clock
from tests.workshop.rooms import new_room

DEVICES = st.integers(0, 2)
SECONDS = st.none() | st.integers(-5, 40)
GAMES = st.sampled_from([WarmUp("cards", 3), WarmUp("decision", 1)])


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

    @rule(device=DEVICES, kind=st.sampled_from(KINDS), seconds=SECONDS, game=GAMES)
    def press(self, device: int, kind: Kind, seconds: int | None, game: WarmUp) -> None:
        move = Move(kind, self.seen[device], seconds, game)
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
        self.press(device, data.draw(st.sampled_from(allowed(self.room))), None, data.draw(GAMES))

    @precondition(lambda self: self.room.step == "warm_up")
    @rule(device=DEVICES, kind=st.sampled_from(["next", "back"]))
    def turn_cards(self, device: int, kind: Kind) -> None:
        self.look(device)
        self.press(device, kind, None, WarmUp("decision", 1))

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
        self.cards(before.warm_up, after.warm_up)
        self.room = after

    def cards(self, before: WarmUp | None, after: WarmUp | None) -> None:
        """What holds between a card and the next."""
        if after == before:
            return
        assert after is not None, "a warm-up can be left and comes back"
        if before is None or after.run != before.run:
            assert (after.run, after.card, after.shown) == ((before.run if before else 0) + 1, 1, 0)
        else:
            assert (after.name, after.cards) == (before.name, before.cards)
            assert abs(after.card - before.card) + after.shown - before.shown == 1, "one thing at a time"
            assert after.shown >= before.shown, "what was shown stays shown, and nobody votes on it any more"

    @invariant()
    def what_a_warm_up_takes(self) -> None:
        room, warm_up = self.room, self.room.warm_up
        assert (room.place.warm_up is not None) == (room.step == "warm_up")
        assert room.step != "warm_up" or warm_up is not None
        if warm_up is not None:
            assert 1 <= warm_up.card <= warm_up.cards
            assert 0 <= warm_up.shown <= warm_up.cards
            assert warm_up.card <= warm_up.shown + 1, "no card is passed over"
            assert (votes_on(room) is not None) == (room.step == "warm_up" and warm_up.card > warm_up.shown)

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

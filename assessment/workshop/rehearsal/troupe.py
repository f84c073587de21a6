"""All made-up participants of a room at work, through the same calls as phones. Time comes from the caller."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from typing import Any, Final

from assessment.errors import (
    AnswersClosedError,
    ParticipantUnknownError,
    RoomNotFoundError,
    StoreUnavailableError,
    WorkshopEndedError,
)
from assessment.workshop.model import Answer, Participant, Room, RoomId, Vote
from assessment.workshop.rehearsal.acts import Act, Guess, Role, Stage, acts_of, stage_of
from assessment.workshop.rehearsal.people import MadeUp
from assessment.workshop.saving import Saving
from assessment.workshop.voting import Voting

_AGAIN: Final = 1.0
"""Seconds until a tap is sent again that found no database."""
TokenOf = Callable[[int], str]
"""The token of the participant with this number."""


class Member:
    """One of them: where they are in their script, and when they tap next."""

    def __init__(self, person: MadeUp, token: str, due: float) -> None:
        self.person = person
        self.token = token
        self.due = due
        self.joined = False
        self.stage: Stage | None = None
        self.acts: deque[Act] = deque()


class Troupe:
    """Plays until the room is over. ``beat``: seconds for a statement; ``now`` is any clock of seconds that runs on."""

    def __init__(
        self, phones: Voting, room: RoomId, people: Sequence[MadeUp], token_of: TokenOf, beat: float, now: float
    ) -> None:
        self._phones = phones
        self._room = room
        self._beat = beat
        self._members = [
            Member(person, token_of(number), now + beat * person.arrives) for number, person in enumerate(people)
        ]
        self._here = ExitStack()

    def play(self, now: float, at: datetime) -> bool:
        """Everybody who is due does one thing; gives whether there may be more to do. ``at``: the time of day."""
        try:
            room = self._phones.room(self._room)
        except StoreUnavailableError:
            return True
        except RoomNotFoundError:
            return False
        if room.step == "ended":
            return False
        stage = stage_of(room, at, self._phones.ballot(room))
        tried = [(member, saving) for member in self._members if (saving := self._turn(room, member, stage, now))]
        for member, saving in tried:
            self._settle(member, saving, now)
        return True

    def leave(self) -> None:
        """Nobody is connected any more."""
        self._here.close()

    def _turn(self, room: Room, member: Member, stage: Stage | None, now: float) -> Saving[Any] | None:
        """What this member sends now; None for nothing."""
        if not member.joined:
            return self._phones.join(room.id, member.token) if member.due <= now else None
        if stage is None:
            member.due = now + self._pause(member)  # nobody taps ahead
            return None
        if stage != member.stage and not self._take_up(room, member, stage, now):
            return None
        return self._send(room.id, member, member.acts[0]) if member.acts and member.due <= now else None

    def _take_up(self, room: Room, member: Member, stage: Stage, now: float) -> bool:
        """Begin a stage, with what is still to do in it; gives whether the store could say."""
        try:
            own = self._phones.own(room.id, member.token)
        except (StoreUnavailableError, ParticipantUnknownError, RoomNotFoundError):
            return False
        member.stage, member.acts = stage, deque(acts_of(member.person, stage, own))
        member.due = now + self._pause(member)
        return True

    def _send(self, room: RoomId, member: Member, act: Act) -> Saving[None]:
        match act.tap:
            case Answer():
                return self._phones.answer(room, member.token, act.tap)
            case Role(role, sequence):
                return self._phones.choose_role(room, member.token, role, sequence)
            case Guess(points, sequence):
                return self._phones.predict(room, member.token, points, sequence)
            case Vote():
                return self._phones.vote(room, member.token, act.tap)

    def _settle(self, member: Member, saving: Saving[Any], now: float) -> None:
        """Go on after what was saved. What came too late is left; what found no database is sent again."""
        try:
            saved = saving.now()
        except StoreUnavailableError:
            member.due = now + _AGAIN
            return
        except (AnswersClosedError, WorkshopEndedError, RoomNotFoundError):
            return  # the next look at the room shows what it asks for now
        if isinstance(saved, Participant):
            member.joined = True
            self._here.enter_context(self._phones.connection(saved))
        else:
            member.acts.popleft()
        member.due += self._pause(member)

    def _pause(self, member: Member) -> float:
        """Seconds until the next tap."""
        return self._beat * (member.acts[0].pause if member.acts else member.person.tempo)

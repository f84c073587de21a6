"""What pages may do with workshops. Every rule about who may see or change what is kept here, not on the pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from assessment.sheets import Sheet
from assessment.workshop.model import (
    Answer,
    Commitment,
    Counts,
    Health,
    Joined,
    Opened,
    Own,
    Participant,
    Person,
    Prediction,
    Released,
    Room,
    RoomId,
    Settings,
    Setup,
    Step,
)
from assessment.workshop.moves import Move
from assessment.workshop.saving import Saving


class Workshops:
    """All workshops of a database. Safe from any thread; one object a process (``assessment.workshop.workshops()``).

    Writes give a ``Saving``: ``await`` it in a handler, or ``.now()`` in a plain thread. Both come back after the
    commit; a raised StoreUnavailableError means that nothing was changed and the same may be sent again.
    """

    # --- the host -----------------------------------------------------------------------------------------------

    def open(self, setup: Setup, settings: Settings | None = None, host: str | None = None) -> Saving[Opened]:
        """A new room in its lobby. ``host``: the token of an earlier console; the new room joins its list.

        Raises PackNotFoundError, ValueUnknownError for a form the edition lacks, KeyRefusedError.
        """

    def host(self, token: str) -> Room:
        """The room of a console's address; raises KeyRefusedError."""

    def rooms_of(self, host: str) -> tuple[Room, ...]:
        """All rooms that were opened with this console's token, newest first; raises KeyRefusedError."""

    def move(self, room: RoomId, move: Move) -> Saving[Room]:
        """Go on, back, close ...; gives the room as it is afterwards. Raises MoveNotAllowedError, RoomNotFoundError."""

    def settle(self, room: RoomId, settings: Settings) -> Saving[Room]:
        """New settings; raises SplitFixedError, WorkshopEndedError, RoomNotFoundError."""

    def delete(self, room: RoomId) -> Saving[None]:
        """Delete the workshop and everything in it, now."""

    def notes(self, room: RoomId) -> Mapping[Step, str]:
        """The host's private notes by step."""

    def write_note(self, room: RoomId, step: Step, text: str) -> Saving[None]:
        """Keep a note; an empty one is removed. At most 2,000 characters, ValueUnknownError beyond."""

    def commitment(self, room: RoomId) -> Commitment | None:
        """What the room has promised itself."""

    def commit(self, room: RoomId, commitment: Commitment) -> Saving[Room]:
        """Keep the commitment; the projector follows."""

    def health(self) -> Health:
        """The state of the store. Never raises, never waits."""

    # --- what a room may see ------------------------------------------------------------------------------------

    def projector(self, token: str) -> Room:
        """The room of a projector's address; raises KeyRefusedError."""

    def room(self, room: RoomId) -> Room:
        """The room as it is now; raises RoomNotFoundError."""

    def counts(self, room: RoomId) -> Counts:
        """How many joined, answer, are done. The cost does not grow with the answers given."""

    def released(self, room: RoomId) -> tuple[Released, ...]:
        """The figures released so far, one for each round that was revealed. Nothing else ever gives figures."""

    def people(self, room: RoomId) -> tuple[Person, ...]:
        """Everybody's answers, in no order, of a round that was revealed; raises RoomIsAnonymousError unless open."""

    # --- phones -------------------------------------------------------------------------------------------------

    def find(self, code: str, address: str) -> Room:
        """The room of a typed or scanned code. ``address`` of the sender: budgets wrong codes, and is not kept.

        Raises RoomNotFoundError, and TooManyTriesError once this address has tried too many wrong ones.
        """

    def join(self, room: RoomId, token: str | None = None) -> Saving[Joined]:
        """A new participant, or the one whose cookie has this token. Raises WorkshopEndedError for a new one."""

    def participant(self, room: RoomId, token: str) -> Participant:
        """Whose cookie this is; raises ParticipantUnknownError."""

    def answer(self, participant: Participant, answer: Answer) -> Saving[None]:
        """Keep one answer. Sending it again changes nothing; an older tap never replaces a newer one.

        Raises AnswersClosedError, ItemUnknownError, ValueUnknownError, ParticipantUnknownError.
        """

    def predict(self, participant: Participant, prediction: Prediction) -> Saving[None]:
        """Keep a guess; a later one replaces it. Raises AnswersClosedError outside the step *predict*."""

    def choose_role(self, participant: Participant, role: str | None) -> Saving[Participant]:
        """Keep the role, while answers are taken. Raises AnswersClosedError, ValueUnknownError."""

    def own(self, participant: Participant) -> Own:
        """What this participant has said."""

    def own_sheet(self, participant: Participant) -> Sheet:
        """The answers of the newest round as a sheet; ``assessment.links`` makes the link to take home."""

    # --- following ----------------------------------------------------------------------------------------------

    async def turned(self, room: RoomId, since: int, timeout: float) -> Room:
        """The room as soon as its ``turn`` is beyond ``since``, or as it is after ``timeout`` seconds.

        For phones: answers and arrivals of others do not wake it. Holds no thread. Raises RoomNotFoundError.
        """

    async def changed(self, room: RoomId, since: int, timeout: float) -> Room:
        """The same for ``version``: any change whatever. For few readers, such as a console."""

    @contextmanager
    def connection(self, participant: Participant) -> Iterator[None]:
        """While it lasts this phone counts as connected. Two at once of one phone count once."""

    # --- upkeep -------------------------------------------------------------------------------------------------

    def all_rooms(self) -> tuple[Room, ...]:
        """Every room of the database, newest first: for the command line."""

    def prune(self, at: datetime | None = None) -> int:
        """Delete the workshops whose time is over; gives how many."""

    def close(self) -> None:
        """Finish what waits, and let go of the database."""

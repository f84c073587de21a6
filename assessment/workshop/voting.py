"""Votes on the cards of a warm-up: begin one, vote, and see how the votes fell once the answer was shown.

A vote is about a card and not about the organisation. Phones were promised all the same that nobody sees what one
person says, and in a small room everybody would know who was wrong. So a split needs as many people as any figure.
"""

from collections.abc import Mapping

from sqlalchemy import Connection

from assessment.errors import AnswersClosedError, ItemUnknownError, ValueUnknownError
from assessment.workshop.ballot_box import keep_vote
from assessment.workshop.ballots import Ballot, Game, games_of
from assessment.workshop.hosting import Hosting
from assessment.workshop.model import Place, Room, RoomId, Split, Vote, WarmUp
from assessment.workshop.moves import Move
from assessment.workshop.phones import Phones, check_sequence
from assessment.workshop.saving import Saving
from assessment.workshop.warm_up import votes_on


class Voting(Hosting, Phones):
    """The host's side, the phones' and the wall's."""

    def games(self, room: Room) -> Mapping[str, Game]:
        """The warm-ups that the room's edition offers, by name."""
        folder = self._catalogue.folders.get((room.setup.pack, room.setup.edition))
        return {} if folder is None else games_of(folder)

    def ballot(self, room: Room) -> Ballot | None:
        """What the room's warm-up asks; None without one, and where the content no longer has it."""
        warm_up = room.warm_up
        game = self.games(room).get(warm_up.name) if warm_up else None
        return game.ballots[warm_up.card - 1] if warm_up and game and warm_up.card <= len(game.ballots) else None

    def begin_warm_up(self, room: RoomId, name: str, leaves: Place) -> Room:
        """Put the first card on the wall; raises ValueUnknownError, and as ``move``."""
        game = self.games(self.room(room)).get(name)
        if game is None:
            raise ValueUnknownError("warm_up", name)
        return self.move(room, Move("warm_up", leaves, begins=WarmUp(name, len(game.ballots))))

    def vote(self, room: RoomId, token: str, vote: Vote) -> Saving[None]:
        """Keep a vote on the card that the wall shows; a later one replaces it. Raises as ``answer``.

        AnswersClosedError before the card and once its answer was shown.
        """
        at = self._clock()

        def keep(connection: Connection) -> None:
            check_sequence(vote.sequence)
            now, who = self._somebody(connection, room, token)
            self._check_vote(now, vote)
            if keep_vote(connection, who, vote, now.version + 1):
                self._table.touch(connection, now, at)

        return self._writer.task(keep)

    def split(self, room: RoomId) -> Split | None:
        """How the votes fell on the card whose answer the wall shows; None for any other. Raises RoomNotFoundError."""
        found = self.room(room)
        warm_up = found.warm_up
        if found.step != "warm_up" or warm_up is None or not warm_up.is_shown:
            return None
        needed = self._edition(found).rule(open_to_all=found.setup.privacy == "open").minimum
        memory = self._memory(found)
        with memory.lock, self._reading() as connection:
            memory.catch_up(connection, found)
            votes = memory.tally.votes(warm_up)
            return Split(votes, needed, memory.tally.options(warm_up) if votes >= needed else None)

    def _check_vote(self, room: Room, vote: Vote) -> None:
        warm_up, ballot = votes_on(room), self.ballot(room)
        if room.warm_up is not None and not 1 <= vote.card <= room.warm_up.cards:
            raise ItemUnknownError(str(vote.card))
        if warm_up is None or ballot is None or (vote.run, vote.card) != (warm_up.run, warm_up.card):
            raise AnswersClosedError(room.step)
        if ballot.option(vote.option) is None:
            raise ValueUnknownError("option", vote.option)

"""A workshop as values: the room, who is in it, what they said, and what was released. Frozen, without behaviour.

Times are aware, in UTC. No name, no address and no device of a participant has a place here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal, NamedTuple, TypeAlias

import scoring
from scoring import Confidence, Guess, Mean, Quantity, RoomFigures, Shift, Withheld

Step = Literal[
    "lobby",  # join: code and counts
    "warm_up",  # the room votes on a card or a decision; only where the host begins one
    "predict",  # the room guesses where it will land
    "answer",  # everybody at their own pace
    "closing",  # a countdown runs; answers still count
    "closed",  # nothing is taken any more, nothing is shown yet
    "map",
    "bars",
    "roles",  # marketing and sales apart
    "contested",  # the statements that split the room most
    "strategies",
    "commit",  # one commitment with owner and date
    "thanks",  # take home
    "ended",  # read only, until it is deleted
]
STEPS: Final[tuple[Step, ...]] = (
    "lobby", "warm_up", "predict", "answer", "closing", "closed",
    "map", "bars", "roles", "contested", "strategies", "commit", "thanks", "ended",
)  # fmt: skip
REVEAL: Final[tuple[Step, ...]] = ("map", "bars", "roles", "contested", "strategies", "commit", "thanks")
"""The steps that need released figures, in order."""
ROUNDS: Final = 2

Privacy = Literal["anonymous", "open"]
RoomId: TypeAlias = str
ParticipantId: TypeAlias = str
"""A hash of the random token in the participant's cookie."""


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Votes on the cards of a game, or on a decision. They never enter the figures."""

    name: str
    """Of the game or the scenario, in the room's edition."""
    cards: int
    run: int = 1
    """Counts the warm-ups of the room: votes of one are not those of another, even with the same cards."""
    card: int = 1
    """The card on the wall, from 1."""
    shown: int = 0
    """The last card whose answer was shown. Nobody votes on it or on those before it any more."""

    @property
    def is_shown(self) -> bool:
        """Whether the answer to the card on the wall was shown."""
        return self.card <= self.shown


class Place(NamedTuple):
    """Where a room is; ``warm_up`` within that step only."""

    round: int
    step: Step
    warm_up: WarmUp | None = None


@dataclass(frozen=True, slots=True)
class Setup:
    """What the host decides before anybody joins; none of it can change afterwards."""

    title: str
    pack: str
    edition: int
    form: str
    privacy: Privacy = "anonymous"
    predicts: bool = False
    """Whether the room guesses first."""
    rehearsal: bool = False
    """Made-up participants: every page says so."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the host may change while the workshop runs."""

    counts_shown: bool = True
    """Whether the projector shows how many joined and answered."""
    split: bool = False
    """*Split view*: figures by role, people in small roles left out of every figure. Fixed once the round is shown."""
    countdown: int = 30
    """Seconds between closing and closed."""
    minutes: Mapping[Step, int] = field(default_factory=dict)
    """Suggested minutes for a step."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """What the room will do. ``owner`` is what the host writes, such as a function."""

    what: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """One workshop as it is now."""

    id: RoomId
    code: str
    setup: Setup
    roles: tuple[str, ...]
    """Role ids that a participant may choose, in the order of the pack."""
    settings: Settings
    created: datetime
    expires: datetime
    """When it is deleted, if nothing happens until then."""
    round: int = 1
    step: Step = "lobby"
    closes: datetime | None = None
    """The end of the countdown; None without one."""
    since: datetime | None = None
    """When this step began."""
    ended: datetime | None = None
    commitment: Commitment | None = None
    warm_up: WarmUp | None = None
    """The one that was begun last; it stays when the room goes on, so that it can come back."""
    turn: int = 0
    """Grows with every change to the room itself (step, settings, commitment). Phones follow this number."""
    version: int = 0
    """Grows with every change whatever, answers and arrivals included. Console and projector follow this number."""

    @property
    def place(self) -> Place:
        """Round and step, and the card of a warm-up."""
        return Place(self.round, self.step, self.warm_up if self.step == "warm_up" else None)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a room."""

    id: ParticipantId
    room: RoomId
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One tap. ``sequence`` counts the taps of this participant; of two, the higher number holds, however they arrive.

    ``sequence`` None is for a form that was sent without script: it comes after everything the store has.
    """

    item: str
    value: scoring.Answer
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody chose on a card of a warm-up; ``run`` and ``card`` as in WarmUp, ``sequence`` as in Answer."""

    run: int
    card: int
    option: str
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Prediction:
    """Where somebody thinks the room will land: points on 0-100, whole numbers."""

    marketing: int
    sales: int


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """What stands on one sheet of paper. A statement that was left blank is left out."""

    round: int
    answers: Mapping[str, scoring.Answer]
    role: str | None = None
    guess: Prediction | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """What one participant has said, for their own eyes."""

    participant: Participant
    round: int
    answers: Mapping[str, scoring.Answer]
    """Of this round, by item id."""
    earlier: Mapping[str, scoring.Answer]
    """Of the round before; empty in the first."""
    prediction: Prediction | None
    sequence: int
    """The highest number of a tap that the store has; a phone goes on counting from here."""
    vote: str | None = None
    """The option chosen on the card that the wall shows."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person's answers in an *open* room, where everybody agreed to be seen. Not in the order of arrival."""

    role: str | None
    rounds: tuple[Mapping[str, scoring.Answer], ...]
    """Answers by item id, one mapping a round."""
    prediction: Prediction | None


@dataclass(frozen=True, slots=True)
class Counts:
    """People, never who. ``answering`` have begun and not finished this round; ``done`` have answered every item."""

    joined: int
    answering: int
    done: int
    connected: int
    """Phones with a live connection, in all processes."""
    predicted: int
    voted: int = 0
    """On the card that the wall shows."""


@dataclass(frozen=True, slots=True)
class Split:
    """How the votes on a card fell. ``options``: votes by option; None while too few voted."""

    votes: int
    needed: int
    """Votes from which on the split is shown."""
    options: Mapping[str, int] | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What was released of a round: the same for everybody until the next release, whoever answers later."""

    round: int
    at: datetime
    """Of the newest release."""
    room: RoomFigures | Withheld
    guess: Guess | Withheld
    """Where the room thought it would land."""
    shifts: Mapping[Quantity, Shift]
    """What has moved since the first round; empty in it."""
    by_role: Mapping[str, Mapping[Quantity, Mean | Withheld]]
    """Means of each role, for *you, your role, the room*."""
    by_confidence: Confidence | Withheld
    """With and without answers of low confidence, for the host."""


@dataclass(frozen=True, slots=True)
class Health:
    """The state of the store, for the console's line."""

    ok: bool
    since: datetime
    """Since when it is so."""
    waiting: int
    """Answers on their way to the store."""
    kind: str
    """sqlite or postgresql."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A new room with its two keys. The store keeps hashes; whoever has the console's token can ask for the other."""

    room: Room
    host: str
    """Token of the console's address: all rights."""
    projector: str
    """Token of the projector's address: to look, nothing else."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A participant and the token for their cookie. ``new`` is False when the token was known already."""

    participant: Participant
    token: str
    new: bool

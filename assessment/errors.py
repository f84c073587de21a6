"""Everything a reader can act on, named by the fact. Errors carry data; pages and commands make sentences of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class EmphasisError(Exception):
    """Base of all errors that Emphasis raises on purpose."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend in a content folder: where it is, what is wrong, and what to write instead."""

    code: str
    file: Path
    line: int
    problem: str
    remedy: str


class ContentError(EmphasisError):
    """Content cannot be used. Carries every finding, in file and line order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings in content")
        self.findings = tuple(findings)


class PackNotFoundError(EmphasisError):
    """This installation has no such pack, or not this edition of it. ``pack`` is None when only its code is known."""

    def __init__(self, pack: str | None, edition: int | None) -> None:
        super().__init__(f"no pack {pack} edition {edition}")
        self.pack = pack
        self.edition = edition


class LinkError(EmphasisError):
    """A token cannot be read. ``code`` is the word used by the command line."""

    code = "damaged"


class LinkDamagedError(LinkError):
    """The token was changed on its way."""

    code = "damaged"


class LinkCutOffError(LinkError):
    """The end of the token is missing."""

    code = "cut_off"

    def __init__(self, present: int, expected: int | None) -> None:
        super().__init__(f"{present} of {expected} characters")
        self.present = present
        self.expected = expected


class LinkNewerVersionError(LinkError):
    """The token was made by a newer version of the program."""

    code = "newer_version"

    def __init__(self, version: int) -> None:
        super().__init__(f"codec version {version}")
        self.version = version


class LinkUnknownPackError(LinkError, PackNotFoundError):
    """The token is whole, but this installation does not have its pack or edition."""

    code = "unknown_pack"

    def __init__(self, pack: str | None, edition: int | None) -> None:
        PackNotFoundError.__init__(self, pack, edition)


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """One value in an answer file that cannot be used. ``row`` counts from 1; ``item`` is an item id or a field."""

    row: int | None
    item: str | None
    problem: str
    remedy: str


class SheetError(EmphasisError):
    """An answer file cannot be scored. Carries every problem found."""

    def __init__(self, problems: Sequence[SheetProblem]) -> None:
        super().__init__(f"{len(problems)} problems in answers")
        self.problems = tuple(problems)


class WorkshopError(EmphasisError):
    """A workshop cannot do what was asked."""


class RoomNotFoundError(WorkshopError):
    """No workshop here has this code, or it was deleted."""

    def __init__(self, code: str) -> None:
        super().__init__(f"no workshop {code}")
        self.code = code


class TooManyTriesError(WorkshopError):
    """Too many codes were tried that do not exist. ``seconds`` until the next try."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} seconds")
        self.seconds = seconds


class KeyRefusedError(WorkshopError):
    """The token of a console's or a projector's address is not one of ours, or its workshop was deleted."""


class RoomDeletedError(KeyRefusedError):
    """The token was ours; its workshop was deleted."""


class ParticipantUnknownError(WorkshopError):
    """The cookie belongs to nobody in this workshop."""


class MoveNotAllowedError(WorkshopError):
    """The workshop's step does not allow this move."""

    def __init__(self, kind: str, step: str) -> None:
        super().__init__(f"no {kind} from {step}")
        self.kind = kind
        self.step = step


class WorkshopEndedError(WorkshopError):
    """The workshop is over; it can only be read."""


class AnswersClosedError(WorkshopError):
    """The workshop takes no answers now. ``step`` is where it is."""

    def __init__(self, step: str) -> None:
        super().__init__(f"no answers in {step}")
        self.step = step


class ItemUnknownError(WorkshopError):
    """The workshop's form has no such item."""

    def __init__(self, item: str) -> None:
        super().__init__(f"no item {item}")
        self.item = item


class ValueUnknownError(WorkshopError):
    """The value is none that the item, the role question or the map has."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(f"{field} cannot be {value}")
        self.field = field
        self.value = value


class SplitFixedError(WorkshopError):
    """The view of a round cannot change once its figures were shown."""


class SheetShownError(WorkshopError):
    """A sheet of paper is in figures that were shown, so it cannot be taken back any more."""


class RoomIsAnonymousError(WorkshopError):
    """Single answers were asked for in a room that promised to show none."""


class RehearsalUnknownError(WorkshopError):
    """The room is no rehearsal, so nobody made up may enter it. ``code`` of the room."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{code} is no rehearsal")
        self.code = code


class StoreUnavailableError(WorkshopError):
    """The database does not answer. Nothing was changed; the same can be sent again."""


class EndingError(StoreUnavailableError):
    """This process is about to end. Another one, or the next, takes over."""


class StoreNewerError(WorkshopError):
    """The database was written by a newer version of the program."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"database revision {revision}")
        self.revision = revision


class BackupNotWrittenError(WorkshopError):
    """A backup cannot be written there. ``problem`` is a clause without a full stop."""

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file
        self.problem = problem


class BackupUnreadableError(WorkshopError):
    """A file is no backup of workshops, or not a whole one."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is no backup")
        self.file = file


class BackupNewerError(WorkshopError):
    """A backup was written by a newer version of the program."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is newer")
        self.file = file


class CodeTakenError(WorkshopError):
    """A backup has a workshop whose code another workshop has here."""

    def __init__(self, code: str) -> None:
        super().__init__(f"code {code} is taken")
        self.code = code


class SettingError(EmphasisError):
    """A setting of this installation cannot be used. ``name`` is the environment variable or the file."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem

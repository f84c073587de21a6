"""What a host chooses for a rehearsal. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from assessment.errors import ValueUnknownError

Pattern = Literal[
    "agreed",  # everybody sees about the same
    "by_role",  # marketing people rate marketing higher, sales people sales
    "silent_sales",  # the sales people join and hardly one answers
    "two_camps",  # half says often where the other half says seldom, whatever the role
]
PATTERNS: Final[tuple[Pattern, ...]] = ("agreed", "by_role", "silent_sales", "two_camps")
Pace = Literal["lifelike", "brisk", "rush"]
PACES: Final[Mapping[Pace, float]] = {"lifelike": 9.0, "brisk": 2.0, "rush": 0.2}
"""Seconds that somebody takes for a statement, on average."""
FEWEST: Final = 1
MOST: Final = 400


@dataclass(frozen=True, slots=True)
class Script:
    """Who comes and how fast they are."""

    pattern: Pattern = "by_role"
    people: int = 12
    pace: Pace = "brisk"


def checked_script(script: Script) -> Script:
    """The script; raises ValueUnknownError."""
    if script.pattern not in PATTERNS:
        raise ValueUnknownError("pattern", script.pattern)
    if script.pace not in PACES:
        raise ValueUnknownError("pace", script.pace)
    if isinstance(script.people, bool) or not FEWEST <= script.people <= MOST:
        raise ValueUnknownError("people", script.people)
    return script

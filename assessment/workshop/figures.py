"""The one door through which figures of a room leave: answers go in, and only what the rules release comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import scoring

RoomFigures: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's part in the figures."""

    role: str | None
    answers: scoring.Answers


class Rules(Protocol):
    """What may be released of a round: the anonymity rules of the measurement design, section 4."""

    def __call__(self, rubric: scoring.Rubric, voices: Sequence[Voice], *, split: bool) -> RoomFigures:
        """The figures that may be shown. ``split``: the *split view*."""

"""One person's answers to one form of one edition."""

from dataclasses import dataclass, field
from datetime import date

from scoring import Answer


@dataclass(frozen=True)
class Sheet:
    """Answers by item id: 1..points or CANT_SAY; an item left out is unanswered. No name, ever."""

    pack: str
    edition: int
    form: str
    answers: dict[str, Answer] = field(default_factory=dict)
    role: str | None = None
    day: date | None = None
    """Day of the last answer, UTC."""

"""Everything that is wrong with one file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from assessment.errors import SheetError, SheetProblem
from assessment.packs.spelling import did_you_mean, shortened

_MOST: Final = 50
"""Problems told one by one; whoever has more mends these first."""


@dataclass(slots=True)
class Problems:
    """Collects problems, so that a file is refused once and with all of them."""

    told: list[SheetProblem] = field(default_factory=list)
    untold: int = 0

    def note(self, row: int | None, item: str | None, problem: str, remedy: str) -> None:
        """Remember a problem. ``row`` counts from 1; ``item`` is an item id, a field or a heading."""
        if len(self.told) < _MOST:
            self.told.append(SheetProblem(row, None if item is None else shortened(item), problem, remedy))
        else:
            self.untold += 1

    def suggest(self, word: object, known: Iterable[str]) -> str:
        """A sentence with the nearest known word, as long as problems are still told: comparing takes time."""
        return did_you_mean(str(word), known) if len(self.told) < _MOST else ""

    def __len__(self) -> int:
        return len(self.told) + self.untold

    def raise_any(self) -> None:
        """Raise SheetError when there is a problem."""
        if self.told:
            raise SheetError([*self.told, *self._rest()])

    def _rest(self) -> list[SheetProblem]:
        if not self.untold:
            return []
        told = f"{self.untold} more problems are not listed" if self.untold > 1 else "1 more problem is not listed"
        return [SheetProblem(None, None, told, "Mend these first, then try again.")]


def refusal(problem: str, remedy: str) -> SheetError:
    """A file that cannot be read at all."""
    return SheetError([SheetProblem(None, None, problem, remedy)])

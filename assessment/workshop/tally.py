"""Votes as a process remembers them, counted as they come: a look costs the same however many there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from assessment.workshop.model import ParticipantId, WarmUp


class Tally:
    """One room's votes."""

    def __init__(self) -> None:
        self._chosen: dict[tuple[int, int], dict[ParticipantId, str]] = defaultdict(dict)
        """By run and card."""
        self._counts: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)

    def keep(self, rows: Iterable[Any]) -> None:
        """Rows of the table that are new or have changed."""
        for row in rows:
            card = (row.run, row.card)
            before = self._chosen[card].get(row.participant)
            if before is not None:
                self._counts[card][before] -= 1
            self._chosen[card][row.participant] = row.option
            self._counts[card][row.option] += 1

    def votes(self, warm_up: WarmUp) -> int:
        """On the card of a warm-up."""
        return len(self._chosen.get((warm_up.run, warm_up.card), ()))

    def options(self, warm_up: WarmUp) -> Mapping[str, int]:
        """The same by option; an option that nobody chose may be missing."""
        return +self._counts.get((warm_up.run, warm_up.card), Counter())

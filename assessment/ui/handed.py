"""The addresses that a page has given itself."""

from collections import deque
from collections.abc import Mapping
from typing import Final

_KEPT: Final = 200
"""More than a reader can change before the browser has caught up."""


class Handed:
    """From the one that the reader came by to the newest.

    The browser follows behind, so a run may begin at any of them: that is no reason to open the address anew.
    """

    def __init__(self, came_by: Mapping[str, str]) -> None:
        self._addresses = deque([dict(came_by)], maxlen=_KEPT)

    def __contains__(self, query: object) -> bool:
        return query in self._addresses

    @property
    def newest(self) -> dict[str, str]:
        """Query parameters that bring everything back."""
        return self._addresses[-1]

    def give(self, address: Mapping[str, str]) -> None:
        """Remember what the page puts into the address now."""
        if address != self.newest:
            self._addresses.append(dict(address))

"""How one browser tab has set the simulator."""

from dataclasses import dataclass, replace

from assessment.errors import LinkError
from assessment.learning.setting import Points, Setting, Slip
from assessment.ui.handed import Handed


@dataclass
class Tried:
    """``token``: the result that the reader came with, which stays in the address.

    ``slips`` and ``error`` are what of the reader's link could not be used; they are said as long as it is open.
    """

    setting: Setting
    handed: Handed
    token: str | None = None
    slips: tuple[Slip, ...] = ()
    error: LinkError | None = None

    def address(self) -> dict[str, str]:
        """Query parameters that bring everything back."""
        held = {"r": self.token} if self.token else {}
        return held | self.setting.address()

    def points(self, way: str) -> Points:
        """The dials of a run, "this" or "other"."""
        return self.setting.this if way == "this" else self.setting.other

    def turn(self, way: str, points: Points) -> None:
        """Set the dials of a run."""
        self.setting = replace(self.setting, this=points) if way == "this" else replace(self.setting, other=points)

"""What one browser tab has decided in the scenario that is open."""

from dataclasses import dataclass

from assessment.errors import LinkError
from assessment.ui.handed import Handed


@dataclass
class Decided:
    """``scenario`` None is the list of them. ``beside``: the option of the other road.

    ``story``: start from the firm of the story although there is a result. ``token``: the result that came with the
    link. ``unknown``: what of the link names nothing.
    """

    handed: Handed
    scenario: str | None = None
    choice: str | None = None
    beside: str | None = None
    story: bool = False
    token: str | None = None
    unknown: tuple[str, ...] = ()
    error: LinkError | None = None

    def address(self) -> dict[str, str]:
        """Query parameters that bring everything back."""
        named = {"r": self.token, "s": self.scenario, "choice": self.choice, "beside": self.beside}
        held = {name: value for name, value in named.items() if value is not None}
        return held | ({"start": "story"} if self.story else {})

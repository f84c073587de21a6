"""The assessments of one browser tab, and which of them an address belongs to."""

from collections.abc import Callable
from dataclasses import dataclass, field

from assessment.sheets import Sheet


@dataclass
class Trail:
    """Every address that was handed out, so the back button turns pages without undoing answers.

    Going back brings up an address from a few answers ago. It still means the same assessment, so it opens with the
    newest answers. An address that this tab has not handed out is read as it stands.
    """

    _sheets: list[Sheet] = field(default_factory=list)
    _tokens: list[str] = field(default_factory=list)
    _owners: dict[str, int] = field(default_factory=dict)
    _current: int | None = None
    _answered: int | None = None

    @property
    def sheet(self) -> Sheet | None:
        """The newest answers of the current assessment."""
        return None if self._current is None else self._sheets[self._current]

    @property
    def token(self) -> str:
        """What the newest answers of the current assessment were last kept under; empty before the first answer."""
        return "" if self._current is None else self._tokens[self._current]

    @property
    def number(self) -> int:
        """Which assessment of this tab is the current one, from 0."""
        return self._current or 0

    @property
    def last(self) -> Sheet | None:
        """The newest answers of the assessment begun last."""
        return self._sheets[-1] if self._sheets else None

    @property
    def own(self) -> Sheet | None:
        """The newest answers of the assessment that was last answered in this tab, not only looked at."""
        return None if self._answered is None else self._sheets[self._answered]

    def owns(self, token: str) -> bool:
        """Whether this tab has handed out the address."""
        return token in self._owners

    def newest(self, token: str) -> Sheet | None:
        """The newest answers of the assessment that the address belongs to; None for an address from elsewhere."""
        return self._sheets[self._owners[token]] if token in self._owners else None

    def leave(self) -> None:
        """Turn to none; the assessments stay."""
        self._current = None

    def start(self, sheet: Sheet) -> Sheet:
        """Begin another assessment beside the earlier ones."""
        self._sheets.append(sheet)
        self._tokens.append("")
        self._current = len(self._sheets) - 1
        return sheet

    def adopt(self, token: str, read: Callable[[str], Sheet]) -> Sheet:
        """Turn to the assessment of an address; raises what ``read`` raises."""
        if token not in self._owners:
            self.start(read(token))
            self._tokens[-1] = token
            self._owners[token] = len(self._sheets) - 1
        self._current = self._owners[token]
        return self._sheets[self._current]

    def record(self, sheet: Sheet, token: str) -> None:
        """Keep the newest answers of the current assessment under their address."""
        if self._current is None:
            self.start(sheet)
        assert self._current is not None  # start has set it
        self._sheets[self._current], self._tokens[self._current] = sheet, token
        self._answered = self._current
        self._owners[token] = self._current

"""Answers to a check while its page is open: what is chosen, and what has been checked."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from assessment.learning.verdicts import Answer, is_done, parts_of, verdict
from assessment.packs.learning.checks import Check
from assessment.packs.learning.learning import Learning
from assessment.ui import session
from assessment.ui.learn.feedback import closing, feedback
from assessment.ui.parts.press import button
from assessment.words import _


@dataclass(frozen=True, slots=True)
class Trying:
    """A check that somebody tries. ``given`` holds checked answers by part; it lasts as long as the tab."""

    learning: Learning
    id: str
    given: MutableMapping[str, Any]

    @classmethod
    def of(cls, learning: Learning, check_id: str) -> "Trying":
        return cls(learning, check_id, session.current().learned.checked.setdefault(check_id, {}))

    @property
    def check(self) -> Check:
        return self.learning.checks[self.id]

    @property
    def is_done(self) -> bool:
        return is_done(self.learning, self.check, self.given)

    def key(self, part: str) -> str:
        """Widget key of a part; the style sheet knows it by its beginning."""
        return f"try-{self.id}-{part}"

    def parts(self) -> tuple[str, ...]:
        return parts_of(self.learning, self.check)

    def say(self, part: str, shown: Answer | None, more: str = "") -> bool:
        """What there is to say to a checked answer, as long as it is the one on show; whether anything was said."""
        if shown is None or part not in self.given or self.given[part] != shown:
            return False
        feedback(verdict(self.learning, self.check, part, shown), more=more)
        return True

    def ask_to_check(self) -> None:
        """The button that checks everything chosen."""
        button(_("Check"), partial(_check, self), key=f"check-{self.id}", type="primary")

    def close(self) -> None:
        """The last words, once all is done."""
        if self.is_done:
            closing(self.check.closing)


def _check(trying: Trying) -> None:
    """Take over what the inputs show; done before anything is drawn."""
    for part in trying.parts():
        shown = session.widget(trying.key(part))
        if shown is not None:
            trying.given[part] = shown

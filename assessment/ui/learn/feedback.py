"""What is said to an answer, and at the end of a check. Calm, in words, and read aloud when it appears."""

from assessment.learning.verdicts import Verdict
from assessment.ui.parts.prose import block, filled
from assessment.words import _


def feedback(verdict: Verdict, *, more: str = "") -> None:
    """The verdict with its reason; ``more`` is said after it when there is anything."""
    heads = {"right": _("Yes."), "half": _("Half right."), "again": _("Look again.")}
    why = " ".join(part for part in (verdict.why, more) if part)
    block(
        '<div class="said {outcome}" role="status"><p><strong>{head}</strong> {why}</p></div>',
        outcome=verdict.outcome,
        head=heads[verdict.outcome],
        why=why,
    )


def closing(text: str) -> None:
    """What remains of a check once it is done."""
    block('<div class="said closing" role="status"><p>{text}</p></div>', text=text)


def kicker(text: str) -> str:
    """A small line above a heading, as a piece of HTML."""
    return filled('<p class="kicker">{text}</p>', text=text)

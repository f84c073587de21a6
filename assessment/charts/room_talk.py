"""What is said around the figures of a room: why one is not shown, and how to open the talk about another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assessment.charts.figure import Words
from assessment.words import _, ngettext
from scoring import Statement, TeamGap, Why, Withheld

_UNSEEN_ABOVE: Final = 0.2
"""Share of "can't say" that is worth a question (measurement design 3.10)."""


def kept_back(withheld: Withheld) -> str:
    """Why a figure is not shown, in a sentence or two that blame nobody."""
    said: Mapping[Why, str] = {
        "too_few": _("Shown once {needed} people have answered."),
        "too_few_new": _("Fewer than {needed} people have answered since the last reveal. They are counted and not shown, so that nobody's answers can be worked out."),  # noqa: E501
        "role_too_small": _("Marketing and sales are shown apart once each has {needed} people or more."),
        "would_reveal": _("A group here has fewer than {needed} people. Shown apart, its answers could be worked out, so only the room as a whole is shown."),  # noqa: E501
        "already_shown": _("This choice is fixed once something is shown, because the two versions could be subtracted."),  # noqa: E501
    }  # fmt: skip
    return said[withheld.why].format(needed=withheld.needed)


@dataclass(frozen=True, slots=True)
class Prompt:
    """How to open the talk about a statement that divides a room."""

    question: str
    """To ask the room."""
    how: str
    """Whom to hear first."""
    unseen: str | None
    """Where many could not say."""


def prompt(statement: Statement, words: Words) -> Prompt:
    """The pack's own question, or one that fits every statement; and whom to hear first."""
    question = words.asks.get(statement.item) or _("Which case did you have in mind when you answered?")
    return Prompt(question, _how(statement), _unseen(statement))


def _how(statement: Statement) -> str:
    if statement.camps:
        return _("Two camps. Hear one case from each side before anybody explains.")
    if statement.word == "far_apart":
        return _("Answers lie far apart. Hear one case from each end of the scale first.")
    return _("Answers vary. Ask what those who answered high have seen that others have not.")


def _unseen(statement: Statement) -> str | None:
    if statement.unseen <= _UNSEEN_ABOVE * (statement.n + statement.unseen):
        return None
    said = ngettext(
        "{number} person can't say. Ask who in the organisation could.",
        "{number} people can't say. Ask who in the organisation could.",
        statement.unseen,
    )
    return said.format(number=statement.unseen)


def team_prompt(gap: TeamGap) -> str:
    """How to open the talk about a gap between marketing and sales people."""
    if gap.word == "similar":
        return _("Ask what both sides see here that makes them agree.")
    if gap.all_same:
        return _("Everybody in each team gave the same score. Ask what each team has in mind.")
    return _("Ask first whether the two sides see different facts or hold different jobs.")


def host_note(statement: Statement) -> str | None:
    """For the host alone: what showing this statement gives away."""
    if statement.deviation > 0:
        return None
    return _("Everybody gave the same answer here, so everybody's answer is known once it is shown.")

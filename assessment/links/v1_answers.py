"""Answers in codec version 1: a digit an item, in presentation order. Frozen once released.

0 is unanswered, 1 is "can't say", 2 is the first option of the response scale.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from assessment.errors import SheetError, SheetProblem
from scoring import CANT_SAY, Answer, Answers, Rubric

_UNANSWERED: Final = 0
_CANT_SAY: Final = 1


@dataclass(frozen=True, slots=True)
class AnswerDigits:
    """The digits of one form's answers."""

    items: tuple[str, ...]
    options: tuple[Answer, ...]
    """By digit, from ``_CANT_SAY`` up."""
    digit_of: Mapping[Answer, int]

    @classmethod
    def of(cls, rubric: Rubric) -> Self:
        """For the items and the response scale of a rubric."""
        options: tuple[Answer, ...] = (CANT_SAY, *range(1, rubric.constants.points + 1))
        return cls(
            items=tuple(item.id for section in rubric.sections for item in section.items),
            options=options,
            digit_of={option: digit for digit, option in enumerate(options, _CANT_SAY)},
        )

    @property
    def radices(self) -> tuple[int, ...]:
        """Of the digits, item by item."""
        return (_CANT_SAY + len(self.options),) * len(self.items)

    def digits(self, answers: Answers) -> list[int]:
        """A digit an item. Raises SheetError for an item or a value that the form does not have."""
        try:
            digits = [self.digit_of[answers[item]] if item in answers else _UNANSWERED for item in self.items]
        except (KeyError, TypeError):
            raise self._misfit(answers) from None
        if len(digits) - digits.count(_UNANSWERED) != len(answers):
            raise self._misfit(answers)
        return digits

    def answers(self, digits: Sequence[int]) -> dict[str, Answer]:
        """The answers of as many digits as there are items; unanswered items are left out."""
        given = zip(self.items, digits, strict=True)
        return {item: self.options[digit - _CANT_SAY] for item, digit in given if digit != _UNANSWERED}

    def _misfit(self, answers: Answers) -> SheetError:
        remedy = f"Write a whole number from 1 to {len(self.options) - 1}, or {CANT_SAY}; leave it out if unanswered."
        return SheetError(
            [
                SheetProblem(None, item, "is not asked in this form", "Leave it out.")
                if item not in self.items
                else SheetProblem(None, item, f"{answer!r} is not an answer", remedy)
                for item, answer in answers.items()
                if item not in self.items or answer not in self.options
            ]
        )

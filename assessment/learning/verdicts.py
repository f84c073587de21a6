"""What is said to an answer. Every answer has an explanation of its own, and half right is said as such."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.learning.worth import slip_of, worth
from assessment.packs.learning.checks import (
    Act,
    Check,
    Customer,
    Deck,
    Item,
    Number,
    Option,
    Pick,
    Place,
    Repair,
    Sort,
    Test,
    Value,
)
from assessment.packs.learning.learning import Learning

Outcome = Literal["right", "half", "again"]
Answer = str | int | float | bool
Answers = Mapping[str, Answer]
"""By part of a check: a card's id, the place of an item, a customer or a test from 0, or ONE."""
ONE = "one"
"""The part of a check that has only one."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer stands, and why."""

    outcome: Outcome
    why: str


def on_card(deck: Deck, card: str, pile: str) -> Verdict:
    """A card put on a pile. The shared pile is half right for a card that belongs to one side (design 6.2)."""
    known = deck.cards[card]
    if pile == known.pile:
        return Verdict("right", known.why)
    return Verdict("half" if deck.piles[pile].shared else "again", known.other[pile])


def on_option(option: Option) -> Verdict:
    """One of several options."""
    return Verdict("right" if option.right else "again", option.why)


def on_place(check: Place, item: Item, stop: str) -> Verdict:
    """Something placed on a stop of the line."""
    off = check.stops.index(stop) - check.stops.index(item.at)
    if off == 0:
        return Verdict("right", item.why)
    return Verdict("again", (item.early if off < 0 else item.late) or item.why)


def on_number(check: Number, number: int) -> Verdict:
    """A number that was to be found."""
    if abs(number - check.answer) <= check.within:
        return Verdict("right", check.why)
    return Verdict("again", check.low if number < check.answer else check.high)


def on_worth(check: Value, customer: Customer, amount: float) -> Verdict:
    """The value of a customer that somebody has worked out; right to the nearest whole number."""
    if abs(amount - worth(customer)) < 0.5:
        return Verdict("right", "")
    slip = slip_of(customer, amount)
    return Verdict("again", getattr(check.slips, slip) if slip else check.otherwise)


def on_test(test: Test, passed: bool) -> Verdict:
    """Whether the reader's own action passes a question."""
    return Verdict("right", test.why) if passed else Verdict("again", test.missing)


def parts_of(learning: Learning, check: Check) -> tuple[str, ...]:
    """Everything that a check asks."""
    match check:
        case Sort():
            return tuple(learning.cards_of(check))
        case Place():
            return _numbered(check.items)
        case Value():
            return _numbered(check.customers)
        case Act():
            return _numbered(check.tests)
        case _:
            return (ONE,)


def _numbered(entries: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(map(str, range(len(entries))))


def verdict(learning: Learning, check: Check, part: str, answer: Answer) -> Verdict:
    """What is said to the answer to one part of a check. A card goes on a pile, an item on a stop; of options the place
    counts, from 0."""
    match check:
        case Sort():
            return on_card(learning.deck, part, str(answer))
        case Pick() | Repair():
            return on_option(check.options[int(answer)])
        case Place():
            return on_place(check, check.items[int(part)], str(answer))
        case Value():
            return on_worth(check, check.customers[int(part)], float(answer))
        case Number():
            return on_number(check, int(answer))
        case Act():
            return on_test(check.tests[int(part)], bool(answer))
        case _:
            raise TypeError(f"no verdict on {type(check).__name__}")


def is_done(learning: Learning, check: Check, answers: Answers) -> bool:
    """Whether every part is answered; and rightly, unless there is no right answer or each card is seen but once."""
    parts = parts_of(learning, check)
    if any(part not in answers for part in parts):
        return False
    one_go = isinstance(check, Sort | Act)
    return one_go or all(verdict(learning, check, part, answers[part]).outcome == "right" for part in parts)

"""What is said to an answer. Every answer has an explanation of its own, and half right is said as such."""

from dataclasses import dataclass
from typing import Literal

from assessment.learning.worth import slip_of, worth
from assessment.packs.learning.checks import Customer, Deck, Item, Number, Option, Place, Test, Value

Outcome = Literal["right", "half", "again"]


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

"""What a room can vote on before it begins: the cards of a game, one after the other, or the decision of a scenario.

Read from the learning folder of the room's edition when somebody first asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assessment.errors import ContentError
from assessment.packs.learning.checks import Card, Deck, Sort
from assessment.packs.learning.lessons import shared_lessons
from assessment.packs.learning.scenarios import Scenario
from assessment.packs.learning.trials import open_trials


@dataclass(frozen=True, slots=True)
class Option:
    """One way to vote. ``follows``: what comes of it, for a decision; ``why`` is for whoever chose it."""

    id: str
    label: str
    why: str
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One thing to vote on. ``story`` and ``question`` are empty for a card."""

    title: str
    story: str
    question: str
    options: tuple[Option, ...]
    best: Option
    closing: str
    """Said with every answer: what is always true of cards, or the price of the best decision."""

    def option(self, chosen: str | None) -> Option | None:
        """The option of this id."""
        return next((each for each in self.options if each.id == chosen), None)


@dataclass(frozen=True, slots=True)
class Game:
    """A warm-up as it is offered. ``decides``: it is a scenario, not a deck of cards."""

    title: str
    ballots: tuple[Ballot, ...]
    decides: bool


@cache
def games_of(edition: Path) -> Mapping[str, Game]:
    """By name: the games of cards, then the scenarios. What cannot be read is left out; ``emphasis check`` says why."""
    return _decks(edition) | _scenarios(edition)


def _decks(edition: Path) -> dict[str, Game]:
    try:
        learning = shared_lessons(edition)
    except ContentError:
        return {}
    if learning is None:
        return {}
    checks = {name: learning.checks[name] for name in learning.about.games}
    return {
        name: Game(check.title, tuple(_card(learning.deck, card) for card in learning.cards_of(check).values()), False)
        for name, check in checks.items()
        if isinstance(check, Sort)
    }


def _scenarios(edition: Path) -> dict[str, Game]:
    try:
        scenarios = open_trials(edition).scenarios
    except ContentError:
        return {}
    return {name: Game(each.title, (_decision(each),), True) for name, each in scenarios.items()}


def _card(deck: Deck, card: Card) -> Ballot:
    whys = {**card.other, card.pile: card.why}
    options = {pile: Option(pile, shown.label, whys[pile]) for pile, shown in deck.piles.items()}
    return Ballot(card.text, "", "", tuple(options.values()), options[card.pile], deck.always)


def _decision(scenario: Scenario) -> Ballot:
    options = {
        name: Option(name, choice.label, choice.why, choice.consequence) for name, choice in scenario.options.items()
    }
    return Ballot(
        scenario.title,
        scenario.situation,
        scenario.question,
        tuple(options.values()),
        options[scenario.best],
        scenario.price,
    )

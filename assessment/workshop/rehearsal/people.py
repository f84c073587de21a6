"""Made-up people and everything they will ever say. Pure: the same seed gives the same room.

A level is how often something is said to happen, 0 for never to 1 for always. A pattern gives each person a level for
each statement; from there to an option of the scale it is rounding, with a little noise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from assessment.workshop.model import ROUNDS, Prediction
from assessment.workshop.rehearsal.script import Pattern, Script
from scoring import CANT_SAY, Answer, Rubric
from scoring.facts import SIDES
from scoring.model import Item, Section

_LEVELS: Final = {"marketing": 0.66, "sales": 0.48, "together": 0.36}
"""An organisation that leans to marketing, with little between the sides."""
_SIGN: Final = 0.3
_OWN_SIDE: Final = 0.26
"""What somebody adds to the own side and takes from the other, where the roles differ."""
_CAMP: Final = 0.42
"""What a camp adds or takes, around the middle of the scale."""
_NOISE: Final[Mapping[Pattern, float]] = {"agreed": 0.25, "by_role": 0.45, "silent_sales": 0.45, "two_camps": 0.45}
"""Options of the scale, either way."""
_CANT_SAY: Final = 0.04
"""Share of such answers, among people beyond the smallest room in which both sides can be shown."""
_SEEN_BETTER: Final = 0.1
"""How much higher than its answers a room guesses itself."""
_SETTLES: Final = 0.5
"""In each later round people go so far towards one another."""
_LATER: Final = 0.12
"""... and see sales, and the work together, so much better."""
_SILENT: Final = 3
"""One in so many is a salesperson where they are silent."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One person. ``rounds``: answers by item in the order of the form; empty for somebody who stays silent."""

    name: str
    """Nobody sees it: chance is drawn by it."""
    role: str | None
    guess: Prediction
    rounds: tuple[Mapping[str, Answer], ...]
    arrives: float
    """Beats after the doors open."""
    tempo: float
    """Beats for a statement: below 1 is quick."""


@dataclass(frozen=True, slots=True)
class _Noise:
    """What one person adds by chance: at most ``most`` of the ``points`` options; ``passes``: may say "can't say"."""

    chance: Random
    most: float
    points: int
    passes: bool


def made_up(rubric: Rubric, roles: Sequence[str], minimum: int, script: Script, seed: str) -> tuple[MadeUp, ...]:
    """Everybody of a script. ``roles`` that may be chosen; ``minimum``: people a role needs to be shown apart."""
    given = _roles(script, roles, minimum)
    return tuple(
        _person(rubric, script, seed, number, given[number], passes=number >= len(SIDES) * minimum)
        for number in range(script.people)
    )


def _roles(script: Script, roles: Sequence[str], minimum: int) -> tuple[str | None, ...]:
    """Marketing and sales people in turn; others only where they are enough to be shown too."""
    sides = [side for side in SIDES if side in roles]
    others = [role for role in roles if role not in SIDES][:1]
    if not sides:
        return (None,) * script.people
    if script.pattern == "silent_sales":
        return tuple(sides[-1] if number % _SILENT == 0 else sides[0] for number in range(script.people))
    share = 5
    some = others if script.people // share >= minimum else []
    return tuple(
        some[0] if some and number % share == share - 1 else sides[number % len(sides)]
        for number in range(script.people)
    )


def _person(rubric: Rubric, script: Script, seed: str, number: int, role: str | None, *, passes: bool) -> MadeUp:
    name = f"{seed}:{number}"
    chance = Random(name)  # noqa: S311 - made-up people keep no secret
    silent = script.pattern == "silent_sales" and role == SIDES[1] and number != 0
    noise = _Noise(chance, _NOISE[script.pattern], rubric.constants.points, passes)
    rounds: list[Mapping[str, Answer]] = []
    for later in range(ROUNDS):
        said = {
            item.id: _answer(_level(script.pattern, seed, number, role, section, item, later), noise)
            for section in rubric.sections
            for item in section.items
        }
        rounds.append({} if silent else said)
    points = [_guess(_LEVELS[side], chance) for side in SIDES]
    arrives = 10 * number / script.people + chance.uniform(0, 1)
    return MadeUp(name, role, Prediction(*points), tuple(rounds), arrives, chance.uniform(0.6, 1.5))


def _level(
    pattern: Pattern, seed: str, number: int, role: str | None, section: Section, item: Item, later: int
) -> float:
    """Where this person sees the statement, in the round with so many before it."""
    draw = Random(f"{seed}:{item.id}")  # noqa: S311 - as above
    common = (_LEVELS[section.axis] if item.scored else _SIGN) + draw.uniform(-0.08, 0.08)
    own = common
    if pattern == "by_role" and item.scored and section.axis in SIDES and role in SIDES:
        own += _OWN_SIDE if role == section.axis else -_OWN_SIDE
    elif pattern == "two_camps" and draw.random() < 0.6:
        # pairs, so that each camp has people of both sides
        own = 0.5 + (_CAMP if number // 2 % 2 else -_CAMP)
    better = 0.0 if section.axis == "marketing" or not item.scored else _LATER
    return common + (own - common) * _SETTLES**later + better * later


def _answer(level: float, noise: _Noise) -> Answer:
    if noise.passes and noise.chance.random() < _CANT_SAY:
        return CANT_SAY
    shaken = 1 + level * (noise.points - 1) + noise.chance.uniform(-noise.most, noise.most)
    return max(1, min(noise.points, round(shaken)))


def _guess(level: float, chance: Random) -> int:
    """In the steps of the phone's slider."""
    return max(0, min(100, 5 * round(20 * (level + _SEEN_BETTER + chance.uniform(-0.12, 0.12)))))

"""What may be shown of a group, given what was shown before (measurement design 4, anonymity; G26).

The rules, and why nobody can be worked out by subtracting one figure from another:

* Figures come in releases. A release adds a *batch* to every quantity: the people who have it and were in no release
  before, all at once, and only if they are as many as the minimum; fewer wait for the next release. What was released
  is frozen: later answers of the same people change nothing.
* A split by role is shown of those batches in which every role has nobody or at least the minimum.
* With and without answers of low confidence is shown of those batches in which both groups do, and, where the roles of
  the batch are shown too, both groups within every role.

So of every quantity the people are cut into groups that are each as large as the minimum, and every figure ever shown
is a sum of whole groups. Whatever is added or subtracted, what comes out is about whole groups again.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from scoring.facts import PEOPLE, Cell, Quantity
from scoring.histogram import Histogram
from scoring.model import Side
from scoring.summary import EMPTY, Summary, from_rows, merge, pick, rows_of

Split = Literal["roles", "confidence"]
Why = Literal[
    "too_few",  # fewer people than the minimum
    "too_few_new",  # something was shown, and too few have come since
    "role_too_small",  # marketing or sales has fewer people than the minimum
    "would_reveal",  # another group has: it could be worked out from the rest
    "already_shown",  # too late to choose otherwise
]
TEAMS: Final[tuple[Side, Side]] = ("marketing", "sales")
"""Roles that are compared."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How many people a figure needs."""

    minimum: int = 5
    """For every figure, and for every group that could be worked out."""
    crowd: int = 8
    """For what shows people one by one: fields, places on the map, an answer that everybody gave."""

    @property
    def sees_people(self) -> bool:
        """Whether everybody agreed to be seen."""
        return self.minimum == 1

    @property
    def one_by_one(self) -> int:
        """The larger of both: nothing needs fewer than the minimum."""
        return max(self.minimum, self.crowd)


OPEN: Final = Rule(1, 1)
"""For a room where everybody agreed to be seen."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A figure that is not shown, and why; ``needed`` people would be."""

    why: Why
    needed: int


@dataclass(frozen=True, slots=True)
class Released:
    """One round of a room: what was released, and who waits. Starts empty; ``release`` makes the next of it."""

    batches: tuple[Summary, ...] = ()
    """One a release, oldest first."""
    waiting: Summary = EMPTY
    """Counted, not shown: too few so far, or in a role too small for the split view."""
    split_view: bool = False
    """Whether people in small roles are left out of every figure, so that roles can be shown."""

    @property
    def total(self) -> Summary:
        """Everybody released."""
        return merge(*self.batches)

    @property
    def people(self) -> int:
        """People in the figures."""
        return sum(batch.size(PEOPLE) for batch in self.batches)

    @property
    def held_back(self) -> int:
        """People who came to a release and are not shown."""
        return self.waiting.size(PEOPLE)


def stored(released: Released) -> dict[str, Any]:
    """As plain values, for storing. They hold counts by role and item: they are for ``restored``, never for a page."""
    return {
        "batches": [rows_of(batch) for batch in released.batches],
        "waiting": rows_of(released.waiting),
        "split_view": released.split_view,
    }


def restored(data: Mapping[str, Any]) -> Released:
    """What was stored. Raises ValueError or KeyError for what was not."""
    batches = tuple(from_rows(batch) for batch in data["batches"])
    return Released(batches, from_rows(data["waiting"]), bool(data["split_view"]))


def choose_view(released: Released, split_view: bool) -> Released | Withheld:
    """With or without the split view; it cannot change once something is shown, for the two could be subtracted."""
    if released.batches and split_view != released.split_view:
        return Withheld("already_shown", 0)
    return replace(released, split_view=split_view)


def release(released: Released, arrived: Summary, rule: Rule) -> Released | Withheld:
    """The round after one more release; ``arrived``: people who were in none before, each once.

    Withheld, and nothing is changed, when too few have come. Of a quantity that too few of them have, those few wait.
    An open room may as well release everybody anew, from ``Released()``: there nothing has to be frozen.
    """
    pool = merge(released.waiting, arrived)
    ready = _ready_roles(pool, released.split_view, rule)
    newcomers = pick(pool, lambda _quantity, cell: ready(cell))
    if newcomers.size(PEOPLE) < rule.minimum:
        return Withheld(_why_not_now(released, pool, rule), rule.minimum)
    enough = {quantity for quantity in newcomers.counts if newcomers.size(quantity) >= rule.minimum}
    batch = pick(newcomers, lambda quantity, _cell: quantity in enough)
    waiting = pick(pool, lambda quantity, cell: quantity not in enough or not ready(cell))
    return replace(released, batches=(*released.batches, batch), waiting=waiting)


def _ready_roles(pool: Summary, split_view: bool, rule: Rule) -> Callable[[Cell], bool]:
    """Whose people can be released: everybody's, or in the split view those of roles that are large enough."""
    if not split_view:
        return lambda _cell: True
    people = _by(pool.cells(PEOPLE), lambda cell: cell.role)
    return lambda cell: people.get(cell.role, 0) >= rule.minimum


def _why_not_now(released: Released, pool: Summary, rule: Rule) -> Why:
    if pool.size(PEOPLE) >= rule.minimum:
        return "role_too_small"
    return "too_few_new" if released.batches else "too_few"


Part = Callable[[Cell], Hashable]
_PARTS: Final[Mapping[Split, Part]] = {
    "roles": lambda cell: cell.role,
    "confidence": lambda cell: cell.low_confidence,
}


def apart(released: Released, quantity: Quantity, split: Split, rule: Rule) -> Mapping[Hashable, Histogram] | Withheld:
    """A quantity by role, or by low confidence (True) and not (False), as far as the rules allow.

    Of the batches where this split gives nothing away; Withheld if there is none.
    """
    batches = [batch for batch in released.batches if batch.size(quantity)]
    safe = [batch for batch in batches if _may_split(batch.cells(quantity), split, rule)]
    if not safe:
        return _why_not_apart(batches, quantity, split, rule)
    joined = merge(*safe)
    groups = sorted(_by(joined.cells(quantity), _PARTS[split]), key=str)
    return {group: joined.histogram(quantity, _is_in(_PARTS[split], group)) for group in groups}


def _is_in(part: Part, group: Hashable) -> Callable[[Cell], bool]:
    return lambda cell: part(cell) == group


def _may_split(cells: Mapping[Cell, int], split: Split, rule: Rule) -> bool:
    """Whether every group is as large as the minimum; those of confidence within roles, if these are shown."""
    roles = _by(cells, _PARTS["roles"])
    if split == "roles" or not _are_large(roles, rule):
        return _are_large(_by(cells, _PARTS[split]), rule)
    return _are_large(cells, rule)


def _are_large(groups: Mapping[Any, int], rule: Rule) -> bool:
    return all(people >= rule.minimum for people in groups.values())


def _by(cells: Mapping[Cell, int], part: Part) -> dict[Hashable, int]:
    """People by group."""
    groups: dict[Hashable, int] = {}
    for cell, people in cells.items():
        groups[part(cell)] = groups.get(part(cell), 0) + people
    return groups


def _why_not_apart(batches: list[Summary], quantity: Quantity, split: Split, rule: Rule) -> Withheld:
    cells = merge(*batches).cells(quantity)
    if split == "roles":
        return cells_withheld(_by(cells, lambda cell: cell.role), rule) or Withheld("would_reveal", rule.minimum)
    return Withheld("would_reveal" if cells else "too_few", rule.minimum)


def cells_withheld(people: Mapping[Any, int], rule: Rule) -> Withheld | None:
    """Why a split by role is not shown, given people by role; None when it may be (G26).

    Every role that anybody has must be as large as the minimum, also the one that nobody asks about.
    """
    if sum(people.values()) < rule.minimum:
        return Withheld("too_few", rule.minimum)
    small = {role for role, number in people.items() if 0 < number < rule.minimum}
    if not small:
        return None
    return Withheld("role_too_small" if small & set(TEAMS) else "would_reveal", rule.minimum)

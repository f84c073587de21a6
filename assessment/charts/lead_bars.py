"""Where leads are lost: of every hundred that arrived, how many got no further than each step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil
from typing import Final

from assessment.charts.moving import Move, MovingChart, Said, month_table, number
from assessment.charts.way_words import Names
from assessment.words import _, points

_STEP: Final = 50
"""Px from one step to the next: its name, and a bar for each run."""
_BAR: Final = 11
_ROOM: Final = 86
"""% of the width for the longest bar; its number stands behind it."""
_ROUND: Final = 25
"""The scale ends at a multiple, so that it stands still while values move a little."""


@dataclass(frozen=True, slots=True)
class LeadLosses:
    """Leads of one run since its start, counted, by month from 0. None of them is in two of the last four."""

    arrived: tuple[float, ...]
    not_picked_up: tuple[float, ...]
    gone_cold: tuple[float, ...]
    not_won: tuple[float, ...]
    """Worked without an order."""
    won: tuple[float, ...]

    @property
    def steps(self) -> tuple[tuple[float, ...], ...]:
        """Of a hundred that arrived, by step and month; 0 before any did."""
        counts = (self.not_picked_up, self.gone_cold, self.not_won, self.won)
        return tuple(
            tuple(100 * count / arrived if arrived else 0.0 for count, arrived in zip(each, self.arrived, strict=True))
            for each in counts
        )


def leads_chart(names: Names, losses: tuple[LeadLosses, LeadLosses]) -> MovingChart:
    """Two bars a step, in the order in which a lead passes them."""
    steps = (losses[0].steps, losses[1].steps)
    title = _finding(names, steps)
    said = tuple(_said(name.title, each) for name, each in zip(names, losses, strict=True))
    alt = f"{title}. {_told(names, steps)}"
    table = month_table(names, said, len(losses[0].won) - 1)
    most = _ROUND * ceil(max(max(values) for each in steps for values in each) / _ROUND) or _ROUND
    name = _("Where leads are lost, of 100 that arrived")
    return MovingChart("leads", name, title, alt, table, _draw(steps, most, alt), tuple(_moves(steps, most)), said)


def step_names() -> tuple[str, ...]:
    """The steps in the order of the drawing."""
    return (_("Never picked up"), _("Went cold while waiting"), _("Talked to, without an order"), _("Won"))


def _said(name: str, losses: LeadLosses) -> Said:
    """How many have arrived and been won by each month."""
    said = _("{arrived} leads, {won} won")
    pairs = zip(losses.arrived, losses.won, strict=True)
    return Said(name, tuple(said.format(arrived=number(arrived), won=number(won)) for arrived, won in pairs))


Steps = Sequence[Sequence[Sequence[float]]]
"""By run, step and month."""


def _finding(names: Names, steps: Steps) -> str:
    this, other = (_worst(each) for each in steps)
    places = (_("at the hand-over"), _("in the queue"), _("in the sales talks"))
    if this == other:
        shares = [points(each[this][-1]) for each in steps]
        if shares[0] == shares[1]:
            said = _("Either way, {share} of 100 leads are lost {place}")
            return said.format(share=shares[0], place=places[this])
        said = _("{this} loses {share} of 100 leads {place}, {other} {others}")
        return said.format(
            this=names[0].title, share=shares[0], place=places[this], other=names[1].inside, others=shares[1]
        )
    said = _("{this} loses most leads {place}, {other} {elsewhere}")
    return said.format(this=names[0].title, place=places[this], other=names[1].inside, elsewhere=places[other])


def _worst(steps: Sequence[Sequence[float]]) -> int:
    """The step at which most are lost in the end; the last one is not a loss."""
    ends = [values[-1] for values in steps[:-1]]
    return ends.index(max(ends))


def _told(names: Names, steps: Steps) -> str:
    said = _("{name}: {steps}.")
    return " ".join(
        said.format(
            name=name.title,
            steps=", ".join(
                f"{step} {points(values[-1])}" for step, values in zip(step_names(), steps[way], strict=True)
            ),
        )
        for way, name in enumerate(names)
    )


def _draw(steps: Steps, most: int, alt: str) -> str:
    height = _STEP * len(step_names())
    parts = "".join(part for step, name in enumerate(step_names()) for part in _step(step, name, steps, most))
    return f'<svg role="img" aria-label="{escape(alt)}" width="100%" height="{height}" overflow="visible">{parts}</svg>'


def _step(step: int, name: str, steps: Steps, most: int) -> Iterator[str]:
    top = step * _STEP
    yield f'<text class="ink" x="0" y="{top + 13}">{escape(name)}</text>'
    for way in (0, 1):
        value, y = steps[way][step][-1], top + 19 + way * (_BAR + 3)
        part, wide = f"bar-{way}-{step}", _wide(value, most)
        yield f'<rect class="bar-{way}" data-part="{part}" x="0" y="{y}" width="{wide:g}%" height="{_BAR}"/>'
        yield (
            f'<svg data-part="{part}-end" x="{wide:g}%" y="{y}" overflow="visible">'
            f'<text class="ink" data-part="{part}-said" x="7" y="{_BAR - 1}">{points(value)}</text></svg>'
        )


def _moves(steps: Steps, most: int) -> Iterator[Move]:
    for way in (0, 1):
        for step, values in enumerate(steps[way]):
            part, wide = f"bar-{way}-{step}", tuple(_wide(value, most) for value in values)
            yield Move(((part, "width"), (f"{part}-end", "x")), wide, "%")
            yield Move(((f"{part}-said", "text"),), tuple(round(value, 1) for value in values))


def _wide(value: float, most: int) -> float:
    return round(_ROOM * value / most, 2)

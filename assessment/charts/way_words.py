"""What two runs say beside one another, in sentences."""

from collections.abc import Sequence

from assessment.charts.moving import WayName, number, percent
from assessment.words import _

Values = Sequence[float]
Names = tuple[WayName, WayName]
_SAME = 1e-6
"""Differences below are none."""
_DIP = 0.05
"""A fall of trust (0-1) to speak of."""


def leaders(this: Values, other: Values) -> list[tuple[int, int]]:
    """Who is ahead: the run (0 or 1) with the month from which it is, for each change of the lead."""
    found: list[tuple[int, int]] = []
    for month, (one, two) in enumerate(zip(this, other, strict=True)):
        ahead = 0 if one > two else 1
        if abs(one - two) > _SAME and (not found or found[-1][0] != ahead):
            found.append((ahead, month))
    return found


def turn(this: Values, other: Values) -> int | None:
    """The month from which the other run is ahead for good; None when the lead changes never, or again and again."""
    changes = leaders(this, other)
    return changes[1][1] if len(changes) == 2 else None


def revenue_finding(names: Names, this: Values, other: Values) -> str:
    """Who earns more, and from when on."""
    changes, ends = leaders(this, other), (this[-1], other[-1])
    if not changes:
        return _("Both ways earn the same")
    last = changes[-1][0]
    first, second = names[changes[0][0]], names[last]
    close = number(ends[0]) == number(ends[1])
    figures = {"more": number(ends[last], exact=close), "less": number(ends[1 - last], exact=close)}
    if len(changes) == 1:
        return _("{leader} earns more throughout, and {more} against {less} at the end").format(
            leader=first.title, **figures
        )
    if len(changes) == 2:
        said = _("{first} earns more before month {month}; then {second} does, with {more} against {less} at the end")
        return said.format(first=first.title, month=changes[1][1], second=second.inside, **figures)
    said = _("The lead changes {times} times; at the end {leader} earns more, {more} against {less}")
    return said.format(times=len(changes) - 1, leader=second.inside, **figures)


def customers_finding(names: Names, this: Values, other: Values) -> str:
    """How many customers are left or won."""
    if number(this[-1]) == number(other[-1]):
        return _("Both ways go from {start} customers to {end}").format(start=number(this[0]), end=number(this[-1]))
    said = _("{this} goes from {start} customers to {end}, {other} to {others}")
    return said.format(
        this=names[0].title,
        start=number(this[0]),
        end=number(this[-1]),
        other=names[1].inside,
        others=number(other[-1]),
    )


def brand_finding(names: Names, this: Values, other: Values) -> str:
    """How well known each way is at the end."""
    if percent(this[-1]) == percent(other[-1]):
        return _("Either way, {share} of the market know the firm at the end").format(share=percent(this[-1]))
    ahead = 0 if this[-1] > other[-1] else 1
    ends = (percent(this[-1]), percent(other[-1]))
    said = _("{leader} is better known at the end, {more} against {less}")
    return said.format(leader=names[ahead].title, more=ends[ahead], less=ends[1 - ahead])


def trust_finding(names: Names, this: Values, other: Values) -> str:
    """What becomes of trust."""
    if percent(this[-1]) == percent(other[-1]) and percent(min(this)) == percent(min(other)):
        return _("Either way, trust stands at {share} at the end").format(share=percent(this[-1]))
    first, second = (_("{way} takes trust down to {share}"), _("{way} takes it down to {share}"))
    steady, steady_too = (_("{way} leaves trust at {share}"), _("{way} leaves it at {share}"))
    told = [
        _trust(names[0].title, this, first, steady),
        _trust(names[1].inside, other, second, steady_too),
    ]
    return _("{this}; {other}").format(this=told[0], other=told[1])


def _trust(name: str, values: Values, falls: str, stays: str) -> str:
    """The lowest point where trust falls, else the end."""
    lowest = min(values)
    if lowest < values[0] - _DIP:
        return falls.format(way=name, share=percent(lowest))
    return stays.format(way=name, share=percent(values[-1]))


def cash_finding(names: Names, this: Values, other: Values) -> str:
    """What each way has earned or used up, and what it had to be lent on the way."""
    if [number(each) for each in (min(this), this[-1])] == [number(each) for each in (min(other), other[-1])]:
        return _cash(_("Either way, the firm"), this)
    told = [_cash(name, values) for name, values in zip((names[0].title, names[1].inside), (this, other), strict=True)]
    return _("{this}; {other}").format(this=told[0], other=told[1])


def _cash(name: str, values: Values) -> str:
    lowest, end = min(values), values[-1]
    if number(end) == "0":
        return _("{name} comes out even").format(name=name)
    if end < 0:
        return _("{name} uses up {points} points").format(name=name, points=number(-end))
    if number(-lowest) == "0":
        return _("{name} earns {points} points").format(name=name, points=number(end))
    said = _("{name} needs {lent} points until month {month} and ends with {points}")
    return said.format(name=name, lent=number(-lowest), month=above_zero_from(values), points=number(end))


def above_zero_from(values: Values) -> int:
    """The month from which the values stay above zero, for values that end there."""
    below = [month for month, value in enumerate(values) if value < 0]
    return below[-1] + 1 if below else 0


def told(names: Names, written: Sequence[Sequence[str]]) -> str:
    """Start, middle and end of each run, as one sentence each for a text alternative."""
    return " ".join(_told(name, values) for name, values in zip(names, written, strict=True))


def _told(name: WayName, values: Sequence[str]) -> str:
    months = len(values) - 1
    middle = months // 2
    if middle in (0, months):
        return _("{name}: {start} at the start, {end} in month {months}.").format(
            name=name.title, start=values[0], end=values[-1], months=months
        )
    return _("{name}: {start} at the start, {half} in month {middle}, {end} in month {months}.").format(
        name=name.title, start=values[0], half=values[middle], middle=middle, end=values[-1], months=months
    )

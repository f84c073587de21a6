"""What a room answered to each statement, and which statements divide it most (measurement design 4)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from scoring.agreement import agreement, average_deviation, closeness, polarisation, two_camps
from scoring.facts import Quantity
from scoring.model import Rubric
from scoring.release import Rule, Withheld
from scoring.room import Statement
from scoring.shown import whole
from scoring.summary import Summary

POLARISED_FROM: Final = 8
"""People, for agreement, polarisation and camps."""
_CONTESTED_ABOVE: Final = 0.5
"""Options of average deviation."""
_CONTESTED_MOST: Final = 3


def counts_of(summary: Summary, item: str, points: int) -> tuple[int, ...]:
    """People by option, the lowest first."""
    given = summary.histogram(Quantity("answer", item))
    return tuple(given.get(option, 0) for option in range(1, points + 1))


def statements(rubric: Rubric, total: Summary, rule: Rule) -> dict[str, Statement | Withheld]:
    """Each statement of the form in presentation order, or why it is not shown."""
    return {
        item.id: _statement(section.id, item.id, counts_of(total, item.id, rubric.constants.points), total, rule)
        for section in rubric.sections
        for item in section.items
    }


def _statement(section: str, item: str, counts: Sequence[int], total: Summary, rule: Rule) -> Statement | Withheld:
    n, deviation = sum(counts), average_deviation(counts)
    if n < rule.minimum or deviation is None:
        return Withheld("too_few", max(rule.minimum, 2))
    alike = max(counts) == n
    crowd = n >= POLARISED_FROM
    mean = sum(place * count for place, count in enumerate(counts)) / n
    return Statement(
        item=item,
        section=section,
        n=n,
        counts=None if alike and n < rule.one_by_one else tuple(counts),
        points=whole(100 * mean / (len(counts) - 1)),
        unseen=total.histogram(Quantity("seen", item)).get(0, 0),
        deviation=deviation,
        word=closeness(deviation, len(counts)),
        agreement=agreement(counts) if crowd else None,
        polarisation=polarisation(counts) if crowd else None,
        camps=crowd and two_camps(counts),
    )


def contested(answered: Mapping[str, Statement | Withheld]) -> tuple[Statement, ...]:
    """The three at most that divide the room, with more than half an option of average deviation.

    By deviation, then the lower agreement, then the order in which they were asked (G06).
    """
    divided = [each for each in _shown(answered.values()) if each.deviation > _CONTESTED_ABOVE]
    return tuple(sorted(divided, key=_order)[:_CONTESTED_MOST])


def _shown(answered: Iterable[Statement | Withheld]) -> list[Statement]:
    return [each for each in answered if isinstance(each, Statement)]


def _order(statement: Statement) -> tuple[float, float]:
    # divided answers are never all alike, so their counts are there
    return -statement.deviation, agreement(statement.counts or ()) or 0.0

"""Marketing and sales people of a room apart, in the order to talk about them."""

from collections.abc import Sequence
from dataclasses import replace

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.pairs import Pair, draw_pairs, pairs_finding, pairs_told
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points
from scoring import RoomFigures, TeamGap, Teams


def room_teams(
    room: RoomFigures,
    words: Words,
    cut: float,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure | None:
    """A row for each section that can be shown apart; None when none can."""
    if not isinstance(room.teams, Teams):
        return None
    gaps = room.teams.gaps
    pairs = [_pair(gap, words) for gap in gaps]
    title = pairs_finding(pairs)
    alt = f"{title}. {pairs_told(pairs)}"
    spec = draw_pairs(pairs, cut, theme=theme, width=width, alt=alt, title=title if titled else None)
    return Figure(spec, title, alt, _table(gaps, pairs))


def gap_name(gap: TeamGap, words: Words) -> Name:
    """The section of a gap, or working together as a whole."""
    return words.sections[gap.id] if gap.id else Name(_("Working together"), _("Together"))


def _pair(gap: TeamGap, words: Words) -> Pair:
    more = f" ({_span(gap)})" if gap.low is not None or gap.all_same else ""
    return Pair(gap_name(gap, words), gap.marketing.mean, gap.sales.mean, gap.word, more=more)


def _span(gap: TeamGap) -> str:
    """The interval of a gap as it is said: a gap has no sign, whichever side sees more."""
    return _interval(gap if gap.points >= 0 else replace(gap, low=_turned(gap.high), high=_turned(gap.low)))


def _turned(value: float | None) -> float | None:
    return None if value is None else -value


def signed(value: float) -> str:
    """Points with a minus sign that is not a hyphen."""
    return points(value) if value >= 0 else f"−{points(-value)}"


def _table(gaps: Sequence[TeamGap], pairs: Sequence[Pair]) -> Table:
    head = (_("Section"), _("Marketing people"), _("Sales people"), _("Marketing minus sales"), _("Interval"), _("In a word"))  # fmt: skip  # noqa: E501
    rows = (
        (
            pair.name.title,
            points(gap.marketing.mean),
            points(gap.sales.mean),
            signed(gap.points),
            _interval(gap),
            pair.words,
        )
        for gap, pair in zip(gaps, pairs, strict=True)
    )
    return (head, *rows)


def _interval(gap: TeamGap) -> str:
    if gap.low is None or gap.high is None:
        return _("no spread") if gap.all_same else _("too few to say")
    return _("{low} to {high}").format(low=signed(gap.low), high=signed(gap.high))

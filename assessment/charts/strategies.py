"""Why the strategies rank as they do: their own gap and the gap in linked practices (measurement design 3.12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.charts.drawing import Row, Spec, Width, draw, mark, over, text
from assessment.charts.figure import Figure, Name, Table, Words
from assessment.charts.rows import Rhythm, between, named, names, shared_settings, tracks, y
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, all_of, points
from scoring import Constants, Result, StrategyScore

MISSING = "–"


@dataclass(frozen=True, slots=True)
class _Parts:
    """A priority in its two parts, points; one part is all of it while the other is unknown."""

    own: float
    linked: float


def strategy_priorities(
    result: Result, words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure:
    """The strategies of a result in rank order, each priority in its two parts."""
    constants = result.rubric.constants
    return ranked_strategies(result.strategies, constants, words, theme=theme, width=width, titled=titled)


def ranked_strategies(
    strategies: Sequence[StrategyScore],
    constants: Constants,
    words: Words,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure:
    """The same for strategies that are in rank order already, of a person or of a room."""
    title = _finding(strategies, constants, words)
    alt = f"{title}. {_told(strategies, constants, words)}"
    rhythm = Rhythm.of(theme, notes=True)
    rows = [
        {**_row(constants, words.strategies[each.id], each, place + 1), **rhythm.places(place)}
        for place, each in enumerate(strategies)
    ]
    height = rhythm.height(len(rows)) + round(theme.small * 1.25)
    settings = shared_settings(theme, width, height)
    spec = draw([over(rows, _layers(theme, height))], description=alt, title=title if titled else None, **settings)
    return Figure(spec, title, alt, _table(strategies, words))


def _parts(constants: Constants, strategy: StrategyScore) -> _Parts:
    if strategy.gap is None or strategy.linked is None:
        return _Parts(own=strategy.gap or 0.0, linked=strategy.linked or 0.0)
    return _Parts(own=constants.direct_weight * strategy.gap, linked=constants.linked_weight * strategy.linked)


def _row(constants: Constants, name: Name, strategy: StrategyScore, rank: int) -> Row:
    parts = _parts(constants, strategy)
    known = strategy.priority is not None
    word = _("keep doing") if strategy.keep else _("priority")
    start = "" if not known else f"{rank}. "
    return {
        **named(start + name.title, start + name.short, word if known else _("not ranked"), figure=known),
        "id": strategy.id,
        "figure": points(strategy.priority) if strategy.priority is not None else "",
        "strong": rank == 1 and known and not strategy.keep,
        "shift": 0,
        "zero": 0,
        "own": parts.own,
        "priority": parts.own + parts.linked,
        "note": _note(strategy, parts),
    }


def _note(strategy: StrategyScore, parts: _Parts) -> str:
    """The two parts in the order they are drawn; they add up as read, so the second is what the first leaves."""
    if strategy.priority is None:
        return _("not enough answers")
    own = int(points(parts.own))
    linked = int(points(strategy.priority)) - own
    if strategy.gap is None:
        return _("linked practices {linked}, no own answers").format(linked=linked)
    if strategy.linked is None:
        return _("own statements {own}, no linked answers").format(own=own)
    return _("own statements {own} + linked practices {linked}").format(own=own, linked=linked)


def _layers(theme: Theme, height: float) -> list[Spec]:
    ink = theme.together
    own = mark("rect", between("zero", "own", height), fill=ink.mark, stroke=ink.mark, strokeWidth=theme.line)
    linked = mark(
        "rect", between("own", "priority", height), fill=ink.tint_strong, stroke=ink.mark, strokeWidth=theme.line
    )
    note = text(
        {"x": {"value": 0}, "y": y("note_top", height)},
        of="small",
        content="datum.note",
        align="left",
        color=theme.muted,
        limit={"expr": "width"},
    )
    has_linked: Spec = {**linked, "transform": [{"filter": "datum.priority > datum.own"}]}
    has_own: Spec = {**own, "transform": [{"filter": "datum.own > 0"}]}
    return [tracks(theme, height), has_linked, has_own, *names(theme, height), note]


def _finding(strategies: Sequence[StrategyScore], constants: Constants, words: Words) -> str:
    ranked = [each for each in strategies if each.priority is not None]
    if not ranked:
        return _("The strategies cannot be ranked yet: too few answers")
    if all(each.keep for each in ranked):
        return _("Every strategy answered is usual practice: keep doing them")
    first = [each for each in ranked if _rank(constants, each) == _rank(constants, ranked[0])]
    listed = all_of([words.strategies[each.id].title for each in first])
    if len(first) > 1:
        return _("About equally pressing: {strategies}").format(strategies=listed)
    return _("Most pressing: {strategies}, with a priority of {priority}").format(
        strategies=listed, priority=points(ranked[0].priority or 0)
    )


def _rank(constants: Constants, strategy: StrategyScore) -> int:
    """Finer differences are noise (measurement design 3.12)."""
    return round((strategy.priority or 0.0) / constants.rank_step)


def _told(strategies: Sequence[StrategyScore], constants: Constants, words: Words) -> str:
    parts = [
        _("{strategy} {priority}").format(strategy=words.strategies[each.id].title, priority=points(each.priority))
        for each in strategies
        if each.priority is not None
    ]
    said = _("Priority weighs each strategy's own gap at {own} percent and the gap in linked practices at {linked}")
    weights = said.format(own=points(100 * constants.direct_weight), linked=points(100 * constants.linked_weight))
    return f"{weights}: {all_of(parts)}." if parts else f"{weights}."


def _table(strategies: Sequence[StrategyScore], words: Words) -> Table:
    head = (_("Rank"), _("Strategy"), _("Own gap"), _("Gap in linked practices"), _("Priority"))
    return (head, *_table_rows(strategies, words))


def _table_rows(strategies: Sequence[StrategyScore], words: Words) -> list[tuple[str, ...]]:
    return [
        (
            str(rank) if each.priority is not None else MISSING,
            words.strategies[each.id].title,
            *(MISSING if value is None else points(value) for value in (each.gap, each.linked, each.priority)),
        )
        for rank, each in enumerate(strategies, start=1)
    ]

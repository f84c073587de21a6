"""The figures of a room, from what was released of it and from nothing else (measurement design 4).

Means leave as whole numbers; fields, words and orders are decided before that, at full precision.
"""

from collections.abc import Mapping, Sequence

from scoring.agreement import a_wg_j, closeness, mean_deviation, r_wg_j
from scoring.facts import FIELD, PEOPLE, PLACE, SIDES, TOGETHER, Plan, Quantity, field_of, place_of
from scoring.histogram import mean_interval
from scoring.model import QUADRANTS, Axis, Item, Quadrant, Section
from scoring.profile import band_word
from scoring.quadrants import map_sections, place
from scoring.release import Released, Rule, Withheld
from scoring.reliability import reliability
from scoring.room import Details, RoomFigures, RoomPlace, RoomScore
from scoring.room_strategies import rank_room_strategies
from scoring.shown import INTERVAL_FROM, exact_mean, hundredths, shown_mean, shown_median, shown_reliability
from scoring.statements import contested, counts_of, statements
from scoring.summary import Summary
from scoring.teams import teams


def room_figures(plan: Plan, released: Released, rule: Rule) -> RoomFigures | Withheld:
    """Everything that may be shown of a room; Withheld until something is released.

    Reads counts alone, so it costs as much for a hundred thousand people as for five.
    """
    total, rubric = released.total, plan.rubric
    if total.size(PEOPLE) < rule.minimum:
        return Withheld("too_few", rule.minimum)
    where, answered = _place(plan, total, rule), statements(rubric, total, rule)
    quadrant = None if isinstance(where, Withheld) else where.quadrant
    bridge = exact_mean(plan, total, TOGETHER, rule)
    return RoomFigures(
        people=released.people,
        held_back=released.held_back,
        place=where,
        fields=_fields(total, rule),
        dots=_dots(total, rule),
        sections=tuple(_section(plan, total, each, rule) for each in map_sections(rubric)),
        facets=tuple(_facet(plan, total, name, rule) for name in rubric.strategies),
        together=_score(plan, total, TOGETHER, "together", rule, None),
        thin_bridge=quadrant == "integrated" and bridge is not None and bridge < rubric.constants.thin_bridge_below,
        strategies=rank_room_strategies(plan, total, quadrant, rule),
        statements=answered,
        contested=contested(answered),
        teams=teams(plan, released, rule),
        guidance=None if quadrant is None else _guidance(plan, total, quadrant, rule),
    )


def _place(plan: Plan, total: Summary, rule: Rule) -> RoomPlace | Withheld:
    """The field of the two means; near the line where an interval contains it."""
    cut, axes = plan.rubric.constants.cut, {side: Quantity("axis", side) for side in SIDES}
    exact = {side: exact_mean(plan, total, quantity, rule) for side, quantity in axes.items()}
    marketing, sales = (shown_mean(total.histogram(each), plan.unit(each), rule) for each in axes.values())
    if isinstance(marketing, Withheld) or isinstance(sales, Withheld):
        return Withheld("too_few", rule.minimum)
    near = tuple(side for side, quantity in axes.items() if _is_near(plan, total, quantity, cut))
    return RoomPlace(marketing, sales, place(exact["marketing"] or 0.0, exact["sales"] or 0.0, cut), near)


def _is_near(plan: Plan, total: Summary, quantity: Quantity, cut: float) -> bool:
    mean = mean_interval(total.histogram(quantity), plan.unit(quantity))
    return mean is not None and mean.n >= INTERVAL_FROM and mean.holds(cut)


def _fields(total: Summary, rule: Rule) -> Mapping[Quadrant, int] | Withheld:
    if total.size(FIELD) < rule.one_by_one:
        return Withheld("too_few", rule.one_by_one)
    counted = {field_of(value): people for value, people in total.histogram(FIELD).items()}
    return {quadrant: counted.get(quadrant, 0) for quadrant in QUADRANTS}


def _dots(total: Summary, rule: Rule) -> Mapping[tuple[int, int], int] | Withheld:
    if total.size(PLACE) < rule.one_by_one:
        return Withheld("too_few", rule.one_by_one)
    return {place_of(value): people for value, people in sorted(total.histogram(PLACE).items())}


def _section(plan: Plan, total: Summary, section: Section, rule: Rule) -> RoomScore:
    details = _details(plan, total, section.id, plan.practices[section.id], rule)
    return _score(plan, total, Quantity("section", section.id), section.axis, rule, details)


def _facet(plan: Plan, total: Summary, name: str, rule: Rule) -> RoomScore:
    details = _details(plan, total, None, plan.own[name], rule)
    return _score(plan, total, Quantity("own", name), "together", rule, details)


def _score(
    plan: Plan, total: Summary, quantity: Quantity, axis: Axis, rule: Rule, details: Details | None
) -> RoomScore:
    histogram, unit = total.histogram(quantity), plan.unit(quantity)
    word = band_word(exact_mean(plan, total, quantity, rule), plan.rubric.constants)
    mean, median = shown_mean(histogram, unit, rule), shown_median(histogram, unit, rule)
    return RoomScore(quantity.name, axis, mean, median, word, details)


def _details(plan: Plan, total: Summary, section: str | None, items: Sequence[Item], rule: Rule) -> Details | None:
    """Agreement on these items, each with the answers it has; None while one of them has too few."""
    points = plan.rubric.constants.points
    counts = [counts_of(total, item.id, points) for item in items]
    deviation = mean_deviation(counts)
    if deviation is None or any(sum(each) < rule.minimum for each in counts):
        return None
    rows = [total.histogram(Quantity("row_item", item.id)) for item in items]
    reliable = None if section is None else reliability(rows, total.histogram(Quantity("row", section)))
    return Details(
        deviation=round(deviation, 2),
        word=closeness(deviation, points),
        r_wg_j=hundredths(r_wg_j(counts)),
        a_wg_j=hundredths(a_wg_j(counts)),
        reliability=shown_reliability(reliable),
    )


def _guidance(plan: Plan, total: Summary, quadrant: Quadrant, rule: Rule) -> tuple[Quadrant, str] | None:
    """Field and weakest section; of equals one on the side below the cut, then the first (measurement design 3.12)."""
    sections = map_sections(plan.rubric)
    means = {each.id: exact_mean(plan, total, Quantity("section", each.id), rule) for each in sections}
    high = {"marketing": quadrant in ("integrated", "marketing_led"), "sales": quadrant in ("integrated", "sales_led")}
    known = [(mean, high[each.axis], each.id) for each in sections if (mean := means[each.id]) is not None]
    if len(known) < len(sections):
        return None
    return quadrant, min(known, key=lambda each: each[:2])[2]

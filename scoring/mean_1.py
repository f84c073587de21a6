"""The method "mean@1" (measurement design 3). Released links depend on it: never edit it, write a mean_2 instead."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import hypot

from scoring.advise import guidance_cell, rank_strategies
from scoring.change import firmness, single_changes, smallest_change
from scoring.levels import Levels, count, facet_points, keyed_levels
from scoring.margins import axis_sem, is_borderline, likelihood, section_sem
from scoring.model import Answers, AxisScore, Count, Quadrant, Result, Rubric, SectionScore, Side, Tally, Together
from scoring.profile import band_word, lean_word, shape
from scoring.quadrants import (
    axis_bounds,
    axis_points,
    cut_range,
    map_sections,
    place,
    possible_quadrants,
    section_bounds,
    section_points,
)
from scoring.quality import answer_notes, is_too_fast, with_pace
from scoring.signs import fired_signs, read_signs, sign_counts


def tally(rubric: Rubric, answers: Answers) -> Tally:
    """Counts of the answers; raises ValueError for an item or value that the form does not have."""
    levels = keyed_levels(rubric, answers)
    sections = {
        section.id: count([item for item in section.items if item.scored], levels) for section in map_sections(rubric)
    }
    flips, moves = single_changes(rubric, sections, levels)
    return Tally(
        sections=sections,
        facets=_strategy_counts(rubric, levels, own=True),
        linked=_strategy_counts(rubric, levels, own=False),
        fired=fired_signs(rubric, levels),
        leans=sign_counts(rubric, levels),
        flips=flips,
        moves=moves,
        notes=answer_notes(rubric, answers, levels),
    )


def _strategy_counts(rubric: Rubric, levels: Levels, *, own: bool) -> dict[str, Count]:
    """By strategy: the items that measure it (own), or the practices elsewhere that are linked to it."""
    sections = [section for section in rubric.sections if (section.axis == "together") is own]
    items = [item for section in sections for item in section.items if item.scored]
    return {name: count([item for item in items if item.strategy == name], levels) for name in rubric.strategies}


def result(rubric: Rubric, counts: Tally, answers: Answers | None, seconds: Mapping[str, float] | None) -> Result:
    """The whole result of a tally. ``answers`` adds what rests on single answers, ``seconds`` the note on pace."""
    bounded = _bounded_result(rubric, counts, answers, seconds)
    return bounded if None in (bounded.marketing.score, bounded.sales.score) else _scored_result(bounded)


def _bounded_result(
    rubric: Rubric, counts: Tally, answers: Answers | None, seconds: Mapping[str, float] | None
) -> Result:
    """All that can be said while an axis may be missing."""
    constants = rubric.constants
    sections = _sections(rubric, counts)
    marketing, sales = _axis(rubric, counts, sections, "marketing"), _axis(rubric, counts, sections, "sales")
    possible = possible_quadrants((marketing.low, marketing.high), (sales.low, sales.high), constants.cut)
    quadrant = possible[0] if len(possible) == 1 else None
    notes = with_pace(counts.notes, seconds is not None and is_too_fast(rubric, seconds))
    return Result(
        rubric=rubric,
        answers=answers,
        tally=counts,
        sections=sections,
        marketing=marketing,
        sales=sales,
        quadrant=quadrant,
        possible_quadrants=possible,
        likelihood=None,
        lean=None,
        lean_sem=None,
        lean_word=None,
        balance=None,
        strength=None,
        cut_range=None,
        shape=shape([section.score for section in sections], constants),
        together=_together(rubric, counts, quadrant),
        signs=read_signs(rubric, counts, quadrant),
        notes=notes,
        low_confidence=len(notes) >= constants.low_confidence_from,
        strategies=rank_strategies(rubric, counts, quadrant, _levels(rubric, answers)),
        guidance=guidance_cell(sections, quadrant, {"marketing": marketing.score, "sales": sales.score}, constants.cut),
        change=None,
        fragility=None,
        firmness=None,
    )


def _scored_result(bounded: Result) -> Result:
    """The same result with everything that needs both axes."""
    rubric, counts, constants = bounded.rubric, bounded.tally, bounded.rubric.constants
    marketing, sales = _known(bounded.marketing.score), _known(bounded.sales.score)
    sems: dict[Side, float] = {"marketing": _known(bounded.marketing.sem), "sales": _known(bounded.sales.sem)}
    lean, lean_sem = marketing - sales, hypot(*sems.values())
    fragility = counts.flips / counts.moves if counts.moves else None
    return replace(
        bounded,
        likelihood=likelihood(marketing, sems["marketing"], sales, sems["sales"], constants.cut),
        lean=lean,
        lean_sem=lean_sem,
        lean_word=lean_word(lean, lean_sem, constants),
        balance=100 - abs(lean),
        strength=(marketing + sales) / 2,
        cut_range=cut_range(place(marketing, sales, constants.cut), marketing, sales),
        change=smallest_change(rubric, counts.sections, _levels(rubric, bounded.answers), sems),
        fragility=fragility,
        firmness=firmness(fragility, constants.fragile_from),
    )


def _levels(rubric: Rubric, answers: Answers | None) -> Levels | None:
    return None if answers is None else keyed_levels(rubric, answers)


def _known(value: float | None) -> float:
    if value is None:  # a scored axis always has both its score and its margin
        raise AssertionError("an axis without a score")
    return value


def _sections(rubric: Rubric, counts: Tally) -> tuple[SectionScore, ...]:
    points = section_points(rubric, counts.sections)
    bounds = section_bounds(rubric, counts.sections)
    return tuple(
        SectionScore(
            id=section.id,
            axis=section.axis,
            score=points[section.id],
            asked=counts.sections[section.id].asked,
            answered=counts.sections[section.id].answered,
            sem=section_sem(counts.sections[section.id].answered, rubric.constants),
            low=bounds[section.id][0],
            high=bounds[section.id][1],
            word=band_word(points[section.id], rubric.constants),
        )
        for section in rubric.sections
        if section.axis != "together"
    )


def _axis(rubric: Rubric, counts: Tally, sections: Sequence[SectionScore], side: Side) -> AxisScore:
    own = [section for section in sections if section.axis == side]
    score = axis_points(rubric, {section.id: section.score for section in sections}, side)
    low, high = axis_bounds(rubric, {section.id: (section.low, section.high) for section in sections}, side)
    if score is None:
        return AxisScore(None, None, low, high, None)
    sem = _known(axis_sem([section.sem for section in own]))
    return AxisScore(score, sem, low, high, is_borderline(score, sem, rubric.constants.cut))


def _together(rubric: Rubric, counts: Tally, quadrant: Quadrant | None) -> Together:
    """Mean of the facets, which needs all of them (3.2)."""
    facets = {name: facet_points(facet, rubric) for name, facet in counts.facets.items()}
    known = [score for score in facets.values() if score is not None]
    score = sum(known) / len(known) if known and len(known) == len(facets) else None
    thin = quadrant == "integrated" and score is not None and score < rubric.constants.thin_bridge_below
    return Together(facets, score, thin)

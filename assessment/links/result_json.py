"""A Result as plain data for JSON: every figure in full precision, None where there is none."""

from typing import Any

from assessment.links.content import Content
from scoring import AxisScore, Change, Result, SectionScore, Signs, StrategyScore, Together


def result_object(content: Content, result: Result) -> dict[str, Any]:
    """The object that `emphasis score` prints. Points are 0-100, likelihoods and fragility shares 0-1."""
    return {
        "pack": content.pack,
        "edition": content.edition,
        "form": content.form,
        "sections": {section.id: _section(section) for section in result.sections},
        "marketing": result.marketing.score,
        "sales": result.sales.score,
        "quadrant": result.quadrant,
        "possible_quadrants": list(result.possible_quadrants),
        "borderline": {"marketing": result.marketing.borderline, "sales": result.sales.borderline},
        "likelihood": None if result.likelihood is None else dict(result.likelihood),
        "lean": result.lean,
        "lean_word": result.lean_word,
        "balance": result.balance,
        "strength": result.strength,
        "sem": {"marketing": result.marketing.sem, "sales": result.sales.sem, "lean": result.lean_sem},
        "bounds": {"marketing": _bounds(result.marketing), "sales": _bounds(result.sales)},
        "cut_range": None if result.cut_range is None else list(result.cut_range),
        "shape": None if result.shape is None else result.shape.name,
        "elevation": None if result.shape is None else result.shape.elevation,
        "scatter": None if result.shape is None else result.shape.scatter,
        "together": _together(result.together),
        "signs": _signs(result.signs),
        "quality": list(result.notes),
        "low_confidence": result.low_confidence,
        "strategies": [_strategy(strategy) for strategy in result.strategies],
        "guidance": None if result.guidance is None else ".".join(result.guidance),
        "smallest_change": None if result.change is None else _change(result.change),
        "fragility": result.fragility,
        "firmness": result.firmness,
    }


def _section(section: SectionScore) -> dict[str, Any]:
    return {
        "score": section.score,
        "asked": section.asked,
        "answered": section.answered,
        "sem": section.sem,
        "bounds": _bounds(section),
        "word": section.word,
    }


def _bounds(score: SectionScore | AxisScore) -> list[float]:
    return [score.low, score.high]


def _together(together: Together) -> dict[str, Any]:
    return {**together.facets, "score": together.score, "thin_bridge": together.thin_bridge}


def _signs(signs: Signs) -> dict[str, Any]:
    return {
        "fired": list(signs.fired),
        "sales_lean": signs.sales_lean,
        "marketing_lean": signs.marketing_lean,
        "convergence": signs.convergence,
    }


def _strategy(strategy: StrategyScore) -> dict[str, Any]:
    return {
        "id": strategy.id,
        "priority": strategy.priority,
        "gap": strategy.gap,
        "linked": strategy.linked,
        "reasons": list(strategy.reasons),
        "keep": strategy.keep,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "steps": change.steps,
        "items": None if change.items is None else list(change.items),
        "steps_marketing": change.steps_marketing,
        "steps_sales": change.steps_sales,
        "steps_clear": change.steps_clear,
        "distance": change.distance,
    }

"""A Result in the words of the oracle: the output object of `emphasis score`, and the details beyond it.

Written anew rather than taken from the command: scoring is judged without anything that stands above it, and
tests/cli holds what the command prints against the oracle as well.
"""

from typing import Any

from scoring import Result


def output(result: Result) -> dict[str, Any]:
    return {
        "sections": {s.id: {"score": s.score, "answered": s.answered, "sem": s.sem} for s in result.sections},
        "marketing": result.marketing.score,
        "sales": result.sales.score,
        "quadrant": result.quadrant,
        "possible_quadrants": list(result.possible_quadrants),
        "borderline": {"marketing": result.marketing.borderline, "sales": result.sales.borderline},
        "likelihood": None if result.likelihood is None else dict(result.likelihood),
        "lean": result.lean,
        "balance": result.balance,
        "strength": result.strength,
        "shape": None if result.shape is None else result.shape.name,
        "together": {**result.together.facets, "score": result.together.score},
        "signs": {
            "fired": list(result.signs.fired),
            "sales_lean": result.signs.sales_lean,
            "marketing_lean": result.signs.marketing_lean,
        },
        "quality": list(result.notes),
        "strategies": [
            {"id": s.id, "priority": s.priority, "gap": s.gap, "linked": s.linked, "reasons": list(s.reasons)}
            for s in result.strategies
        ],
        "guidance": None if result.guidance is None else ".".join(result.guidance),
        "smallest_change": _change(result),
        "fragility": result.fragility,
    }


def _change(result: Result) -> dict[str, Any] | None:
    if result.change is None:
        return None
    items = result.change.items
    return {"steps": result.change.steps, "items": None if items is None else list(items)}


def details(result: Result) -> dict[str, Any]:
    marketing, sales, change, shape = result.marketing, result.sales, result.change, result.shape
    return {
        "sections": {s.id: {"low": s.low, "high": s.high, "word": s.word} for s in result.sections},
        "marketing_bounds": (marketing.low, marketing.high),
        "sales_bounds": (sales.low, sales.high),
        "thin_bridge": result.together.thin_bridge,
        "low_confidence": result.low_confidence,
        "keep": {s.id: s.keep for s in result.strategies},
        "marketing_sem": None if marketing.score is None else marketing.sem,
        "sales_sem": None if sales.score is None else sales.sem,
        "lean_sem": result.lean_sem,
        "lean_word": result.lean_word,
        "cut_range": result.cut_range,
        "elevation": None if shape is None else shape.elevation,
        "scatter": None if shape is None else shape.scatter,
        "change": None
        if change is None
        else {
            "steps_marketing": change.steps_marketing,
            "steps_sales": change.steps_sales,
            "steps_clear": change.steps_clear,
            "distance": change.distance,
        },
        "firmness": result.firmness,
    }


def differences(ours: Any, theirs: Any, path: str = "") -> list[str]:
    """Every place where two trees differ; numbers may differ by 1e-9, and order of keys does not count."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if ours.keys() != theirs.keys():
            return [f"{path}: keys {sorted(ours)} != {sorted(theirs)}"]
        return [line for key in ours for line in differences(ours[key], theirs[key], f"{path}.{key}")]
    if isinstance(ours, list | tuple) and isinstance(theirs, list | tuple):
        if len(ours) != len(theirs):
            return [f"{path}: {ours} != {theirs}"]
        pairs = enumerate(zip(ours, theirs, strict=True))
        return [line for place, (a, b) in pairs for line in differences(a, b, f"{path}[{place}]")]
    if _is_number(ours) and _is_number(theirs):
        return [] if abs(ours - theirs) <= 1e-9 else [f"{path}: {ours!r} != {theirs!r}"]
    return [] if ours == theirs and type(ours) is type(theirs) else [f"{path}: {ours!r} != {theirs!r}"]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

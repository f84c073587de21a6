"""Released figures as plain values for JSON: fields named as in ``scoring.room``; what is kept back says why."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from assessment.workshop.model import Figures
from scoring import Quantity, Withheld


def figures_object(figures: Figures) -> dict[str, Any]:
    """One round."""
    return {"round": figures.round, "at": figures.at.isoformat()} | {
        name: _plain(getattr(figures, name)) for name in ("room", "guess", "shifts", "by_role", "by_confidence")
    }


def _plain(value: Any) -> Any:
    match value:
        case Withheld():
            return {"withheld": value.why, "needed": value.needed}
        case Mapping():
            return {_key(key): _plain(each) for key, each in value.items()}
        case tuple() | list():
            return [_plain(each) for each in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value


def _key(key: Any) -> str:
    """A quantity as "axis marketing"; a place on the map as "65 40"."""
    parts = (part for part in key if part != "") if isinstance(key, Quantity | tuple) else (key,)
    return " ".join(map(str, parts))

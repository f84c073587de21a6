"""A Vega-Lite specification as the Altair chart that pages show."""

from copy import deepcopy
from typing import Any, Literal

import altair

from assessment.charts.drawing import Spec


class Shown(altair.Chart):
    """A finished chart: shown and saved like any other, not changed any more.

    Altair needs 40-150 ms to check or rebuild a specification with ten layers, on every view of the page; this hands
    it over as written in less than one. The tests let Altair check every kind of picture; ``validate=True`` does too.
    """

    def __init__(self, spec: Spec) -> None:
        super().__init__()
        object.__setattr__(self, "_spec", spec)

    def to_dict(
        self,
        validate: bool = False,
        *,
        format: Literal["vega-lite", "vega"] = "vega-lite",
        ignore: list[str] | None = None,
        context: dict[str, Any] | None = None,
    ) -> Spec:
        """The specification; with ``validate`` checked against Altair's schema (raises SchemaValidationError)."""
        spec: Spec = deepcopy(self.__dict__["_spec"])
        if validate or format == "vega":
            checked = altair.LayerChart.from_dict(spec, validate=True)
            return checked.to_dict(validate=False, format=format, ignore=ignore, context=context)
        return spec

"""How the simulator is set, and the same as query parameters of an address: a link keeps the dials.

this=20-80-10    marketing, sales and working together of the first run, points
other=50-50-70   the same of the run beside it
months=36        how far both go
set=q-0.03~h1-0.5   assumptions that differ from the pack's, by their symbol
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from assessment.learning.equations import SYMBOLS
from assessment.learning.simulator import MOST_MONTHS, Dials
from assessment.packs.learning.simulator import Mix, SimulatorText

_POINTS: Final = re.compile(r"(\d{1,3})-(\d{1,3})-(\d{1,3})", re.ASCII)
_MONTHS: Final = re.compile(r"\d{1,3}", re.ASCII)
_ASSUMED: Final = re.compile(r"(\w{1,10})-(\d{1,6}(?:\.\d{1,6})?)", re.ASCII)
_NAMES: Final[Mapping[str, str]] = {symbol: name for name, symbol in SYMBOLS.items()}
_DECIMALS: Final = 6

Part = Literal["this", "other", "months", "set"]


@dataclass(frozen=True, slots=True)
class Points:
    """The dials as people set them: whole points, 0-100."""

    marketing: int
    sales: int
    together: int

    @classmethod
    def of(cls, mix: Mix) -> "Points":
        """The dials of a mix of the pack."""
        return cls(round(mix.marketing), round(mix.sales), round(mix.together))

    @property
    def dials(self) -> Dials:
        """The same, 0-1."""
        return Dials(self.marketing / 100, self.sales / 100, self.together / 100)

    def __str__(self) -> str:
        return f"{self.marketing}-{self.sales}-{self.together}"


@dataclass(frozen=True, slots=True)
class Setting:
    """Two runs, how far they go, and what differs from the pack's assumptions (name and value, sorted by name)."""

    this: Points
    other: Points
    months: int
    changes: tuple[tuple[str, float], ...] = ()

    def address(self) -> dict[str, str]:
        """Query parameters that ``read_setting`` gives the same setting for."""
        held = {"this": str(self.this), "other": str(self.other), "months": str(self.months)}
        if self.changes:
            held["set"] = "~".join(f"{SYMBOLS[name]}-{_written(value)}" for name, value in self.changes)
        return held


@dataclass(frozen=True, slots=True)
class Slip:
    """A part of an address that cannot be used. ``symbol`` names an assumption; it is None for what is none."""

    part: Part
    written: str
    symbol: str | None = None


def changed(changes: Mapping[str, float], text: SimulatorText) -> tuple[tuple[str, float], ...]:
    """Assumptions as a setting holds them: rounded, sorted, without those that are the pack's own."""
    rounded = {name: round(value, _DECIMALS) for name, value in changes.items()}
    own = {name: each.value for name, each in text.assumptions.items()}
    return tuple(sorted((name, value) for name, value in rounded.items() if value != own[name]))


def read_setting(query: Mapping[str, str], text: SimulatorText, otherwise: Setting) -> tuple[Setting, tuple[Slip, ...]]:
    """The setting of an address, and what of it cannot be used; ``otherwise`` stands in for that and what is absent."""
    slips: list[Slip] = []
    this = _points("this", query, slips) or otherwise.this
    other = _points("other", query, slips) or otherwise.other
    months = _months(query, slips) or otherwise.months
    changes = dict(_assumed(query["set"], text, slips)) if "set" in query else dict(otherwise.changes)
    return Setting(this, other, months, changed(changes, text)), tuple(slips)


def _points(part: Literal["this", "other"], query: Mapping[str, str], slips: list[Slip]) -> Points | None:
    if part not in query:
        return None
    found = _POINTS.fullmatch(query[part])
    values = [int(each) for each in found.groups()] if found else []
    if not values or max(values) > 100:
        slips.append(Slip(part, query[part]))
        return None
    return Points(*values)


def _months(query: Mapping[str, str], slips: list[Slip]) -> int | None:
    written = query.get("months")
    if written is None:
        return None
    months = int(written) if _MONTHS.fullmatch(written) else 0
    if not 1 <= months <= MOST_MONTHS:
        slips.append(Slip("months", written))
        return None
    return months


def _assumed(written: str, text: SimulatorText, slips: list[Slip]) -> Iterator[tuple[str, float]]:
    ranges, seen = dict(text.assumptions.items()), set()
    for each in written.split("~"):
        found = _ASSUMED.fullmatch(each)
        symbol = found[1] if found and found[1] in _NAMES else None
        if found is None or symbol is None or symbol in seen:
            slips.append(Slip("set", each))
            continue
        seen.add(symbol)
        name, value = _NAMES[symbol], float(found[2])
        if ranges[name].least <= value <= ranges[name].most:
            yield name, value
        else:
            slips.append(Slip("set", found[2], symbol))


def _written(value: float) -> str:
    return f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")

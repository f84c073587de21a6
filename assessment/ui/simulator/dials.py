"""The dials of the two runs, with what each costs, and mixes to start from."""

from functools import partial
from typing import Any, Final, Literal

import streamlit as st

from assessment.charts.moving import number
from assessment.learning.setting import Points
from assessment.learning.simulator import Parameters
from assessment.packs.learning.simulator import SimulatorText
from assessment.ui import session
from assessment.ui.parts.prose import block, plain
from assessment.ui.reading import theme_on_show
from assessment.ui.simulator.own import Own
from assessment.ui.simulator.runs import way_names
from assessment.ui.tried import Tried
from assessment.words import _

Way = Literal["this", "other"]
WAYS: Final[tuple[Way, Way]] = ("this", "other")
_OWN: Final = "*own"
_FREE: Final = "*free"
"""Choices that are no mix of the pack."""


def dials(tried: Tried, text: SimulatorText, parameters: Parameters, own: Own | None) -> None:
    """Both runs side by side, or one below the other where there is little room."""
    for way in WAYS:
        with st.container(key=f"dials-{way}", gap="small"):
            _heading(way)
            _mixes(way, tried, text, own)
            _sliders(way, tried, parameters)
            _spent(tried.points(way), parameters)


def _heading(way: Way) -> None:
    place = WAYS.index(way)
    ink = theme_on_show(projector=False).ways[place].mark
    block('<h2 class="way {way}" style="--way: {ink}">{title}</h2>', way=way, ink=ink, title=way_names()[place].title)


def _mixes(way: Way, tried: Tried, text: SimulatorText, own: Own | None) -> None:
    """A choice of mixes, which shows the one that the dials stand at."""
    known = {name: Points.of(mix) for name, mix in text.mixes.items()}
    titles = {name: mix.title for name, mix in text.mixes.items()}
    if own is not None:
        known = {_OWN: own.points} | known
        titles = {_OWN: _("My result")} | titles
    stands = next((name for name, points in known.items() if points == tried.points(way)), _FREE)
    titles[_FREE] = _("As the dials are set")
    options = [*known, *([_FREE] if stands == _FREE else [])]
    key = f"mix-{way}"
    default: dict[str, Any] = {"index": options.index(stands)} if session.stand(key, stands) else {}
    st.selectbox(
        _("Start from, {way}").format(way=way_names()[WAYS.index(way)].inside),
        options,
        format_func=lambda name: plain(titles[name]),
        key=key,
        label_visibility="collapsed",
        **default,
        on_change=partial(_take, way, tried, known),
    )


def _take(way: Way, tried: Tried, known: dict[str, Points]) -> None:
    chosen = known.get(str(session.widget(f"mix-{way}")))
    if chosen is not None:
        tried.turn(way, chosen)


def _sliders(way: Way, tried: Tried, parameters: Parameters) -> None:
    points = tried.points(way)
    costs = {
        "marketing": _monthly(points.marketing, parameters.marketing_cost),
        "sales": _monthly(points.sales, parameters.sales_cost),
        "together": _("time, no points"),
    }
    for name, label in _labels().items():
        key = f"dial-{way}-{name}"
        value = getattr(points, name)
        default: dict[str, Any] = {"value": value} if session.stand(key, value) else {}
        st.slider(label, 0, 100, step=1, key=key, on_change=partial(_turn, way, tried), **default)
        block('<p class="cost">{cost}</p>', cost=costs[name])


def _labels() -> dict[str, str]:
    return {"marketing": _("Marketing"), "sales": _("Sales"), "together": _("Working together")}


def _turn(way: Way, tried: Tried) -> None:
    shown = {name: session.widget(f"dial-{way}-{name}") for name in _labels()}
    if all(isinstance(value, int) for value in shown.values()):
        tried.turn(way, Points(**shown))  # type: ignore[arg-type]


def _monthly(points: int, full: float) -> str:
    return _("{points} points a month").format(points=number(full * points / 100, exact=True))


def _spent(points: Points, parameters: Parameters) -> None:
    spent = (parameters.marketing_cost * points.marketing + parameters.sales_cost * points.sales) / 100
    said = _("In all {points} points a month")
    block('<p class="spent">{text}</p>', text=said.format(points=number(spent, exact=True)))

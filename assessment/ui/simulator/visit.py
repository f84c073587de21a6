"""The simulator's page: two runs beside one another, set by dials that the address keeps."""

from dataclasses import replace
from typing import Final

import streamlit as st

from assessment.errors import LinkError
from assessment.learning.setting import read_setting
from assessment.learning.start import first_setting, parameters_of
from assessment.packs.learning.simulator import SimulatorText
from assessment.ui import session
from assessment.ui.handed import Handed
from assessment.ui.parts.prose import block, plain
from assessment.ui.parts.top import catch_up, page_top
from assessment.ui.session import Session
from assessment.ui.simulator.assumptions import assumptions
from assessment.ui.simulator.dials import dials
from assessment.ui.simulator.notices import no_simulator, say_damaged, say_slips
from assessment.ui.simulator.own import Own, own_result_if_readable
from assessment.ui.simulator.picture import caveat, picture
from assessment.ui.simulator.runs import charts_of
from assessment.ui.tried import Tried
from assessment.ui.wiring import home_edition, trials_if_readable
from assessment.words import _, ngettext

_HORIZONS: Final = (12, 24, 36, 60, 120)
"""Months to choose from; a link may hold another number."""
_HORIZON: Final = "horizon"


def visit() -> None:
    """Draw the page. A function rather than the page's script: Streamlit runs that anew, imports included."""
    kept = session.current()
    query = st.query_params.to_dict()
    tried = None if _has_come(kept, query) else kept.tried
    if tried is not None:
        catch_up(query, tried.handed.newest)
    own, error = own_result_if_readable(query.get("r") if tried is None else tried.token)
    text = trials_if_readable(own.edition if own else home_edition()).simulator
    if text is None:
        kept.arrive("simulator")
        page_top("no simulator")
        no_simulator()
        return
    if tried is None:
        tried = kept.tried = _opened(kept.tried, query, text, own, error)
    kept.arrive("simulator")
    tried.handed.give(tried.address())
    page_top("simulator", address=tried.handed.newest)
    _page(tried, text, own)


def _has_come(kept: Session, query: dict[str, str]) -> bool:
    """Whether somebody went to this address; otherwise it is one that this page has given itself."""
    if kept.tried is None or kept.arrival("simulator", query).new_page:
        return True
    return query not in kept.tried.handed


def _opened(
    before: Tried | None, query: dict[str, str], text: SimulatorText, own: Own | None, error: LinkError | None
) -> Tried:
    """How the address sets the simulator; an address that says nothing leaves it as it was."""
    if before is not None and not query:
        return replace(before, handed=Handed(query), slips=(), error=None)
    start = first_setting(text, own.points if own else None, own.field if own else None)
    setting, slips = read_setting(query, text, start)
    return Tried(setting, Handed(query), None if error else query.get("r"), slips, error)


def _page(tried: Tried, text: SimulatorText, own: Own | None) -> None:
    st.title(_("Try another emphasis"), anchor=False)
    block('<p class="standfirst">{said}</p>', said=_standfirst(tried, own))
    if tried.error is not None:
        say_damaged(tried.error)
    say_slips(tried.slips, text)
    parameters, charts = parameters_of(text, dict(tried.setting.changes)), charts_of(tried.setting, text)
    with st.container(key="simulator"):
        with st.container(key="first"):
            picture([charts.first], "simulator", key="picture-first", player=True)
            caveat(text)
        with st.container(key="dials"):
            dials(tried, text, parameters, own)
        with st.container(key="others"):
            picture(charts.others, "simulator", key="picture-others")
    st.header(_("What lies behind it"), anchor=False)
    _ask_horizon(tried)
    assumptions(tried, text)
    _ways_on(tried, own)


def _ways_on(tried: Tried, own: Own | None) -> None:
    with st.container(horizontal=True):
        result = {"r": tried.token} if tried.token else {}
        st.page_link("views/scenarios.py", label=_("Decide in short scenarios"), query_params=result, width="content")
        st.page_link("views/learn.py", label=_("All lessons"), query_params=result, width="content")
        if own is not None:
            st.page_link("views/result.py", label=_("My result"), query_params={"r": own.token}, width="content")


def _standfirst(tried: Tried, own: Own | None) -> str:
    move = _("Move a dial: see what it brings, when, and at what price.")
    if own is None or own.points != tried.setting.this:
        return move
    said = _("This way starts from your result. {move}")
    if not own.together_known:
        said = _("This way starts from your result, with working together in the middle, for want of answers. {move}")
    return said.format(move=move)


def _ask_horizon(tried: Tried) -> None:
    months = tried.setting.months
    default = months if session.stand(_HORIZON, months) else None
    st.pills(
        _("How far to look"),
        sorted({*_HORIZONS, months}),
        format_func=lambda each: plain(ngettext("{n} month", "{n} months", each).format(n=each)),
        key=_HORIZON,
        default=default,
        required=True,
        on_change=_look,
    )


def _look() -> None:
    tried, months = session.current().tried, session.widget(_HORIZON)
    if tried is not None and isinstance(months, int):
        tried.setting = replace(tried.setting, months=months)

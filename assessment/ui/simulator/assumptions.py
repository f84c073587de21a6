"""The equations and the assumptions, to be read and to be changed."""

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from assessment.learning.equations import SYMBOLS, equations
from assessment.learning.setting import changed
from assessment.packs.learning.simulator import Assumption, SimulatorText
from assessment.ui import session
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import block, plain
from assessment.ui.tried import Tried
from assessment.words import _, ngettext


def assumptions(tried: Tried, text: SimulatorText) -> None:
    """Two parts that are drawn once they are opened, and how many assumptions are not the usual ones."""
    count = len(tried.setting.changes)
    if count:
        said = ngettext(
            "{count} assumption differs from the usual one.", "{count} assumptions differ from the usual ones.", count
        )
        st.markdown(plain(said.format(count=count)))
        button(_("Set all assumptions back"), partial(_reset, tried), key="assume-reset")
    part = st.expander(_("Change the assumptions"), key="assumptions", on_change="rerun")
    if part.open:
        with part:
            _inputs(tried, text)
    part = st.expander(_("The equations"), key="equations", on_change="rerun")
    if part.open:
        with part:
            _equations()


def _reset(tried: Tried) -> None:
    tried.setting = replace(tried.setting, changes=())


def _inputs(tried: Tried, text: SimulatorText) -> None:
    st.markdown(_("Put your own figure in place of any of these. The lines follow at once, and the link keeps it."))
    changes = dict(tried.setting.changes)
    with st.container(key="assumed"):
        for name, each in text.assumptions.items():
            _input(name, each, changes.get(name, each.value), tried, text)


def _input(name: str, each: Assumption, value: float, tried: Tried, text: SimulatorText) -> None:
    key = f"assume-{name}"
    default: dict[str, Any] = {"value": float(value)} if session.stand(key, float(value)) else {}
    with st.container(gap=None):
        st.number_input(
            plain(each.title),
            min_value=float(each.least),
            max_value=float(each.most),
            step=float(each.step),
            format=_format(each),
            key=key,
            on_change=partial(_assume, name, tried, text),
            **default,
        )
        look = "changed" if value != each.value else "usual"
        block(
            '<p class="range {look}">{range}</p><p class="source">{source}</p>',
            look=look,
            range=_range(name, each),
            source=each.source,
        )


def _range(name: str, each: Assumption) -> str:
    """The symbol, what is counted, and what may be chosen."""
    said = _("{symbol}: {unit}, {least} to {most}, usually {value}")
    return said.format(
        symbol=SYMBOLS[name], unit=each.unit, least=f"{each.least:g}", most=f"{each.most:g}", value=f"{each.value:g}"
    )


def _format(each: Assumption) -> str:
    """As many decimals as the steps need."""
    decimals = len(f"{each.step:.6f}".rstrip("0").partition(".")[2])
    return f"%.{decimals}f"


def _assume(name: str, tried: Tried, text: SimulatorText) -> None:
    value = session.widget(f"assume-{name}")
    if isinstance(value, float):
        changes = dict(tried.setting.changes) | {name: value}
        tried.setting = replace(tried.setting, changes=changed(changes, text))


def _equations() -> None:
    st.markdown(
        _(
            "One month, step by step. The dials are m (marketing), s (sales) and w (working together). B is brand, T "
            "trust, L open leads and C customers; the letters of the assumptions stand beside them."
        )
    )
    for said, lines in equations():
        st.markdown(plain(said))
        st.code("\n".join(lines), language=None, wrap_lines=True)

"""Owners and dates for the first actions: kept in the reader's browser, never in a link, never on the server."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from assessment.reports import Advice, Assignment
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading
from assessment.ui.result.measures import measure
from assessment.words import _

_FOLDER = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "emphasis_plan",
        html="<ol></ol>",
        css=(_FOLDER / "plan.css").read_text(encoding="utf-8"),
        js=(_FOLDER / "plan.js").read_text(encoding="utf-8"),
    )


def plan(reading: Reading, advice: Advice) -> tuple[Assignment, ...]:
    """The actions with a field for owner and date each; what has been filled in."""
    data = {
        "token": reading.token,
        "owner": _("Owner"),
        "date": _("By"),
        "actions": [
            {"days": each.days, "heading": _("{days} days.").format(days=each.days), "text": each.text}
            for each in advice.actions
        ],
    }
    kept = _component()(data=data, key="plan", on_plan_change=_noted)
    measure(advice)
    st.caption(plain(_("Owners and dates stay in this browser. They go into what you download, never into a link.")))
    return tuple(_assignments(advice, getattr(kept, "plan", None)))


def _noted() -> None:
    """The new plan is read from the component's state in the run that follows."""


def _assignments(advice: Advice, kept: object) -> list[Assignment]:
    filled: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
    entries = ((each, filled.get(str(each.days))) for each in advice.actions)
    return [Assignment(each, _text(entry, "owner"), _text(entry, "date")) for each, entry in entries]


def _text(entry: object, name: str) -> str:
    value = entry.get(name) if isinstance(entry, Mapping) else None
    return value[:80] if isinstance(value, str) else ""

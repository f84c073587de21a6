"""Ways into lessons, the simulator and the scenarios, with what each takes."""

from collections.abc import Mapping

import streamlit as st

from assessment.packs.learning.checks import Opening
from assessment.packs.learning.learning import Lesson
from assessment.ui.parts.prose import plain
from assessment.words import ngettext


def minutes(count: int) -> str:
    """How long something takes."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=count)


def lesson_door(lesson: Lesson, params: Mapping[str, str], *, label: str | None = None) -> None:
    """One lesson."""
    st.page_link(
        "views/lesson.py",
        label=plain(label or lesson.head.title),
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={"l": lesson.id, **params},
    )


def learn_door(label: str, params: Mapping[str, str], *, icon: str | None = None) -> None:
    """A part of the Learn page, or the whole of it."""
    st.page_link("views/learn.py", label=plain(label), icon=icon, query_params=dict(params), width="content")


def simulator_door(opening: Opening) -> None:
    """The simulator, set up as a check needs it."""


def scenario_door(scenario: str) -> None:
    """A scenario to play."""

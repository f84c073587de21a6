"""Ways into lessons, the simulator and the scenarios, with what each takes."""

from collections.abc import Mapping

import streamlit as st

from assessment.errors import ContentError
from assessment.learning.setting import Points
from assessment.packs.learning.checks import Opening
from assessment.packs.learning.learning import Learning, Lesson
from assessment.packs.learning.lessons import shared_lessons
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.ui.reading import Reading
from assessment.ui.wiring import catalogue, home_edition, trials_if_readable
from assessment.words import _, ngettext


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


def lesson_for(reading: Reading, lesson: Lesson | None) -> None:
    """The lesson that a part of a result leads to; nothing when there is none."""
    if lesson is not None:
        said = _("Lesson: {title} ({minutes})").format(title=lesson.head.title, minutes=minutes(lesson.head.minutes))
        lesson_door(lesson, session.current().learned.record | {"r": reading.token}, label=said)


def lessons_of(reading: Reading) -> Learning | None:
    """The lessons that fit a result: those of its own pack, if they can be read."""
    if reading.edition.id != home_edition().id:
        return None
    try:
        return lessons()
    except ContentError:
        return None


def lessons() -> Learning | None:
    """What the pack of a new assessment teaches; raises ContentError."""
    edition = home_edition()
    folder = catalogue().folders.get((edition.id, edition.number))
    return shared_lessons(folder) if folder else None


def learn_door(label: str, params: Mapping[str, str], *, icon: str | None = None) -> None:
    """A part of the Learn page, or the whole of it."""
    st.page_link("views/learn.py", label=plain(label), icon=icon, query_params=dict(params), width="content")


def simulator_door(opening: Opening) -> None:
    """The simulator, set up as a check needs it."""
    simulator = trials_if_readable(home_edition()).simulator
    if simulator is not None:
        runs = {"this": simulator.mixes[opening.mix], "other": simulator.mixes[opening.beside]}
        params = {name: str(Points.of(mix)) for name, mix in runs.items()}
        _trial("views/simulator.py", opening.label, params)


def scenario_door(name: str) -> None:
    """A scenario to play."""
    scenario = trials_if_readable(home_edition()).scenarios.get(name)
    if scenario is not None:
        said = _("Play the scenario: {title}").format(title=scenario.title)
        _trial("views/scenarios.py", said, {"s": name})


def _trial(page: str, label: str, params: Mapping[str, str]) -> None:
    st.page_link(
        page,
        label=plain(label),
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params=dict(params),
        width="content",
    )

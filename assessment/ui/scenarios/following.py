"""What follows from a choice: in words, and in the simulator beside the road not taken."""

from functools import partial

import streamlit as st

from assessment.charts.moving import WayName
from assessment.learning.decisions import course_of
from assessment.learning.setting import Points
from assessment.learning.start import parameters_of
from assessment.packs.learning.scenarios import Choice, Scenario
from assessment.packs.learning.simulator import SimulatorText
from assessment.ui import session
from assessment.ui.decided import Decided
from assessment.ui.parts.prose import block, paragraphs, plain
from assessment.ui.scenarios.opened import beside_of
from assessment.ui.simulator.own import Own
from assessment.ui.simulator.picture import picture
from assessment.ui.simulator.runs import draw
from assessment.words import _

_BESIDE, _START = "beside", "start-from"
_OWN, _STORY = "own", "story"


def consequence(scenario: Scenario, choice: str) -> None:
    """What happens, what there is to learn, and for the best fit its price."""
    chosen = scenario.options[choice]
    st.header(_("What follows"), anchor=False)
    paragraphs(chosen.consequence)
    st.subheader(_("Why"), anchor=False)
    paragraphs(chosen.why)
    if choice == scenario.best:
        st.subheader(_("The best fit here, and its price"), anchor=False)
        paragraphs(scenario.price)
    else:
        st.markdown(_("Choose again above to take another road."))


def months(scenario: Scenario, text: SimulatorText, decided: Decided, choice: str, own: Own | None) -> None:
    """The simulator over the months that follow, the choice beside another one."""
    st.header(_("The months that follow"), anchor=False)
    other = beside_of(scenario, choice, decided.beside)
    _ask_beside(scenario, decided, choice, other)
    if own is not None:
        _ask_start(decided)
    start = Points.of(text.mixes[scenario.start]) if own is None or decided.story else own.points
    block(
        '<p class="aside">{said}</p>',
        said=_starts(scenario, start, text, from_own=own is not None and not decided.story),
    )
    taken, not_taken = scenario.options[choice], scenario.options[other]
    courses = (course_of(scenario, taken, start, text), course_of(scenario, not_taken, start, text))
    charts = draw((_name(taken), _name(not_taken)), parameters_of(text), courses, scenario.months, scenario.watch)
    with st.container(key="months", gap="large"):
        picture([charts.first], "scenario", key="picture-first", player=True)
        picture(charts.others, "scenario", key="picture-others")


def _name(choice: Choice) -> WayName:
    said = _("“{option}”").format(option=choice.short)
    return WayName(said, said)


def _starts(scenario: Scenario, start: Points, text: SimulatorText, *, from_own: bool) -> str:
    """Where both roads begin, and how long the decision lasts."""
    said = (
        _("Both roads start from your result: marketing {marketing}, sales {sales}, working together {together}.")
        if from_own
        else _(
            "Both roads start from one firm ({mix}): marketing {marketing}, sales {sales}, working together {together}."
        )
    )
    place = said.format(
        mix=text.mixes[scenario.start].title,
        marketing=start.marketing,
        sales=start.sales,
        together=start.together,
    )
    lasts = _("The decision lasts {months} months, which are shaded; then everything goes back to where it was.")
    return f"{place} {lasts.format(months=scenario.months)}"


def _ask_beside(scenario: Scenario, decided: Decided, choice: str, other: str) -> None:
    default = other if session.stand(_BESIDE, other) else None
    st.pills(
        _("The road not taken"),
        [name for name in scenario.options if name != choice],
        format_func=lambda name: plain(scenario.options[name].short),
        key=_BESIDE,
        default=default,
        required=True,
        on_change=partial(_compare, decided),
    )


def _compare(decided: Decided) -> None:
    wanted = session.widget(_BESIDE)
    if isinstance(wanted, str):
        decided.beside = wanted


def _ask_start(decided: Decided) -> None:
    labels = {_OWN: _("My result"), _STORY: _("The firm of the story")}
    stands = _STORY if decided.story else _OWN
    default = stands if session.stand(_START, stands) else None
    st.pills(
        _("Start from"),
        list(labels),
        format_func=labels.__getitem__,
        key=_START,
        default=default,
        required=True,
        on_change=partial(_start_from, decided),
    )


def _start_from(decided: Decided) -> None:
    decided.story = session.widget(_START) == _STORY

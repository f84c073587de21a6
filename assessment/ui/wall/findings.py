"""The screens after the reveal: the finding as the title, one picture, and a sentence to talk about."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.charts import (
    Figure,
    contested_statements,
    divided_finding,
    kept_back,
    prompt,
    room_map,
    room_sections,
    room_strategies,
    room_teams,
    room_together,
    team_prompt,
)
from assessment.packs import Edition
from assessment.reports import chart_words
from assessment.reports.room_place import people_told
from assessment.ui.parts.pictures import chart
from assessment.ui.parts.prose import block, plain
from assessment.ui.reading import theme_on_show
from assessment.ui.released import on_show
from assessment.ui.wiring import catalogue
from assessment.words import _
from assessment.workshop.model import Figures, Room
from scoring import RoomFigures, Teams, Withheld


def _shown(draw: Callable[[Room, Edition, Figures, RoomFigures], None]) -> Callable[[Room], None]:
    """A screen that draws released figures, or says why there are none."""

    def screen(room: Room) -> None:
        figures = on_show(room)
        released = None if figures is None else figures.room
        if figures is None or released is None or isinstance(released, Withheld):
            _nothing_yet(kept_back(released) if isinstance(released, Withheld) else "")
            return
        draw(room, catalogue().edition(room.setup.pack, room.setup.edition), figures, released)

    return screen


def _nothing_yet(why: str) -> None:
    st.title(_("Too few answers to show anything"), anchor=False)
    block('<p class="lead">{why}</p>', why=why)


@_shown
def where(room: Room, edition: Edition, figures: Figures, released: RoomFigures) -> None:
    """The room on the map, beside its guess, or with an arrow from the round before."""
    figure = room_map(
        released,
        chart_words(edition),
        edition.scoring.cut,
        guess=figures.guess,
        moved=figures.shifts or None,
        people=room.setup.privacy == "open",
        theme=theme_on_show(projector=True),
        height=700,
    )
    if figure is None or isinstance(released.place, Withheld):
        _nothing_yet(_("Too few people have answered every section for a place on the map."))
        return
    # near a line the words of one field would claim too much
    lines = () if released.place.near else (edition.quadrants[released.place.quadrant].line,)
    _beside(figure, f"map-{room.round}", *lines, people_told(released))


@_shown
def sections(room: Room, edition: Edition, figures: Figures, released: RoomFigures) -> None:
    """A bar for each section."""
    _beside(
        room_sections(released, chart_words(edition), edition.scoring.cut, theme=theme_on_show(projector=True)), "bars"
    )


@_shown
def roles(room: Room, edition: Edition, figures: Figures, released: RoomFigures) -> None:
    """Marketing and sales people apart, where allowed."""
    words, theme = chart_words(edition), theme_on_show(projector=True)
    figure = room_teams(released, words, edition.scoring.cut, theme=theme)
    if figure is None or not isinstance(released.teams, Teams):
        st.title(_("Marketing and sales are not shown apart"), anchor=False)
        if isinstance(released.teams, Withheld):
            block('<p class="lead">{why}</p>', why=kept_back(released.teams))
        return
    _beside(figure, "roles", team_prompt(released.teams.gaps[0]))


@_shown
def contested(room: Room, edition: Edition, figures: Figures, released: RoomFigures) -> None:
    """The statements that divide the room, with a question for the first."""
    words = chart_words(edition)
    figure = contested_statements(released, words, theme=theme_on_show(projector=True))
    if figure is None:
        st.title(plain(divided_finding(())), anchor=False)
        block('<p class="lead">{line}</p>', line=_("Ask what everybody has seen that makes them agree."))
        return
    text, picture = _halves()
    with text:
        st.title(plain(figure.title), anchor=False)
        for number, statement in enumerate(released.contested, 1):
            question = prompt(statement, words).question
            block('<p class="lead question"><span>{n}</span> {ask}</p>', n=str(number), ask=question)
    with picture:
        chart(figure, "wall-contested")


@_shown
def strategies(room: Room, edition: Edition, figures: Figures, released: RoomFigures) -> None:
    """What to work on, the most pressing first; how little there is between two strong halves comes before."""
    words, theme = chart_words(edition), theme_on_show(projector=True)
    bridge = room_together(released, words, edition.scoring.keep_from, theme=theme).title
    lines = (bridge,) if released.thin_bridge else ()
    _beside(room_strategies(released, words, edition.rubric(room.setup.form).constants, theme=theme), "do", *lines)


def _halves() -> list[DeltaGenerator]:
    """The words, and the picture beside them."""
    return st.columns([4, 6], gap="large", vertical_alignment="center")


def _beside(figure: Figure, key: str, *lines: str) -> None:
    text, picture = _halves()
    with text:
        st.title(plain(figure.title), anchor=False)
        for line in lines:
            block('<p class="lead">{line}</p>', line=line)
    with picture:
        chart(figure, f"wall-{key}")

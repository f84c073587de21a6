"""What the host has to say: the step's prompt, the statements to take up, and what was kept back."""

import streamlit as st

from assessment.charts import (
    Words,
    contested_statements,
    host_note,
    kept_back,
    prompt,
    room_map,
    room_sections,
    room_strategies,
    room_teams,
)
from assessment.errors import StoreUnavailableError
from assessment.packs import Edition
from assessment.reports import chart_words
from assessment.ui.console.steps import told
from assessment.ui.parts.prose import block, plain
from assessment.ui.released import on_show
from assessment.ui.wiring import catalogue
from assessment.words import _, ngettext
from assessment.workshop import workshops
from assessment.workshop.model import Figures, Room
from scoring import RoomFigures, Teams, Withheld


def talk(room: Room) -> None:
    """For this step."""
    st.markdown(plain(told(room.step).prompt))
    edition = catalogue().edition(room.setup.pack, room.setup.edition)
    if room.step == "closed":
        _enough(room, edition)
    try:
        figures = on_show(room)
    except StoreUnavailableError:
        st.caption(_("The figures come back with the database."))
        return
    if figures is not None:
        _shown(room, edition, figures)


def _enough(room: Room, edition: Edition) -> None:
    """Whether the reveal will show anything, said before it."""
    counts = workshops().counts(room.id)
    came, needed = counts.answering + counts.done, edition.rule(open_to_all=room.setup.privacy == "open").minimum
    if came < needed:
        said = ngettext(
            "{n} person has answered. Figures need {needed}; the reveal will say so and show none.",
            "{n} people have answered. Figures need {needed}; the reveal will say so and show none.",
            came,
        )
        st.warning(plain(said.format(n=came, needed=needed)))


def _shown(room: Room, edition: Edition, figures: Figures) -> None:
    if isinstance(figures.room, Withheld):
        st.warning(plain(kept_back(figures.room)))
        return
    released = figures.room
    said = ngettext("{n} person is in the figures.", "{n} people are in the figures.", released.people)
    _line(said.format(n=released.people))
    if released.held_back:
        more = ngettext("{n} is counted and not shown.", "{n} are counted and not shown.", released.held_back)
        _line(more.format(n=released.held_back))
    words = chart_words(edition)
    match room.step:
        case "map":
            figure = room_map(released, words, edition.scoring.cut, guess=figures.guess, moved=figures.shifts or None)
            _line(figure.alt if figure else _("There is no place on the map yet."))
        case "bars":
            _line(room_sections(released, words, edition.scoring.cut).alt)
        case "strategies":
            _line(room_strategies(released, words, edition.rubric(room.setup.form).constants).alt)
        case "roles":
            _teams(released, words, edition.scoring.cut)
        case "contested":
            _statements(released, words)


def _line(said: str) -> None:
    block('<p class="quiet">{said}</p>', said=said)


def _teams(released: RoomFigures, words: Words, cut: float) -> None:
    figure = room_teams(released, words, cut)
    if figure is not None:
        _line(figure.alt)
    if isinstance(released.teams, Teams):
        for withheld in set(released.teams.kept_back.values()):
            _line(kept_back(withheld))
    else:
        _line(kept_back(released.teams))


def _statements(released: RoomFigures, words: Words) -> None:
    """The most divided first, each with a question and whom to hear first."""
    figure = contested_statements(released, words)
    if figure is None:
        _line(_("No statement divides the room. Ask what everybody has seen that makes them agree."))
        return
    with st.container(key="statements"):
        for number, statement in enumerate(released.contested, 1):
            asked = prompt(statement, words)
            notes = " ".join(each for each in (asked.how, asked.unseen, host_note(statement)) if each)
            block(
                '<p class="said">{n}. {text}</p><p><strong>{question}</strong></p><p class="quiet">{notes}</p>',
                n=str(number),
                text=words.items[statement.item],
                question=asked.question,
                notes=notes,
            )

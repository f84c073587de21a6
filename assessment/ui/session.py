"""What one browser tab holds on the server: the only place that names Streamlit's session state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import cast

import streamlit as st

from assessment.ui.decided import Decided
from assessment.ui.learned import Learned
from assessment.ui.trail import Trail
from assessment.ui.tried import Tried

_KEY = "emphasis"

PROJECTOR = "projector"
"""Value of ``view`` in an address for a room."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What differs from the run before."""

    new_page: bool
    new_query: bool

    def __bool__(self) -> bool:
        return self.new_page or self.new_query


class Drawn(Enum):
    """What the widgets of the last run belong to, seen from the screen that is drawn now."""

    THIS = auto()
    ANOTHER_SCREEN = auto()
    ANOTHER_ASSESSMENT = auto()


@dataclass
class Session:
    """Lost with the server or the tab; the address brings everything back that matters."""

    trail: Trail = field(default_factory=Trail)
    fresh: bool = True
    """Whether this is the first run of the session."""
    styled: bool = False
    """Whether a whole run has brought the style sheet to the browser."""
    pages: list[st.Page] = field(default_factory=list)
    """The pages of this tab; Streamlit notes in them which one may run."""
    page: str | None = None
    """Page of the last run."""
    query: Mapping[str, str] = field(default_factory=dict)
    """Query parameters of the last run: a difference means that the person went somewhere, or that the page did."""
    shown_at: dict[str, float] = field(default_factory=dict)
    """Clock reading (seconds) when an empty screen was first shown, by section id."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Seconds spent on a screen, by section id; never stored anywhere else."""
    reminded: set[str] = field(default_factory=set)
    """Screens whose one reminder was given."""
    beside: str | None = None
    """Token of the result that the reader came from, to be laid beside the reader's own."""
    learned: Learned = field(default_factory=Learned)
    """What has been done in Learn."""
    tried: Tried | None = None
    """How the simulator is set."""
    decided: Decided | None = None
    """What is decided in the scenarios."""
    drawn: tuple[int, str] | None = None
    """What the radio buttons were last drawn for: number of the assessment, and the screen."""

    def arrival(self, page: str, query: Mapping[str, str]) -> Arrival:
        """How this run came to its address: a page and its query parameters."""
        return Arrival(new_page=page != self.page, new_query=query != self.query)

    def arrive(self, page: str, query: Mapping[str, str] | None = None) -> None:
        """Remember the address; once it is opened, because the next tap may cut a run short anywhere.

        ``query``: what ``address()`` gives, for whoever has looked already.
        """
        self.fresh = self.page is None
        self.page, self.query = page, address() if query is None else query

    def draw(self, screen: str) -> Drawn:
        """What the radio buttons show while a screen is about to be drawn."""
        before, self.drawn = self.drawn, (self.trail.number, screen)
        if before is None or before[0] == self.trail.number:
            return Drawn.THIS if before == self.drawn else Drawn.ANOTHER_SCREEN
        return Drawn.ANOTHER_ASSESSMENT

    def pace(self, token: str) -> tuple[tuple[str, float], ...]:
        """Seconds by section id if the result of this token was answered here; they never leave the open page."""
        return tuple(sorted(self.seconds.items())) if self.trail.owns(token) else ()


def current() -> Session:
    """The session of this tab."""
    kept = st.session_state.get(_KEY)
    if kept is None:
        kept = st.session_state[_KEY] = Session()
    return cast(Session, kept)


def address() -> dict[str, str]:
    """The query parameters of this run; the last value of each."""
    return st.query_params.to_dict()


def widget(key: str) -> object:
    """What the widget with this key shows, None while it is not on the page."""
    return st.session_state.get(key)


def show(key: str, value: object) -> None:
    """Make a widget show a value; only before it is drawn."""
    st.session_state[key] = value


def stand(key: str, value: object) -> bool:
    """Make a widget stand at a value before it is drawn; whether it did already.

    One that did is drawn with the value as its default too: a browser that draws it for the first time has nothing
    else to go by when it gets two runs at once.
    """
    if widget(key) == value:
        return True
    show(key, value)
    return False


def selected(chart: str, selection: str) -> str | None:
    """Id of the mark that is selected in a chart; None when there is none."""
    state = st.session_state.get(chart)
    marks = state.selection.get(selection) if state is not None else None
    return str(marks[0]["id"]) if marks and "id" in marks[0] else None


def on_projector() -> bool:
    """Whether the address asks for the view for a room."""
    return st.query_params.get("view") == PROJECTOR

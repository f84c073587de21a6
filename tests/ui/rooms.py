"""Console and projector of a workshop, and people who answer in it."""

from streamlit.testing.v1 import AppTest

from assessment.workshop.model import Opened, Room, Step
from assessment.workshop.service import Workshops
from tests.ui.visits import visit
from tests.workshop.people import all_items, answer_all, go_to, new_person


def console(opened: Opened) -> AppTest:
    return visit("console", {"h": opened.host})


def projector(opened: Opened) -> AppTest:
    return visit("projector", {"p": opened.projector})


def answered(store: Workshops, room: Room, people: int, step: Step) -> None:
    """So many people answer, marketing and sales in turn, and the room goes on to a step."""
    go_to(store, room.id, "answer")
    for number in range(people):
        token = new_person(store, room.id, ("marketing", "sales")[number % 2])
        answer_all(store, room.id, token, all_items(store, room, 2 + number % 3))
    go_to(store, room.id, step)

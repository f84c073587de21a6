"""A real store behind the room link, with a workshop that was held."""

from collections.abc import Callable

import pytest

from assessment.packs import Catalogue
from assessment.workshop.model import Commitment, Privacy, Room, Setup
from assessment.workshop.service import Workshops
from tests.workshop.people import all_items, answer_all, go_to, new_person

Hold = Callable[..., Room]


@pytest.fixture
def hold(workshops: Workshops, catalogue: Catalogue) -> Hold:
    """Opens a workshop, has so many people of each side answer, and shows the map."""
    edition = catalogue.newest(catalogue.packs[0])

    def hold(marketing: int, sales: int, privacy: Privacy = "anonymous", title: str = "Our <b>room</b>") -> Room:
        room = workshops.open(Setup(title, edition.id, edition.number, "pulse", privacy)).room
        go_to(workshops, room.id, "answer")
        for number, role in enumerate(["marketing"] * marketing + ["sales"] * sales):
            value = (4 if role == "marketing" else 2) + number % 2
            answer_all(workshops, room.id, new_person(workshops, room.id, role), all_items(workshops, room, value))
        go_to(workshops, room.id, "map")
        return workshops.commit(room.id, Commitment("Meet weekly", "Head of <sales>"))

    return hold

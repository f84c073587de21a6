"""A real store behind the routes, and phones as people hold them."""

from collections.abc import Callable

import pytest

from assessment.packs import Catalogue
from assessment.workshop.model import Room, Setup
from assessment.workshop.service import Workshops
from tests.web.phone.handset import Handset

NewRoom = Callable[..., Room]


@pytest.fixture
def new_room(workshops: Workshops, catalogue: Catalogue) -> NewRoom:
    """Opens rooms in their lobby."""
    edition = catalogue.newest(catalogue.packs[0])

    def new_room(form: str = "pulse", title: str = "Our room", **options: object) -> Room:
        return workshops.open(Setup(title, edition.id, edition.number, form, **options)).room  # type: ignore[arg-type]

    return new_room


@pytest.fixture
def room(new_room: NewRoom) -> Room:
    """An anonymous room in its lobby."""
    return new_room()


@pytest.fixture
def phone(room: Room) -> Handset:
    """Somebody's phone, before it has seen the room."""
    return Handset(room.code)

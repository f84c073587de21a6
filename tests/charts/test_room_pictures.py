"""What holds for every picture of a room: a finding, sentences and a table; nothing jumps, nothing is too small."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
import vl_convert
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.charts import PROJECTOR, PROJECTOR_DARK, THEMES, Figure, Theme, Width, Words
from assessment.packs import Edition
from scoring import Mean, RoomFigures, Teams, Withheld
from tests.charts.cases import WIDTHS, rows_of
from tests.charts.rooms import PICTURES, Draw, any_rooms, pictures, rooms

ROOMS = (
    "divided", "six", "small role", "all alike", "few alike", "thin bridge", "quick sketch", "open",
    "nothing but one item", "a thousand",
)  # fmt: skip


@pytest.fixture(scope="session")
def every_room(edition: Edition) -> Mapping[str, RoomFigures]:
    found = rooms(edition)
    assert tuple(found) == ROOMS
    return found


@pytest.fixture(scope="session")
def every_picture(edition: Edition) -> Mapping[str, Draw]:
    found = pictures(edition)
    assert tuple(found) == PICTURES
    return found


@pytest.fixture(params=PICTURES)
def drawing(request: pytest.FixtureRequest, every_picture: Mapping[str, Draw]) -> Draw:
    return every_picture[request.param]


@pytest.mark.parametrize("name", ROOMS)
def test_says_what_it_shows(name: str, drawing: Draw, every_room: Mapping[str, RoomFigures], words: Words) -> None:
    figure = drawing(every_room[name], words)
    if figure is None:
        return
    assert figure.title
    assert not figure.title.endswith(".")
    assert figure.alt.startswith(figure.title)
    assert 1 <= figure.alt.count(". ") + 1 <= 3
    assert figure.chart.to_dict()["description"] == figure.alt
    head, *rows = figure.table
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert all(cell for row in figure.table for cell in row)


@pytest.mark.parametrize("picture", PICTURES)
def test_what_may_not_be_shown_has_no_picture(
    picture: str, every_picture: Mapping[str, Draw], every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    """Only bars keep their row, with the reason in it; statements and strategies say so in their own words."""
    for room in every_room.values():
        figure = every_picture[picture](room, words)
        if picture in ("map", "guess", "moved"):
            assert (figure is None) is isinstance(room.place, Withheld)
        elif picture == "teams":
            assert (figure is None) is not isinstance(room.teams, Teams)
        elif picture == "contested":
            assert (figure is None) is (not room.contested)
        else:
            assert figure is not None


def test_altair_finds_no_fault(drawing: Draw, every_room: Mapping[str, RoomFigures], words: Words) -> None:
    figure = drawing(every_room["divided"], words, titled=True)
    assert figure is not None
    assert figure.chart.to_dict(validate=True)["layer"]


def test_vega_compiles_it_without_a_legend(drawing: Draw, every_room: Mapping[str, RoomFigures], words: Words) -> None:
    for name in ("divided", "open"):
        figure = drawing(every_room[name], words, titled=True, width=640)
        if figure is not None:
            vega = vl_convert.vegalite_to_vega(figure.chart.to_dict(), vl_version="6.4")
            assert json.dumps(vega).count('"legends"') == 0


@pytest.mark.slow
@pytest.mark.parametrize("width", [*WIDTHS, 1700])
def test_fills_its_width_and_no_more(
    drawing: Draw, width: int, every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    figure = drawing(every_room["divided"], words, width=width, theme=PROJECTOR if width > 900 else THEMES["light"])
    assert figure is not None
    png = vl_convert.vegalite_to_png(figure.chart.to_dict(), vl_version="6.4")
    assert int.from_bytes(png[16:20]) == width


@pytest.mark.parametrize("theme", [PROJECTOR, PROJECTOR_DARK])
def test_no_word_on_the_wall_is_smaller_than_24_px(
    theme: Theme, drawing: Draw, every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    """On a screen 1920 px wide, where pictures have 1000 px and more."""
    for width in (1000, 1700):
        figure = drawing(every_room["divided"], words, theme=theme, width=width)
        assert figure is not None
        svg = vl_convert.vegalite_to_svg(figure.chart.to_dict(), allowed_base_urls=[])
        sizes = [float(size) for size in re.findall(r'font-size="([0-9.]+)px"', svg)]
        assert sizes
        assert min(sizes) >= 24


@pytest.mark.parametrize("theme", [PROJECTOR, PROJECTOR_DARK])
def test_a_picture_fits_below_a_title_on_the_wall(
    theme: Theme, drawing: Draw, every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    figure = drawing(every_room["divided"], words, theme=theme)
    assert figure is not None
    assert figure.chart.to_dict()["height"] <= 800


def frame(figure: Figure | None) -> tuple[Any, ...]:
    """What must stay where it is: the size, and the heights of rows."""
    assert figure is not None
    spec = figure.chart.to_dict()
    tops = [row[key] for row in rows_of(figure) for key in ("bar_top", "full") if key in row]
    return spec["height"], spec["padding"], tops


@pytest.mark.parametrize("picture", ["map", "guess", "sections", "together", "teams", "strategies"])
def test_other_numbers_do_not_move_the_picture(
    picture: str, every_picture: Mapping[str, Draw], every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    drawing = every_picture[picture]
    assert frame(drawing(every_room["divided"], words)) == frame(drawing(every_room["a thousand"], words))


@pytest.mark.parametrize("picture", ["sections", "together", "strategies"])
def test_what_is_kept_back_keeps_its_row(
    picture: str, every_picture: Mapping[str, Draw], every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    drawing = every_picture[picture]
    assert frame(drawing(every_room["divided"], words)) == frame(drawing(every_room["nothing but one item"], words))


def test_shows_no_number_that_is_not_whole(
    every_picture: Mapping[str, Draw], every_room: Mapping[str, RoomFigures], words: Words
) -> None:
    """A picture goes to the browser as data: what it carries must be no finer than what it says."""
    for picture in ("map", "sections", "together", "teams"):
        figure = every_picture[picture](every_room["divided"], words)
        assert figure is not None
        for row in rows_of(figure):
            for key in ("mean", "low", "high", "marketing", "sales"):
                if isinstance(row.get(key), float) and "x" not in row:
                    assert row[key] == int(row[key]), (picture, key, row)


@settings(max_examples=60)
@given(data=st.data())
def test_any_room_can_be_drawn(
    data: st.DataObject, edition: Edition, every_picture: Mapping[str, Draw], words: Words
) -> None:
    room = data.draw(any_rooms(edition))
    theme = data.draw(st.sampled_from(list(THEMES.values())))
    width: Width = data.draw(st.sampled_from(["container", *WIDTHS]))
    for drawing in every_picture.values():
        figure = drawing(room, words, theme=theme, width=width)
        if figure is not None:
            json.dumps(figure.chart.to_dict(), allow_nan=False)
            assert rows_of(figure)
            assert figure.title in figure.alt
            assert len({len(row) for row in figure.table}) == 1


def test_a_mean_is_never_drawn_without_its_people(every_room: Mapping[str, RoomFigures]) -> None:
    for name, room in every_room.items():
        least = 1 if name == "open" else 5
        assert all(score.mean.n >= least for score in room.sections if isinstance(score.mean, Mean))

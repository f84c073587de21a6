"""Pictures of lessons: words beside them, no legend, inside their frame at every width."""

import json
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from assessment.charts import LIGHT, THEMES, Figure
from assessment.charts.lesson_funnel import losses
from assessment.charts.lesson_lines import between, steps
from assessment.charts.lesson_picture import lesson_picture
from assessment.packs.learning.pictures import PICTURES, Funnel, Lines
from tests.charts.cases import rows_of
from tests.learning.lessons import shipped

LESSONS = list(shipped().lessons)
WIDTHS = (288, 360, 714)


def drawn(lesson: str, **options: Any) -> Figure:
    return lesson_picture(shipped().lessons[lesson].picture, **options)


def test_every_kind_is_drawn_by_a_shipped_lesson() -> None:
    assert {type(lesson.picture) for lesson in shipped().lessons.values()} == set(PICTURES.values())


@pytest.mark.parametrize("lesson", LESSONS)
def test_says_what_it_shows(lesson: str) -> None:
    figure = drawn(lesson)
    assert figure.title == shipped().lessons[lesson].picture.title
    assert figure.alt.startswith(f"{figure.title}. ")
    assert figure.chart.to_dict()["description"] == figure.alt
    head, *rows = figure.table
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    assert all(cell for row in figure.table for cell in row)
    assert rows_of(figure)


@pytest.mark.parametrize("lesson", LESSONS)
def test_altair_finds_no_fault_and_there_is_no_legend(lesson: str) -> None:
    assert drawn(lesson, titled=True).chart.to_dict(validate=True)["layer"]
    vega = vl_convert.vegalite_to_vega(drawn(lesson, width=640).chart.to_dict(), vl_version="6.4")
    assert json.dumps(vega).count('"legends"') == 0


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lesson", LESSONS)
def test_fills_its_width_and_no_more(lesson: str, width: int, theme: Any) -> None:
    png = vl_convert.vegalite_to_png(drawn(lesson, width=width, theme=theme).chart.to_dict(), vl_version="6.4")
    assert int.from_bytes(png[16:20]) == width


@pytest.mark.parametrize("lesson", LESSONS)
def test_is_drawn_in_less_than_eight_milliseconds(lesson: str) -> None:
    def spent() -> float:
        start = process_time()
        drawn(lesson).chart.to_dict()
        return process_time() - start

    assert min(spent() for _ in range(10)) < 0.008


def test_colours_follow_the_side_and_shapes_tell_lines_apart() -> None:
    spec = json.dumps(drawn("worth-knowing").chart.to_dict())
    assert LIGHT.fields["marketing_led"].mark in spec
    assert LIGHT.fields["sales_led"].mark in spec
    assert '"shape": "circle"' in spec
    assert '"shape": "square"' in spec


def test_losses_of_a_funnel_add_up() -> None:
    picture = shipped().lessons["applause"].picture
    assert isinstance(picture, Funnel)
    assert losses(picture) == [140, 36, 16]
    assert sum(losses(picture)) + picture.stages[-1].count == picture.stages[0].count


@given(st.floats(-1e4, 1e4), st.floats(0.01, 1e4), st.integers(2, 8))
def test_marks_are_round_rising_and_inside(least: float, span: float, about: int) -> None:
    marks = steps(least, least + span, about)
    assert marks == sorted(set(marks))
    assert all(least - 1e-9 <= mark <= least + span + 1e-9 for mark in marks)
    assert len(marks) <= about + 2
    gaps = {round(after - before, 6) for before, after in pairwise(marks)}
    assert len(gaps) <= 1 or max(gaps) - min(gaps) < 1e-5


@given(st.data())
def test_a_place_between_two_points_lies_between_their_values(data: st.DataObject) -> None:
    picture = shipped().lessons[data.draw(st.sampled_from(["unseen-needs", "worth-knowing", "selling-ahead"]))].picture
    assert isinstance(picture, Lines)
    series = data.draw(st.sampled_from(picture.series))
    place = data.draw(st.floats(picture.at[0], picture.at[-1]))
    assert min(series.values) <= between(picture.at, series.values, place) <= max(series.values)
    assert between(picture.at, series.values, picture.at[2]) == pytest.approx(series.values[2])

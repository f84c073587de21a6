"""What holds for every picture of several results: a finding, sentences and a table beside it, valid, not one alone."""

import json

import pytest
import vl_convert
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.charts import THEMES, Theme, Width, Words
from assessment.packs import Catalogue
from scoring import Result, score
from tests.charts.cases import WIDTHS
from tests.charts.several import SEVERAL, DrawSeveral
from tests.charts.test_every_chart import assert_drawable, encodings
from tests.scoring.drawn_sheets import random_sheets

MIXED = ("sales_led", "integrated", "pulse", "open", "nothing answered")


@pytest.fixture(params=sorted(SEVERAL))
def drawing(request: pytest.FixtureRequest) -> DrawSeveral:
    return SEVERAL[request.param]


@pytest.fixture(params=[2, 3, 5])
def several(request: pytest.FixtureRequest, results: dict[str, Result]) -> list[Result]:
    return [results[name] for name in MIXED[: request.param]]


def test_says_what_it_shows(drawing: DrawSeveral, several: list[Result], words: Words) -> None:
    figure = drawing(several, words)
    assert figure is not None
    assert figure.title
    assert not figure.title.endswith(".")
    assert figure.alt.startswith(f"{figure.title}. ")
    assert figure.alt.count(". ") + 1 <= 3
    assert figure.chart.to_dict()["description"] == figure.alt
    assert len({len(row) for row in figure.table}) == 1
    assert all(cell for row in figure.table for cell in row)


def test_altair_and_vega_find_no_fault(drawing: DrawSeveral, several: list[Result], words: Words) -> None:
    figure = drawing(several, words, titled=True, width=640)
    assert figure is not None
    assert figure.chart.to_dict(validate=True)["layer"]
    vega = vl_convert.vegalite_to_vega(figure.chart.to_dict(), vl_version="6.4")
    assert json.dumps(vega).count('"legends"') == 0


def test_has_no_legend(drawing: DrawSeveral, several: list[Result], words: Words) -> None:
    figure = drawing(several, words)
    assert figure is not None
    for encoding in encodings(figure.chart.to_dict()):
        for channel in ("color", "fill", "stroke", "shape", "size"):
            assert encoding.get(channel, {"legend": None})["legend"] is None


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
def test_fills_its_width_and_no_more(
    drawing: DrawSeveral, width: int, results: dict[str, Result], words: Words
) -> None:
    figure = drawing([results[name] for name in MIXED], words, width=width)
    assert figure is not None
    png = vl_convert.vegalite_to_png(figure.chart.to_dict(), vl_version="6.4")
    assert int.from_bytes(png[16:20]) == width


@settings(max_examples=60)
@given(
    seed=st.integers(0, 10**6),
    count=st.integers(2, 12),
    theme=st.sampled_from(list(THEMES.values())),
    width=st.sampled_from(["container", *WIDTHS]),
)
def test_any_results_can_be_drawn(
    seed: int, count: int, theme: Theme, width: Width, catalogue: Catalogue, words: Words
) -> None:
    sheets = random_sheets(seed, count)
    several = [score(catalogue.editions[0].rubric(sheet["form"]), sheet["answers"]) for sheet in sheets]
    for drawing in SEVERAL.values():
        figure = drawing(several, words, theme=theme, width=width)
        if figure is not None:
            assert_drawable(figure)

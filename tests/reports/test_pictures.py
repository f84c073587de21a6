"""PNG and SVG of every chart."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image

from assessment.reports.figures import figures
from assessment.reports.pictures import archive, png, svg
from tests.reports.handouts import of_example

LED = "Sales-led, and the signs point the same way"
HANDOUT = of_example(LED)
NAMES = ("map", "sections", "together", "strategies", "likelihood", "effects")


def test_there_is_a_picture_for_each_chart_that_the_result_has() -> None:
    assert tuple(figures(HANDOUT)) == NAMES
    assert "effects" not in figures(of_example(LED, scores_only=True))


@pytest.mark.parametrize("name", NAMES)
def test_svg_has_its_title_as_text_and_fetches_nothing(name: str) -> None:
    drawn = svg(HANDOUT, name)
    root = ElementTree.fromstring(drawn)
    words = " ".join(" ".join(root.itertext()).split())
    assert figures(HANDOUT)[name].title in words
    assert b"href=" not in drawn
    assert b"url(http" not in drawn


@pytest.mark.parametrize("name", NAMES)
def test_png_is_sharp_and_not_empty(name: str) -> None:
    picture = Image.open(BytesIO(png(HANDOUT, name)))
    assert picture.width == 1280
    assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20


@pytest.mark.parametrize("scores_only", [False, True])
def test_the_archive_has_every_picture_twice_and_what_it_says(scores_only: bool) -> None:
    handout = of_example(LED, scores_only=scores_only)
    with ZipFile(BytesIO(archive(handout))) as packed:
        drawn = figures(handout)
        assert packed.namelist() == [*(f"{name}.{kind}" for name in drawn for kind in ("png", "svg")), "in-words.txt"]
        assert packed.read("map.svg") == svg(handout)
        assert packed.read("sections.png") == png(handout, "sections")
        words = packed.read("in-words.txt").decode()
    assert all(f"{name}: {figure.alt}" in words for name, figure in drawn.items())
    assert archive(handout) == archive(handout)

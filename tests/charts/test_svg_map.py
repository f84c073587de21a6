"""The map as plain SVG says what the drawn map says, and keeps its words on the picture."""

import pytest
from lxml import etree

from assessment import links
from assessment.charts import THEMES, Sketch, map_style, quadrant_map, svg_map
from assessment.reports import chart_words
from tests.ui.examples import catalogue, example_sheets, newest

NAMES = list(example_sheets())
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("numbers", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_same_words_as_the_other_map(name: str, numbers: bool) -> None:
    result, words = links.result_of(example_sheets()[name], catalogue()), chart_words(newest())
    drawn, other = svg_map(result, words, sketch=Sketch(numbers=numbers)), quadrant_map(result, words)
    assert (drawn.title, drawn.alt, drawn.table) == (other.title, other.alt, other.table)
    tree = etree.fromstring(drawn.svg.encode())
    assert tree.findtext(f"{SVG}title") == drawn.title
    assert tree.findtext(f"{SVG}desc") == drawn.alt
    spans = {span.text for span in tree.iter(f"{SVG}tspan")}
    assert set(words.fields.values()) <= spans
    assert any("Marketing " in str(text) for text in spans) == numbers
    assert bool(tree.findall(f".//{SVG}circle")) == (result.lean is not None)


@pytest.mark.parametrize("name", NAMES)
def test_every_anchor_is_on_the_map(name: str) -> None:
    result, words = links.result_of(example_sheets()[name], catalogue()), chart_words(newest())
    tree = etree.fromstring(svg_map(result, words).svg.encode())
    for span in tree.iter(f"{SVG}tspan"):
        assert 0 <= float(span.get("x", "-1")) <= Sketch().plot


def test_names_of_a_pack_are_escaped() -> None:
    from dataclasses import replace

    sheet = example_sheets()[NAMES[0]]
    words = chart_words(newest())
    hostile = replace(words, fields=dict.fromkeys(words.fields, "<&>"))
    drawn = svg_map(links.result_of(sheet, catalogue()), hostile)
    assert "&lt;&amp;&gt;" in drawn.svg
    etree.fromstring(drawn.svg.encode())


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_field_has_its_colours(theme: object) -> None:
    style = map_style(theme)  # type: ignore[arg-type]
    assert style.count("{") == style.count("}")
    assert all(f".{name}.here{{" in style for name in ("integrated", "marketing_led", "sales_led", "building"))

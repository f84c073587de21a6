"""The picture beside a link: size, speed of a second look, and no numbers unless the sender chose them."""

from io import BytesIO

import pytest
from PIL import Image

from assessment import links
from assessment.reports import chart_words
from assessment.reports.preview import SIZE, preview_svg
from tests.ui.examples import catalogue, example_sheets, newest, scores_token, token
from tests.web.asking import ask

NAMES = list(example_sheets())


@pytest.mark.parametrize("query", ["", "n=1"])
@pytest.mark.parametrize("make", [token, scores_token])
def test_picture(make: object, query: str) -> None:
    sheet = example_sheets()[NAMES[0]]
    answer = ask(f"/s/{make(sheet)}.png", query=query)  # type: ignore[operator]
    assert answer.status == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert answer.headers["x-robots-tag"] == "noindex"
    with Image.open(BytesIO(answer.body)) as picture:
        assert picture.size == SIZE
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 20)
    assert colours is not None
    assert len(colours) > 50
    assert len(answer.body) < 300_000


@pytest.mark.parametrize("name", NAMES)
def test_numbers_only_when_chosen(name: str) -> None:
    result, words = links.result_of(example_sheets()[name], catalogue()), chart_words(newest())
    drawn = {chosen: preview_svg(result, words, numbers=chosen) for chosen in (False, True)}
    seen = {chosen: svg.split("</desc>")[1] for chosen, svg in drawn.items()}
    assert ">62.5<" in seen[True]
    assert "Marketing " in seen[True].replace("Marketing emphasis", "")
    assert "Marketing " not in seen[False].replace("Marketing emphasis", "")
    assert not [text for text in seen[False].split("<") if text.split(">")[-1].strip().isdigit()]


def test_with_and_without_numbers_are_two_pictures() -> None:
    address = f"/s/{token(example_sheets()[NAMES[0]])}.png"
    assert ask(address).body != ask(address, query="n=1").body
    assert ask(address).body == ask(address, query="n=yes").body

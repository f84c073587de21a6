"""Every change to Streamlit's document and style finds its place in the installed Streamlit."""

import re
from pathlib import Path

import pytest
from streamlit import file_util

from assessment.web.frontend.document import WHERE, lighter
from assessment.web.frontend.fonts import ALL_ICONS, ICONS, TEXT_FONTS, version, with_our_fonts
from assessment.web.frontend.soon import pages, soon
from tests.icons import full_font, names_in, names_in_use

STATIC = Path(file_util.get_static_dir())
THEIRS = (STATIC / "index.html").read_text(encoding="utf-8")
STYLE = next((STATIC / "static" / "css").glob("index.*.css")).read_text(encoding="utf-8")
OWN_FONTS = Path(__file__).parents[3] / "assessment" / "ui" / "static" / "fonts"


def test_all_changes_fit_the_installed_streamlit() -> None:
    ours = lighter(THEIRS)
    assert "<title>Emphasis</title>" in ours
    assert "SourceSans" not in ours
    assert "favicon" not in ours
    assert "<!--" not in ours
    assert re.search(rf'css\?v={version()}"', ours)
    assert ours.count("<noscript>") == 1
    assert "JSON" not in ours
    for font in TEXT_FONTS:
        assert (OWN_FONTS / f"{font}.woff2").is_file()
        assert ours.count(f'href="./app/static/fonts/{font}.woff2"') == 1


def test_every_script_stays() -> None:
    scripts = re.compile(r"\./static/js/[\w.-]+")
    assert scripts.findall(lighter(THEIRS)) == scripts.findall(THEIRS)


def test_streamlit_is_told_where_its_server_is_before_it_looks() -> None:
    first = re.search(r"<script\b[^>]*>(.*?)</script>", lighter(THEIRS), re.DOTALL)
    assert first is not None
    assert first[1] == WHERE


def test_a_document_without_these_places_stays_as_it_is() -> None:
    assert lighter("<html><head></head><body>x</body></html>") == "<html><head></head><body>x</body></html>"


def test_the_style_asks_for_our_fonts() -> None:
    ours = with_our_fonts(STYLE)
    assert "SourceSansVF-Upright" in STYLE
    assert "SourceSansVF-Upright" not in ours
    assert re.search(rf"{ALL_ICONS.pattern}\?v={version()}\)", ours)


@pytest.mark.parametrize("page", pages())
def test_pieces_that_a_page_asks_for_later_are_named(page: str) -> None:
    scripts = STATIC / "static" / "js"
    named = soon(scripts, page, THEIRS)
    assert all((scripts / name).is_file() for name in named)
    assert {name.split(".")[0] for name in named} >= {"Html", "Radio", "Button"}
    assert not any(f"/{name}" in THEIRS for name in named)


def test_every_icon_in_use_is_in_our_font() -> None:
    missing = names_in_use() & names_in(full_font()) - names_in(ICONS)
    assert not missing, "run python -m tests.icons"


def test_our_icons_are_a_small_part() -> None:
    assert ICONS.stat().st_size < full_font().stat().st_size / 20

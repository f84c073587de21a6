"""Links that cannot be read get help, the right status, and never a trace."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assessment.errors import LinkError, LinkNewerVersionError, LinkUnknownPackError
from assessment.reports import link_words
from tests.ui.examples import filled, token
from tests.ui.test_damaged_links import CASES, IDS
from tests.web.asking import ask

WHOLE = token(filled())


@pytest.mark.parametrize("ending", ["", ".png"])
@pytest.mark.parametrize(("link", "error"), CASES, ids=IDS)
def test_page_says_what_is_wrong_and_what_to_do(link: str, error: LinkError, ending: str) -> None:
    answer = ask(f"/s/{link}{ending}")
    assert answer.status == (404 if isinstance(error, LinkNewerVersionError | LinkUnknownPackError) else 400)
    title, explanation, remedy = link_words(error)
    assert answer.page().findtext(".//h1") == title
    assert explanation in answer.text()
    assert remedy in answer.text()
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-robots-tag"] == "noindex"
    assert "etag" not in answer.headers


@pytest.mark.parametrize("path", ["/s", "/s/", "/s/.png", "/maps/here/s"])
def test_no_token_at_all_is_one_that_was_cut_off(path: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.page().findtext(".//h1")) == (400, "The end of this link is missing")


@pytest.mark.parametrize("link", ["\n", f"{WHOLE}\n", f"\r\n{WHOLE}", f"{WHOLE}\u2028"])
def test_line_ends_get_the_same_help(link: str) -> None:
    answer = ask(f"/s/{link}")
    assert (answer.status, answer.page().findtext(".//h1")) == (400, "This link has been changed on its way")


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")), st.text())
@example("1" * 1_000_000, "")
@example("\x00", "n=1")
@example("../../etc/passwd", "n=\x00")
@example("%2e%2e%2f%00", "n=1&n=2")
@example("//" + WHOLE, "")
@example(WHOLE + "/", "")
@example(WHOLE + ".png.png", "")
@example(".png", "")
@example("\udcff", "")
def test_hostile_addresses_are_answered_calmly(link: str, query: str) -> None:
    answer = ask(f"/s/{link}", query=query.encode("utf-8", "replace").decode())
    assert answer.status in (400, 404)
    assert b"Traceback" not in answer.body
    if answer.status == 400 or answer.headers["content-type"].startswith("text/html"):
        assert len(answer.body) < 20_000


@given(st.integers(0, len(WHOLE) - 1), st.sampled_from("0aZ/%.<é\x00"))
def test_a_changed_link_never_shows_a_result(place: int, letter: str) -> None:
    changed = WHOLE[:place] + letter + WHOLE[place + 1 :]
    assert (ask(f"/s/{changed}").status == 200) == (changed == WHOLE)

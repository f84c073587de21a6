"""An address that cannot be read gets a clear sentence on every page, and never another result."""

import pytest

from assessment.errors import (
    LinkCutOffError,
    LinkDamagedError,
    LinkError,
    LinkNewerVersionError,
    LinkUnknownPackError,
)
from assessment.links import envelope, mixed_radix
from assessment.packs.codes import code_of
from assessment.reports import link_words
from tests.ui.examples import filled, newest, token
from tests.ui.visits import headings, press, prose, visit

pytestmark = pytest.mark.appcheck
WHOLE = token(filled())


def elsewhere(pack: str, edition: int) -> str:
    """A whole link of a pack or an edition that this installation does not have."""
    head = (0, 0, code_of(pack), edition - 1, 0)
    return envelope.seal(1, mixed_radix.join(head, (2, 16, 1 << 24, 1023, 1 << 16)), 30)


CASES: list[tuple[str, LinkError]] = [
    ("", LinkCutOffError(0, None)),
    (WHOLE[:1], LinkCutOffError(1, None)),
    (WHOLE[:20], LinkCutOffError(20, None)),
    (WHOLE[:-1], LinkCutOffError(len(WHOLE) - 1, None)),
    (WHOLE[:10] + ("x" if WHOLE[10] != "x" else "y") + WHOLE[11:], LinkDamagedError()),
    (WHOLE.swapcase(), LinkDamagedError()),
    (WHOLE + "0", LinkDamagedError()),
    ("nonsense", LinkDamagedError()),
    ("<script>alert(1)</script>", LinkDamagedError()),
    ("a\x00b", LinkDamagedError()),
    ("１２３", LinkDamagedError()),
    ("9" + WHOLE[1:], LinkNewerVersionError(9)),
    (elsewhere("another-pack", 1), LinkUnknownPackError(None, 1)),
    (elsewhere(newest().id, 1000), LinkUnknownPackError(newest().id, 1000)),
]
IDS = [f"{number}-{error.code}" for number, (_, error) in enumerate(CASES)]


@pytest.mark.parametrize("view", [None, "projector"])
@pytest.mark.parametrize(("where", "name"), [("take", "a"), ("result", "r")])
@pytest.mark.parametrize(("link", "error"), CASES, ids=IDS)
def test_page_says_what_is_wrong_and_what_to_do(
    link: str, error: LinkError, where: str, name: str, view: str | None
) -> None:
    what, explanation, remedy = link_words(error)
    tab = visit(where, {name: link} | ({"view": view} if view else {}))
    assert not tab.exception
    assert headings(tab) == [what]
    assert explanation in prose(tab)
    assert remedy in prose(tab)


@pytest.mark.parametrize(("link", "error"), [case for case in CASES if case[0]], ids=IDS[1:])
def test_pasting_it_says_the_same_and_stays(link: str, error: LinkError) -> None:
    tab = visit("home")
    tab.text_input[0].set_value(f"https://example.org/result?r={link}")
    tab = press(tab, "Open")
    assert not tab.exception
    assert len(tab.warning) == 1
    assert tab.warning[0].value


NUMBERS = ["0", "-1", "1.5", "99999", "9" * 400, "abc", "", " ", "1 ", "٣", "²", "1\x00", "None", "s"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("name", ["s", "n"])
@pytest.mark.parametrize("view", ["PROJECTOR", "projector"])
def test_an_impossible_number_shows_the_first_gap(name: str, number: str, view: str) -> None:
    tab = visit("take", {"a": token(filled(but=7)), name: number, "view": view})
    assert not tab.exception
    gap = newest().form_items("full")[-7]
    expected = newest().item(gap).text if view == "projector" else newest().questionnaires[-2].title
    assert headings(tab) == [expected]


@pytest.mark.parametrize("number", NUMBERS)
def test_an_impossible_slide_shows_the_first(number: str) -> None:
    first = visit("result", {"r": WHOLE, "view": "projector"})
    tab = visit("result", {"r": WHOLE, "view": "projector", "n": number})
    assert not tab.exception
    assert headings(tab) == headings(first)


@pytest.mark.parametrize("form", ["", "nope", "FULL", "full\x00", "1", "__class__"])
def test_an_unknown_form_asks_how_much_time_there_is(form: str) -> None:
    tab = visit("take", {"form": form})
    assert not tab.exception
    assert headings(tab) == ["How much time do you have?"]


@pytest.mark.parametrize(("where", "name"), [("take", "a"), ("result", "r")])
def test_a_very_long_link_is_a_damaged_one(where: str, name: str) -> None:
    tab = visit(where, {name: "1" * 500_000})
    assert not tab.exception
    assert headings(tab) == [link_words(LinkDamagedError())[0]]


@pytest.mark.parametrize(("where", "name"), [("take", "a"), ("result", "r")])
def test_an_address_beyond_what_streamlit_reads_is_one_without_a_link(where: str, name: str) -> None:
    tab = visit(where, {name: "1" * 1_000_000})
    assert not tab.exception
    assert headings(tab) == headings(visit(where))

"""From a shared result to an own one, and to both of them on one page."""

from tests.ui.examples import example_sheets, newest, token
from tests.ui.visits import address, press, prose, visit

THEIRS = token(example_sheets()["Strong closing on ground nobody tends"])


def test_the_same_statements_are_asked_and_both_will_be_shown() -> None:
    tab = visit("take", {"with": THEIRS})
    assert "laid beside" in prose(tab)
    assert tab.radio[0].label == newest().item("IDN1").text
    assert "laid beside" not in prose(visit("take", {"form": "full"}))


def test_the_address_keeps_the_other_result_while_answering() -> None:
    tab = visit("take", {"form": "pulse", "with": THEIRS})
    tab.radio[0].set_value(4).run()
    press(press(tab, "Next"), "Next")
    assert address(tab)["with"] == THEIRS
    assert address(tab)["a"]


def test_the_end_leads_to_both() -> None:
    tab = visit("take", {"a": THEIRS, "s": "7", "with": THEIRS})
    links = [each.proto.label for each in tab.get("page_link")]
    assert "See both results" in links
    assert "See the result" not in links


def test_a_damaged_other_result_is_left_out() -> None:
    tab = visit("take", {"form": "pulse", "with": THEIRS[:-1]})
    tab.radio[0].set_value(4).run()
    press(press(tab, "Next"), "Next")
    assert "with" not in address(tab)

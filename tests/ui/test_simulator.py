"""The simulator's page: where it starts, what dials and links do, and calm words for what cannot be read."""

from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from assessment.learning.setting import Points
from assessment.learning.simulator import simulate, steady
from assessment.learning.start import parameters_of
from scoring import score
from tests.learning.firms import shipped
from tests.ui.examples import example_sheets, filled, newest, scores_token, token
from tests.ui.visits import blocks, follow, is_at, kept, leads, next_address, pictures, press, prose, title, visit

pytestmark = pytest.mark.appcheck
EXAMPLE = example_sheets()["Strong habits and strong warning signs in three sections"]


def simulator(query: dict[str, str | list[str]] | None = None) -> AppTest:
    tab = visit("simulator", query)
    assert not tab.exception
    return tab


def dials(tab: AppTest) -> list[int]:
    """This way's three dials, then the other way's."""
    return [cast(int, slider.value) for slider in tab.slider]


def of(mix: str) -> list[int]:
    points = Points.of(shipped().mixes[mix])
    return [points.marketing, points.sales, points.together]


def warned(tab: AppTest) -> str:
    return " ".join(each.value for each in tab.warning).replace("\\", "")


def revenue(tab: AppTest, way: int) -> list[str]:
    found: list[str] = pictures(tab)[0]["said"][way]["values"]
    return found


def test_without_a_result_it_starts_from_the_packs_pair() -> None:
    tab = simulator()
    text = shipped()
    assert dials(tab) == of(text.start.mix) + of(text.start.beside)
    assert title(tab) == "Try another emphasis"
    assert [chart["id"] for chart in pictures(tab)] == ["revenue", "cash", "customers", "brand", "trust", "leads"]
    assert not tab.warning


def test_the_caveat_is_always_there() -> None:
    for query in ({}, {"this": "junk"}, {"r": token(EXAMPLE)}):
        assert shipped().caveat in prose(simulator(cast(Any, query)))


def test_the_lines_are_those_of_the_model() -> None:
    tab = simulator({"this": "30-60-20", "other": "80-80-70", "months": "12", "set": "gm-0.5"})
    parameters = parameters_of(shipped(), {"margin": 0.5})
    run = simulate(steady(Points(30, 60, 20).dials, parameters, 12))
    assert [f"{month.revenue:.1f}".removesuffix(".0") for month in run] == revenue(tab, 0)[1:]


@pytest.mark.parametrize("link", [token(EXAMPLE), scores_token(EXAMPLE)], ids=["answers", "scores"])
def test_it_starts_from_the_result_of_a_link(link: str) -> None:
    result = score(newest().rubric("full"), EXAMPLE.answers)
    scores = [result.marketing.score, result.sales.score, result.together.score]
    tab = simulator({"r": link})
    assert dials(tab)[:3] == pytest.approx([each for each in scores if each is not None], abs=0.5)
    assert "This way starts from your result." in prose(tab)
    assert f'"r": "{link}"' in kept(tab)
    assert leads(tab, "My result").query_string == f"r={link}"


def test_the_result_page_leads_here_with_its_scores_and_without_its_answers() -> None:
    tab = follow(visit("result", {"r": token(EXAMPLE)}), "Try it over the months, in the emphasis simulator")
    assert not tab.exception
    assert dials(tab) == dials(simulator({"r": scores_token(EXAMPLE)}))
    assert token(EXAMPLE) not in kept(tab)


def test_it_starts_from_the_answers_of_this_tab() -> None:
    tab = visit("take", {"a": token(filled(but=6)), "s": "6"})
    tab.switch_page("views/simulator.py")
    tab.query_params.clear()
    tab.run()
    assert not tab.exception
    assert dials(tab)[:3] == [75, 75, 50]
    assert "with working together in the middle, for want of answers" in prose(tab)
    assert '"r"' not in kept(tab)


def test_a_result_without_scores_on_both_sides_is_no_start() -> None:
    tab = simulator({"r": token(replace(filled(), answers={}))})
    assert dials(tab)[:3] == of(shipped().start.mix)
    assert "My result" not in tab.selectbox[0].options


def test_a_dial_moves_the_lines_and_the_address() -> None:
    tab = simulator()
    before = revenue(tab, 0)
    tab.slider[1].set_value(30).run()
    assert not tab.exception
    assert revenue(tab, 0) != before
    assert '"this": "20-30-10"' in kept(tab)
    assert tab.selectbox[0].value == "*free"
    assert "6.6 points a month" in prose(tab)


def test_what_each_dial_costs_is_said() -> None:
    said = prose(simulator())
    for cost in ("4.4 points a month", "17.6 points a month", "time, no points", "In all 22 points a month"):
        assert cost in said


def test_a_mix_sets_all_three_dials() -> None:
    tab = simulator()
    tab.selectbox[1].set_value("building").run()
    assert not tab.exception
    assert dials(tab)[3:] == of("building")
    assert dials(tab)[:3] == of(shipped().start.mix)
    assert tab.selectbox[1].options == [mix.title for mix in shipped().mixes.values()]


def test_my_result_can_be_taken_again() -> None:
    tab = simulator({"r": token(EXAMPLE)})
    own = dials(tab)[:3]
    tab.slider[0].set_value(5).run()
    tab.selectbox[0].set_value("*own").run()
    assert dials(tab)[:3] == own


def test_how_far_to_look() -> None:
    tab = simulator()
    cast(Any, tab.get("button_group")[0]).set_value(12).run()
    assert not tab.exception
    assert len(revenue(tab, 0)) == 13
    assert '"months": "12"' in kept(tab)


def test_a_link_may_look_as_far_as_it_likes() -> None:
    assert len(revenue(simulator({"months": "1"}), 0)) == 2
    assert len(revenue(simulator({"months": "120"}), 0)) == 121
    assert "17 months" in [
        option.content for option in simulator({"months": "17"}).get("button_group")[0].proto.options
    ]


def open_part(tab: AppTest, label: str) -> AppTest:
    part = next(each for each in tab.get("expander") if each.proto.label == label)
    cast(Any, tab.session_state)[part.proto.id.rpartition("-")[2]] = True
    return tab.run()


def test_every_assumption_can_be_changed_within_its_range_and_set_back() -> None:
    tab = open_part(simulator(), "Change the assumptions")
    assert not tab.exception
    assert len(tab.number_input) == len(shipped().assumptions.items())
    for field, (name, each) in zip(tab.number_input, shipped().assumptions.items(), strict=True):
        assert (field.value, field.min, field.max) == (each.value, each.least, each.most), name
    before = revenue(tab, 0)
    margin = next(each for each in tab.number_input if each.label == "Revenue from a first order")
    margin.set_value(12.0).run()
    assert not tab.exception
    assert revenue(tab, 0) != before
    assert '"set": "f-12"' in kept(tab)
    assert "1 assumption differs from the usual one." in prose(tab)
    tab = press(tab, "Set all assumptions back")
    assert revenue(tab, 0) == before
    assert '"set"' not in kept(tab)


def test_assumptions_stay_when_their_part_is_closed() -> None:
    tab = simulator({"set": "f-12"})
    assert "1 assumption differs" in prose(tab)
    changed = revenue(tab, 0)
    tab.slider[0].set_value(21).run()
    tab.slider[0].set_value(20).run()
    assert revenue(tab, 0) == changed


def test_a_browser_that_is_behind_undoes_no_turn() -> None:
    """As over a slow network: each key press comes from the address of some presses ago."""
    tab = simulator()
    came_through: list[dict[str, str]] = [{}]
    for presses in range(1, 8):
        is_at(tab, came_through[max(0, presses - 4)])
        tab.slider[1].set_value(80 - presses).run()
        assert dials(tab)[1] == 80 - presses
        came_through.append(next_address(tab))
    assert came_through[-1]["this"] == "20-73-10"


def test_another_address_opens_as_it_stands() -> None:
    tab = simulator()
    tab.slider[1].set_value(70).run()
    is_at(tab, {"this": "1-2-3"}).run()
    assert dials(tab)[:3] == [1, 2, 3]


def test_the_equations_are_one_click_away() -> None:
    tab = open_part(simulator(), "The equations")
    assert not tab.exception
    code = "\n".join(each.value for each in tab.code)
    assert "press = max(0, s − m)" in code
    assert "B = B + beta × m × (1 − B)" in code


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"this": "20-80"}, "The link sets this way to “20-80”; dials are three whole numbers to 100"),
        ({"other": "1-2-300"}, "The link sets the other way to “1-2-300”"),
        ({"months": "500"}, "The link asks for “500” months; write 1 to 120."),
        ({"set": "q-9"}, "“Accounts that start looking in a month” goes from 0.002 to 0.1, and the link says 9."),
        ({"set": "<b>x</b>"}, "The link changes an assumption in a way that cannot be read: “<b>x</b>”."),
        ({"set": "a~b~c~d~e"}, "Other parts of the link cannot be read either."),
    ],
)
def test_junk_in_a_link_is_said_and_replaced(query: dict[str, str], said: str) -> None:
    tab = simulator(cast(Any, query))
    assert said in warned(tab)
    assert "The usual values stand in for that." in warned(tab)
    part, junk = next(iter(query.items()))
    assert f'"{part}": "{junk}"' not in kept(tab)
    tab.slider[0].set_value(33).run()
    assert said in warned(tab), "it stays, so that nothing jumps"


def test_a_damaged_result_is_said_and_left_out() -> None:
    tab = simulator({"r": "nonsense", "this": "10-20-30"})
    assert "The result of the link is left out." in warned(tab)
    assert dials(tab)[:3] == [10, 20, 30]
    assert "nonsense" not in kept(tab)


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(["this", "other", "months", "set", "r", "x"]), st.text(max_size=30), max_size=4))
def test_no_address_fails(query: dict[str, str]) -> None:
    tab = simulator(cast(Any, query))
    assert len(pictures(tab)) == 6


def test_the_page_comes_back_as_it_was_left() -> None:
    tab = simulator()
    tab.slider[2].set_value(64).run()
    tab.switch_page("views/about.py").run()
    tab.switch_page("views/simulator.py")
    tab.query_params.clear()
    tab.run()
    assert dials(tab)[2] == 64


def test_an_address_says_everything_when_the_tab_is_new() -> None:
    tab = simulator({"this": "1-2-3", "other": "97-98-99", "months": "24", "set": "tau-12"})
    assert dials(tab) == [1, 2, 3, 97, 98, 99]
    assert len(revenue(tab, 0)) == 25
    assert "Month" in pictures(tab)[0]["table"][0]


def test_texts_are_escaped() -> None:
    assert "<script" not in blocks(simulator({"this": "<script>alert(1)</script>"}))

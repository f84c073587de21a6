"""The scenarios: every choice, what follows from it, and links of every kind."""

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from assessment.packs.learning.trials import Trials
from tests.learning.firms import shipped
from tests.learning.test_decisions import OPTIONS, SCENARIOS
from tests.ui.examples import filled, scores_token, token
from tests.ui.test_simulator import EXAMPLE, warned
from tests.ui.visits import follow, headings, is_at, kept, leads, next_address, pictures, prose, title, visit

pytestmark = pytest.mark.appcheck


def scenarios(query: dict[str, str] | None = None) -> AppTest:
    tab = visit("scenarios", cast(Any, query))
    assert not tab.exception
    return tab


def choose(tab: AppTest, scenario: str, option: str) -> AppTest:
    labels = list(SCENARIOS[scenario].options)
    tab.radio[0].set_value(labels[labels.index(option)]).run()
    assert not tab.exception
    return tab


def names(tab: AppTest) -> list[str]:
    """What the two lines are called."""
    return [said["name"] for said in pictures(tab)[0]["said"]]


def quoted(scenario: str, option: str) -> str:
    return f"“{SCENARIOS[scenario].options[option].short}”"


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_list_leads_to_every_scenario() -> None:
    tab = scenarios()
    assert title(tab) == "Decide, and see what follows"
    for name, scenario in SCENARIOS.items():
        assert leads(tab, f"**{scenario.title}**").query_string == f"s={name}"
    assert not pictures(tab)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_asks_before_it_tells(name: str) -> None:
    tab, scenario = scenarios({"s": name}), SCENARIOS[name]
    assert title(tab) == scenario.title
    assert squeezed(scenario.situation) in squeezed(prose(tab))
    assert tab.radio[0].options == [option.label for option in scenario.options.values()]
    assert tab.radio[0].value is None
    assert not pictures(tab)
    for option in scenario.options.values():
        assert squeezed(option.consequence) not in squeezed(prose(tab))


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_choice_has_its_own_consequence_and_explanation(name: str, option: str) -> None:
    tab, scenario = choose(scenarios({"s": name}), name, option), SCENARIOS[name]
    said = squeezed(prose(tab))
    assert squeezed(scenario.options[option].consequence) in said
    assert squeezed(scenario.options[option].why) in said
    assert (squeezed(scenario.price) in said) == (option == scenario.best)
    assert shipped().caveat in said
    assert f'"s": "{name}", "choice": "{option}"' in kept(tab)
    assert pictures(tab)[0]["id"] == scenario.watch
    assert names(tab)[0] == quoted(name, option)
    assert names(tab)[1] != names(tab)[0]


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_a_link_opens_the_same_page(name: str, option: str) -> None:
    chosen = choose(scenarios({"s": name}), name, option)
    opened = scenarios({"s": name, "choice": option})
    assert prose(opened) == prose(chosen)
    assert pictures(opened) == pictures(chosen)


def test_choosing_again_takes_another_road() -> None:
    tab = choose(choose(scenarios({"s": "S1"}), "S1", "A"), "S1", "B")
    assert names(tab)[0] == quoted("S1", "B")
    assert squeezed(SCENARIOS["S1"].options["A"].consequence) not in squeezed(prose(tab))


def test_a_browser_that_is_behind_undoes_no_choice() -> None:
    tab, came_through = scenarios({"s": "S1"}), [{"s": "S1"}]
    for option in ("A", "B", "C", "A"):
        is_at(tab, came_through[max(0, len(came_through) - 3)])
        choose(tab, "S1", option)
        assert names(tab)[0] == quoted("S1", option)
        came_through.append(next_address(tab))
    assert title(is_at(tab, {"s": "S2"}).run()) == SCENARIOS["S2"].title
    assert names(is_at(tab, came_through[1]).run())[0] == quoted("S1", "A")


def test_the_road_not_taken_is_the_best_fit_at_first_and_can_be_chosen() -> None:
    tab = choose(scenarios({"s": "S1"}), "S1", "A")
    assert names(tab)[1] == quoted("S1", "C")
    cast(Any, tab.get("button_group")[0]).set_value("B").run()
    assert not tab.exception
    assert names(tab) == [quoted("S1", "A"), quoted("S1", "B")]
    assert '"beside": "B"' in kept(tab)
    assert names(choose(tab, "S1", "B"))[1] == quoted("S1", "C")


def test_it_starts_from_the_story_or_from_the_readers_result() -> None:
    own = scenarios({"s": "S1", "choice": "A", "r": scores_token(EXAMPLE)})
    story = scenarios({"s": "S1", "choice": "A"})
    assert "Both roads start from your result" in prose(own)
    assert "Both roads start from one firm (Even, without joint work): marketing 50, sales 50" in prose(story)
    assert pictures(own) != pictures(story)
    cast(Any, own.get("button_group")[1]).set_value("story").run()
    assert not own.exception
    assert pictures(own) == pictures(story)
    assert '"start": "story"' in kept(own)
    again = scenarios({"s": "S1", "choice": "A", "r": scores_token(EXAMPLE), "start": "story"})
    assert pictures(again) == pictures(story)


def test_it_starts_from_the_answers_of_this_tab() -> None:
    tab = visit("take", {"a": token(filled(but=1)), "s": "6"})
    tab.switch_page("views/scenarios.py")
    tab.query_params.clear()
    tab.query_params["s"] = "S2"
    tab.run()
    assert "Both roads start from your result" in prose(choose(tab, "S2", "C"))


def test_the_way_on_goes_through_all_of_them() -> None:
    tab = scenarios({"s": "S1"})
    seen = [title(tab)]
    for _ in range(len(SCENARIOS) - 1):
        tab = follow(tab, "Next decision")
        seen.append(title(tab))
    assert seen == [scenario.title for scenario in SCENARIOS.values()]
    assert title(follow(tab, "Set the dials yourself")) == "Try another emphasis"
    tab = follow(tab, "Decide in short scenarios")
    assert title(tab) == "Decide, and see what follows"
    assert title(follow(scenarios({"s": "S3"}), "All decisions")) == title(tab)


@pytest.mark.parametrize(
    ("query", "said", "shown"),
    [
        ({"s": "S9"}, "The link names “S9”, which is not here.", "Decide, and see what follows"),
        ({"s": "S1", "choice": "Z"}, "The link names “Z”, which is not here.", SCENARIOS["S1"].title),
        ({"s": "S1", "choice": "A", "beside": "Q"}, "The link names “Q”", SCENARIOS["S1"].title),
        ({"s": "S1", "start": "moon"}, "The link names “moon”", SCENARIOS["S1"].title),
        ({"s": "S1", "r": "nonsense"}, "The result of the link is left out.", SCENARIOS["S1"].title),
    ],
)
def test_junk_in_a_link_is_said_and_left_out(query: dict[str, str], said: str, shown: str) -> None:
    tab = scenarios(query)
    assert said in warned(tab)
    assert title(tab) == shown


def test_the_other_road_cannot_be_the_same_one() -> None:
    tab = scenarios({"s": "S1", "choice": "A", "beside": "A"})
    assert names(tab) == [quoted("S1", "A"), quoted("S1", "C")]


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(["s", "choice", "beside", "start", "r"]), st.text(max_size=20), max_size=4))
def test_no_address_fails(query: dict[str, str]) -> None:
    assert headings(scenarios(query))


@pytest.mark.parametrize("page", ["simulator", "scenarios"])
def test_a_pack_without_the_files_says_so(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"assessment.ui.{page}.visit.trials_if_readable", lambda edition: Trials(None, {}))
    tab = visit(page)
    assert not tab.exception
    assert title(tab) == "There is no simulator here"

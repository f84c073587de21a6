"""Learn: every part of it, every check answered wrongly and rightly, and the record in the address."""

from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from assessment.learning.verdicts import ONE, verdict
from assessment.packs.learning.checks import Act, Check, Number, Pick, Place, Repair, Sort, Value
from assessment.packs.learning.text import Block, Span, plain
from assessment.packs.learning.trials import open_trials
from assessment.ui.learn.article import article
from tests.learning.lessons import EDITION, shipped
from tests.ui.examples import example_sheets, token
from tests.ui.visits import blocks, follow, headings, leads, press, prose, title, unmarked, visit

pytestmark = pytest.mark.appcheck

LESSONS = shipped().lessons
SCENARIOS = open_trials(EDITION).scenarios
RESULT = token(example_sheets()["Strong closing on ground nobody tends"])


def script(tab: AppTest) -> str:
    """What the page tells the browser to put into the address."""
    return "\n".join(each.proto.body for each in tab.get("html"))


def in_address(tab: AppTest, name: str, value: str) -> bool:
    return f'"{name}": "{value}"' in script(tab)


def test_the_hub_lists_every_lesson_with_its_minutes_and_what_there_is_to_do() -> None:
    tab = visit("learn")
    assert not tab.exception
    assert headings(tab) == [shipped().about.title, "Lessons", "Try things out", "Warm up a room", "Take it along"]
    said = prose(tab)
    for place, lesson in enumerate(LESSONS.values(), 1):
        assert leads(tab, f"{place}. {lesson.head.title}").page == "lesson"
        assert lesson.head.point in said
        assert f"minutes · try: {shipped().check_of(lesson).title}" in said
    assert "done" not in said


def test_what_is_done_is_said_quietly() -> None:
    said = prose(visit("learn", {"done": "ac"}))
    assert "2 of 8 done." in said
    assert said.count("✓ done") == 2


def test_a_record_that_is_none_of_ours_is_told_and_left_out() -> None:
    tab = visit("learn", {"done": "zz"})
    assert [each.value for each in tab.info] == [
        "What this address says about your progress cannot be read, so it was left out."
    ]
    assert "✓ done" not in prose(tab)
    assert '"done"' not in script(tab)


def test_a_part_that_is_not_there_is_told() -> None:
    tab = visit("learn", {"show": "nothing"})
    assert not tab.exception
    assert title(tab) == shipped().about.title
    assert [each.value for each in tab.info] == [
        "The address names a part of this page that is not here. This is all there is."
    ]


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_shows_everything_it_has(name: str) -> None:
    lesson, tab = LESSONS[name], visit("lesson", {"l": name})
    assert not tab.exception
    assert title(tab) == lesson.head.title
    said = prose(tab)
    for text in (
        lesson.head.point, lesson.picture.title, lesson.head.onward.do, shipped().check_of(lesson).title,
        *(each.takes for each in lesson.head.sources),
    ):  # fmt: skip
        assert text in said
    squeezed = "".join(said.split())
    for block in lesson.text.blocks():
        for line in block.lines:
            assert "".join(plain(line).split()) in squeezed
    assert len(tab.get("vega_lite_chart")) == 1


@pytest.mark.parametrize("name", LESSONS)
def test_every_term_opens_its_explanation(name: str) -> None:
    page = blocks(visit("lesson", {"l": name}))
    named = {span.term for block in LESSONS[name].text.blocks() for line in block.lines for span in line if span.term}
    for term in named:
        assert page.count(f'popovertarget="term-{term}"') == 1
        assert page.count(f'id="term-{term}" popover') == 1
        assert shipped().glossary[str(term)].term in page


def test_the_path_leads_from_lesson_to_lesson() -> None:
    tab = visit("lesson", {"l": next(iter(LESSONS))})
    for lesson in list(LESSONS.values())[1:]:
        tab = follow(tab, f"Next lesson: {lesson.head.title}")
        assert not tab.exception
        assert title(tab) == lesson.head.title
    assert title(follow(tab, "All lessons")) == shipped().about.title


@pytest.mark.parametrize("query", [{}, {"l": "nothing"}, {"l": "../two-jobs"}, {"l": "<b>"}])
def test_a_lesson_that_is_not_there_is_told(query: dict[str, str]) -> None:
    tab = visit("lesson", query)
    assert not tab.exception
    assert title(tab) == "There is no such lesson"
    assert title(follow(tab, "All lessons")) == shipped().about.title


def test_a_mark_behind_a_term_stays_on_its_line() -> None:
    spans = (Span("A firm has "), Span("leads", term="lead"), Span(", and some of them buy."))
    page = article([Block("paragraph", (spans,))], shipped().glossary)
    assert ">leads</button>,</span> and some of them buy.</p>" in page


def test_the_glossary_has_every_term_at_its_anchor() -> None:
    tab = visit("learn", {"show": "glossary"})
    page = blocks(tab)
    for name, term in shipped().glossary.items():
        assert f'<dt id="{name}">{term.term}</dt>' in page
        assert term.means in prose(tab)
        assert term.example in prose(tab)


# The checks, by kind.


def lesson_with(kind: type[Check]) -> tuple[str, str, Check]:
    """Lesson, check and its contents."""
    for lesson in LESSONS.values():
        check = shipped().check_of(lesson)
        if isinstance(check, kind):
            return lesson.id, lesson.head.check, check
    raise AssertionError(kind)


def option_explained(kind: type[Check]) -> None:
    lesson, name, check = lesson_with(kind)
    assert isinstance(check, Pick | Repair)
    tab, found = visit("lesson", {"l": lesson}), False
    for place, option in enumerate(check.options):
        found = found or option.right
        tab.radio(key=f"try-{name}-{ONE}").set_value(place)
        tab.run()
        assert option.why not in prose(tab)
        tab = press(tab, "Check")
        assert not tab.exception
        assert option.why in prose(tab)
        assert [each.why in prose(tab) for each in check.options].count(True) == 1
        assert (check.closing in prose(tab)) is option.right
        assert in_address(tab, "done", "abcdefgh"[list(LESSONS).index(lesson)]) is found


def test_find_the_signal() -> None:
    option_explained(Pick)


def test_repair_the_advert() -> None:
    option_explained(Repair)


def test_the_advert_is_shown_with_the_line_that_is_chosen() -> None:
    lesson, name, check = lesson_with(Repair)
    assert isinstance(check, Repair)
    tab = visit("lesson", {"l": lesson})
    assert "Here a line is missing." in prose(tab)
    tab.radio(key=f"try-{name}-{ONE}").set_value(2)
    tab.run()
    assert f'<p class="step">{check.options[2].text}' in blocks(tab)


def test_sort_cards_one_after_the_other() -> None:
    lesson, name, check = lesson_with(Sort)
    assert isinstance(check, Sort)
    deck, cards = shipped().deck, shipped().cards_of(check)
    tab = visit("lesson", {"l": lesson})
    for place, (card_id, card) in enumerate(cards.items()):
        assert card.text in prose(tab)
        for pile, shown in deck.piles.items():
            tab = press(tab, shown.label)
            assert not tab.exception
            assert verdict(shipped(), check, card_id, pile).why in prose(tab)
            assert deck.always in prose(tab)
        assert not in_address(tab, "done", "a") or place == len(cards) - 1
        tab = press(tab, "See all cards" if place == len(cards) - 1 else "Next card")
    assert in_address(tab, "done", "a")
    said = prose(tab)
    assert check.closing in said
    assert said.count("(you said: both)") == sum(card.pile != "both" for card in cards.values())
    tab = press(tab, "Sort them again")
    assert "Card 1 of 6" in prose(tab)
    assert name == "two-jobs"


def test_a_card_has_to_be_answered_before_the_next_one() -> None:
    tab = visit("lesson", {"l": "two-jobs"})
    assert next(each for each in tab.button if each.label == "Next card").disabled
    tab = press(tab, "Both")
    assert not next(each for each in tab.button if each.label == "Next card").disabled


def test_place_on_the_line_explains_both_directions() -> None:
    lesson, name, check = lesson_with(Place)
    assert isinstance(check, Place)
    tab = visit("lesson", {"l": lesson})
    assert [unmarked(radio.label) for radio in tab.radio] == [item.text for item in check.items]
    for stop in check.stops:
        for part in range(len(check.items)):
            tab.radio(key=f"try-{name}-{part}").set_value(stop)
        tab = press(tab, "Check")
        assert not tab.exception
        for part in range(len(check.items)):
            assert verdict(shipped(), check, str(part), stop).why in prose(tab)
        assert check.closing not in prose(tab)
    for part, item in enumerate(check.items):
        tab.radio(key=f"try-{name}-{part}").set_value(item.at)
    tab = press(tab, "Check")
    assert check.closing in prose(tab)
    assert in_address(tab, "done", "c")


def test_what_customers_are_worth_is_shown_step_by_step() -> None:
    lesson, name, check = lesson_with(Value)
    assert isinstance(check, Value)
    tab = visit("lesson", {"l": lesson})
    slips = check.slips
    said_to = {
        800: slips.no_winning,
        1500: slips.no_serving,
        2000: slips.no_costs,
        400: slips.one_year,
        7: check.otherwise,
    }
    for amount, said in said_to.items():
        tab.number_input(key=f"try-{name}-0").set_value(amount)
        tab = press(tab, "Check")
        assert not tab.exception
        assert said in prose(tab)
    tab.number_input(key=f"try-{name}-0").set_value(300)
    tab.number_input(key=f"try-{name}-1").set_value(1300)
    tab = press(tab, "Check")
    assert "50 × 20 − 600 = 400 in a year; 2 × 400 − 500 = 300." in prose(tab)
    assert "20 × 30 − 200 = 400 in a year; 5 × 400 − 700 = 1,300." in prose(tab)
    assert check.closing in prose(tab)
    assert in_address(tab, "done", "e")


def test_the_crossing_month_is_found_from_either_side() -> None:
    lesson, name, check = lesson_with(Number)
    assert isinstance(check, Number)
    tab = visit("lesson", {"l": lesson})
    for number, said in ((5, check.low), (7, check.high), (6, check.why)):
        tab.number_input(key=f"try-{name}-{ONE}").set_value(number)
        tab = press(tab, "Check")
        assert not tab.exception
        assert said in prose(tab)
    assert in_address(tab, "done", "f")


def test_the_own_action_is_tested_and_never_reaches_the_server() -> None:
    lesson, name, check = lesson_with(Act)
    assert isinstance(check, Act)
    tab = visit("lesson", {"l": lesson})
    for passed in (False, True):
        for part in range(len(check.tests)):
            tab.radio(key=f"try-{name}-{part}").set_value(passed)
        tab = press(tab, "Check")
        assert not tab.exception
        for test in check.tests:
            assert (test.why if passed else test.missing) in prose(tab)
    assert in_address(tab, "done", "h")
    assert "stays in this browser" in prose(tab)


def test_a_changed_answer_takes_its_explanation_back_until_it_is_checked() -> None:
    lesson, name, check = lesson_with(Pick)
    assert isinstance(check, Pick)
    tab = visit("lesson", {"l": lesson})
    tab.radio(key=f"try-{name}-{ONE}").set_value(0)
    tab = press(tab, "Check")
    assert check.options[0].why in prose(tab)
    tab.radio(key=f"try-{name}-{ONE}").set_value(2)
    tab.run()
    assert not any(option.why in prose(tab) for option in check.options)


def test_check_without_an_answer_changes_nothing() -> None:
    for name in ("unseen-needs", "pay-for-tomorrow", "worth-knowing", "selling-ahead", "joining-up"):
        tab = press(visit("lesson", {"l": name}), "Check")
        assert not tab.exception
        assert "Look again." not in prose(tab)
        assert '"done"' not in script(tab)


def test_answers_and_record_go_along_in_the_tab() -> None:
    lesson, name, check = lesson_with(Pick)
    assert isinstance(check, Pick)
    right = next(place for place, option in enumerate(check.options) if option.right)
    tab = visit("lesson", {"l": lesson})
    tab.radio(key=f"try-{name}-{ONE}").set_value(right)
    tab = press(tab, "Check")
    tab = follow(tab, "All lessons")
    assert "1 of 8 done." in prose(tab)
    tab = follow(tab, f"2. {LESSONS[lesson].head.title}")
    assert check.options[right].why in prose(tab)
    assert "✓ done" in prose(tab)


# With a result.


def test_a_result_leads_to_the_lessons_of_its_weakest_section_and_its_field_and_back() -> None:
    tab = visit("result", {"r": RESULT})
    labels = [unmarked(each.proto.label) for each in tab.get("page_link")]
    lessons = [label for label in labels if label.startswith("Lesson: ")]
    assert lessons[-1] == "Lesson: When selling runs ahead (4 minutes)"
    assert len(lessons) == 2
    tab = follow(tab, lessons[-1])
    assert title(tab) == "When selling runs ahead"
    assert in_address(tab, "r", RESULT)
    tab = follow(tab, "All lessons")
    assert not tab.exception
    assert "For your result" in headings(tab)
    back = follow(tab, "Back to your result")
    assert not back.exception
    assert "Start here" in headings(back)


def test_the_section_behind_a_bar_leads_to_its_lesson() -> None:
    tab = visit("result", {"r": RESULT})
    cast(Any, tab.get("button_group")[0]).set_value("REL").run()
    assert leads(tab, "Lesson: Staying worth knowing (3 minutes)").page == "lesson"


def test_a_result_that_cannot_be_read_is_left_out() -> None:
    tab = visit("lesson", {"l": "two-jobs", "r": "nonsense"})
    assert not tab.exception
    assert "Back to your result" not in [each.proto.label for each in tab.get("page_link")]
    assert '"r"' not in script(tab)


def test_home_has_a_door_to_the_lessons() -> None:
    assert title(follow(visit("home"), "See the lessons")) == shipped().about.title


# Before and after.


def answered(tab: AppTest, name: str, options: tuple[int, ...]) -> AppTest:
    for place, option in enumerate(options):
        tab.radio(key=f"try-{name}-{place}").set_value(option)
    return press(tab, "Keep my answers")


def test_before_nothing_is_given_away_and_after_it_everything_is_compared() -> None:
    questions = shipped().questions
    assert questions is not None
    tab = answered(follow(visit("learn"), "Begin with three short questions, one minute"), "before", (1, 2, 3))
    assert not tab.exception
    assert in_address(tab, "before", "123")
    for idea in questions.ideas:
        assert not any(option.why in prose(tab) for option in idea.before.options)
        assert idea.idea not in prose(tab)
    tab = visit("learn", {"before": "123", "done": "c"})
    tab = answered(follow(tab, "Three questions again: see what has changed"), "after", (2, 1, 2))
    assert not tab.exception
    assert in_address(tab, "after", "212")
    said = prose(tab)
    for idea, first, now in zip(questions.ideas, (1, 2, 3), (2, 1, 2), strict=True):
        assert idea.idea in headings(tab)
        assert idea.before.options[first - 1].why in said
        assert idea.after.options[now - 1].why in said
    assert said.count("You see it differently now.") == 2
    assert "You saw it before; this question puts it another way." in said


def test_an_open_question_is_left_open() -> None:
    tab = visit("learn", {"show": "after", "before": "020", "after": "200"})
    assert not tab.exception
    assert "You have left this one open." in prose(tab)
    assert "You see it this way." in prose(tab)


def test_answers_can_be_changed() -> None:
    tab = visit("learn", {"show": "before", "before": "111"})
    assert [radio.value for radio in tab.radio] == [1, 1, 1]
    assert in_address(answered(tab, "before", (3, 3, 3)), "before", "333")


# For a room.


def test_the_room_sorts_by_key_and_sees_the_answer() -> None:
    deck = shipped().deck
    tab = visit("learn", {"show": "sorting-game", "view": "projector"})
    first = next(iter(deck.cards.values()))
    assert title(tab) == first.text
    assert first.why not in prose(tab)
    tab = press(tab, "Both")
    assert not tab.exception
    assert first.why in prose(tab)
    assert first.other["both"] in prose(tab)
    tab = press(tab, "Next")
    second = list(deck.cards.values())[1]
    assert title(tab) == second.text
    tab = press(tab, "Show the answer")
    assert second.why in prose(tab)
    assert "And why not" not in prose(tab)


def test_after_the_last_card_the_room_sees_where_all_belong() -> None:
    tab = visit("learn", {"show": "sorting-game", "view": "projector", "n": "14"})
    assert title(tab) == "Where the cards belong"
    assert all(card.text in prose(tab) for card in shipped().deck.cards.values())
    assert title(press(tab, "Back")) == list(shipped().deck.cards.values())[-1].text


@pytest.mark.parametrize("n", ["0", "99", "x", "-1", "1.5"])
def test_a_card_that_is_not_there_is_the_first_one(n: str) -> None:
    tab = visit("learn", {"show": "sorting-game", "view": "projector", "n": n})
    assert title(tab) == next(iter(shipped().deck.cards.values())).text


def test_the_doors_to_the_simulator_and_the_scenarios_are_set_up() -> None:
    door = leads(visit("lesson", {"l": "selling-ahead"}), "Open both runs in the simulator")
    assert (door.page, door.query_string) == ("simulator", "this=20-80-10&other=50-50-70")
    door = leads(visit("lesson", {"l": "joining-up"}), f"Play the scenario: {SCENARIOS['S4'].title}")
    assert (door.page, door.query_string) == ("scenarios", "s=S4")
    hub = visit("learn", {"r": RESULT})
    assert leads(hub, "Emphasis simulator").query_string == f"r={RESULT}"


def test_a_scenario_that_was_played_is_part_of_the_record() -> None:
    tab = visit("scenarios", {"s": "S2", "choice": "A"})
    tab = follow(tab, "All lessons")
    assert not tab.exception
    assert "✓ 1 of 5 done" in prose(tab)
    assert in_address(tab, "done", "2")


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_room_decides_and_sees_what_follows_from_each_road(name: str) -> None:
    scenario = SCENARIOS[name]
    tab = visit("learn", {"show": name, "view": "projector"})
    assert not tab.exception
    assert title(tab) == scenario.title
    assert scenario.question in prose(tab)
    for option, choice in scenario.options.items():
        tab = press(visit("learn", {"show": name, "view": "projector"}), choice.label)
        assert not tab.exception
        assert title(tab) == choice.label
        squeezed = " ".join(prose(tab).split())
        assert " ".join(choice.consequence.split()) in squeezed
        assert " ".join(choice.why.split()) in squeezed
        assert (" ".join(scenario.price.split()) in squeezed) is (option == scenario.best)
        assert next(each for each in tab.button if each.label == "Next").disabled is (
            option == list(scenario.options)[-1]
        )


def test_a_decision_is_for_the_wall_alone() -> None:
    assert title(visit("learn", {"show": "S1"})) == shipped().about.title

"""The figures of a room: worked cases, what holds for every room, and what is never in them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring import CANT_SAY, QUADRANTS, score
from scoring.facts import TOGETHER, Person, Quantity, facts_of, plan_of
from scoring.gaps import Gap, gap
from scoring.group import room_figures
from scoring.histogram import Mean, Median
from scoring.release import OPEN, Released, Rule, Withheld, release
from scoring.room import RoomFigures, RoomPlace, RoomScore, Statement, TeamGap, Teams
from scoring.rounds import guess_of, shifts
from scoring.shown import exact_mean, whole
from scoring.summary import summarise
from scoring.teams import Confidence, by_confidence, role_means
from tests.scoring.drawn_sheets import profile
from tests.scoring.rooms_drawn import (
    ANONYMOUS,
    at,
    open_room_of,
    people_of,
    person,
    plan,
    released,
    room_of,
    summary_of,
)
from tests.scoring.rubric_under_test import rubric_of

TEAMS = [at(70, 60, "marketing")] * 3 + [at(80, 50, "marketing")] * 3 + [at(45, 70, "sales")] * 5


def place_of(room: RoomFigures) -> RoomPlace:
    assert isinstance(room.place, RoomPlace)
    return room.place


def teams_of(room: RoomFigures) -> Teams:
    assert isinstance(room.teams, Teams)
    return room.teams


def mean_of(score: RoomScore) -> Mean:
    assert isinstance(score.mean, Mean)
    return score.mean


def statement(room: RoomFigures, item: str) -> Statement:
    found = room.statements[item]
    assert isinstance(found, Statement)
    return found


def saying(item: str, *answers: Any) -> list[Person]:
    """A person for each answer to one item; everything else is "about half the time"."""
    middle = profile("full", IDN=50, ANT=50, LEA=50, REL=50, SAL=50)
    return [Person({**middle, item: answer}) for answer in answers]


# --- worked cases -------------------------------------------------------------------------------------------------


def test_the_place_is_that_of_the_means() -> None:
    place = place_of(room_of([at(60, 80), at(70, 80), at(70, 90), at(60, 90), at(75, 85)]))
    assert (place.marketing.mean, place.sales.mean, place.marketing.n) == (67, 85, 5)
    assert place.quadrant == "integrated"
    assert place.near == ("marketing",)
    assert (place.marketing.low, place.marketing.high) == (59, 75)


def test_the_field_is_decided_before_rounding() -> None:
    """The line is at 62.5: a mean on it reads as 63 and is strong, one just below reads as 62 and is not."""
    on = place_of(room_of([at(60, 70)] * 5 + [at(65, 70)] * 5))
    assert (on.marketing.mean, on.quadrant) == (63, "integrated")
    below = place_of(room_of([at(60, 70)] * 6 + [at(65, 70)] * 5))
    assert (below.marketing.mean, below.quadrant) == (62, "sales_led")


def test_all_the_same_has_no_interval() -> None:
    place = place_of(room_of([at(70, 40)] * 6))
    assert place.marketing.all_same
    assert (place.marketing.low, place.marketing.high, place.near) == (None, None, ())


def test_nothing_below_five_people() -> None:
    assert room_figures(plan(), Released(), ANONYMOUS) == Withheld("too_few", 5)
    assert release(Released(), summary_of([at(60, 60)] * 4), ANONYMOUS) == Withheld("too_few", 5)


def test_a_section_that_few_have_is_withheld_and_the_place_with_it() -> None:
    most = [at(60, 70)] * 4 + [person(None, IDN=60, ANT=60, LEA=60, SAL=70)] * 4
    room = room_of(most)
    assert room.place == Withheld("too_few", 5)
    assert [isinstance(each.mean, Withheld) for each in room.sections] == [False, False, False, True, False]
    assert room.sections[3].word is None
    assert room.sections[3].median is None
    assert room.guidance is None


def test_people_by_field_and_place_need_eight() -> None:
    seven, eight = room_of([at(60, 70)] * 7), room_of([at(60, 70)] * 7 + [at(70, 70)])
    assert seven.fields == seven.dots == Withheld("too_few", 8)
    assert eight.fields == {"integrated": 1, "marketing_led": 0, "sales_led": 7, "building": 0}
    assert eight.dots == {(60, 70): 7, (70, 70): 1}


def test_sections_come_with_band_word_and_agreement() -> None:
    room = room_of([at(60, 90)] * 6)
    assert [(each.id, mean_of(each).mean, each.word) for each in room.sections] == [
        *((section, 60, "half-built") for section in ("IDN", "ANT", "LEA", "REL")),
        ("SAL", 90, "routine"),
    ]
    details = room.sections[0].details
    assert details is not None
    assert (details.deviation, details.word, details.r_wg_j, details.a_wg_j) == (0, "close", 1, 1)
    assert details.reliability is None


def test_reliability_is_said_from_thirty_people_on() -> None:
    def of(number: int) -> Any:
        people = [person(None, IDN=level, SAL=50) for level in (20, 40, 60)] * (number // 3)
        details = room_of(people).sections[0].details
        assert details is not None
        return details.reliability

    assert of(27) is None
    assert of(30).n == 30
    assert of(30).items == 5


def test_median_shows_no_lowest_and_no_highest_score() -> None:
    def median(number: int, rule: Rule = ANONYMOUS) -> Median:
        people = [person(None, SAL=5 * (step % 21)) for step in range(number)]
        found = room_of(people, rule).sections[4].median
        assert found is not None
        return found

    assert (median(8).median, median(8).low, median(8).high) == (18, None, None)
    assert (median(9).low, median(9).median, median(9).high) == (5, 20, 35)
    assert (median(8, Rule(1, 1)).low, median(8, Rule(1, 1)).high) == (0, 35)


def test_means_alone_leave_no_spread_to_work_backwards_from() -> None:
    assert all(mean_of(each).sd is None for each in room_of(TEAMS).sections)


def test_statements_are_counted_in_order() -> None:
    room = room_of(saying("IDN1", 1, 1, 2, 4, 5, 5, 5, CANT_SAY))
    assert list(room.statements) == [item.id for section in rubric_of("full").sections for item in section.items]
    found = statement(room, "IDN1")
    assert (found.n, found.counts, found.unseen) == (7, (2, 1, 0, 1, 3), 1)
    assert found.points == 57
    assert (found.agreement, found.polarisation, found.camps) == (None, None, False)
    assert room.statements["WTO1"] == Withheld("too_few", 5)


def test_polarisation_needs_eight_answers() -> None:
    found = statement(room_of(saying("IDN1", 1, 1, 1, 1, 5, 5, 5, 5)), "IDN1")
    assert (found.agreement, found.polarisation, found.camps) == (-1, 1, True)
    assert found.word == "far_apart"


def test_what_all_of_a_few_answered_is_not_spelt_out() -> None:
    assert statement(room_of(saying("IDN1", *[4] * 7)), "IDN1").counts is None
    assert statement(room_of(saying("IDN1", *[4] * 7)), "IDN1").points == 75
    assert statement(room_of(saying("IDN1", *[4] * 8)), "IDN1").counts == (0, 0, 0, 8, 0)
    assert statement(open_room_of(saying("IDN1", 4, 4)), "IDN1").counts == (0, 0, 0, 2, 0)


def test_contested_statements_come_in_discussion_order() -> None:
    """The columns of G06 as the answers of five statements: order 4, 2, 1, 3, 5, of which the first two divide."""
    rows = [[4, 3, 5, 2, 4], [4, 4, 4, 1, 3], [5, 3, 4, 3, 4], [3, 4, 4, 2, 4], [4, 4, 5, 5, 3], [4, 2, 4, 4, 5]]
    rows += [[3, 3, 4, 2, 4], [4, 4, 3, 3, 4]]
    items = ("SAL1", "SAL2", "SAL3", "SAL4", "SAL5")
    room = room_of([Person(dict(zip(items, row, strict=True))) for row in rows])
    assert [each.item for each in room.contested] == ["SAL4", "SAL2"]


def test_of_equally_divided_statements_the_more_polarised_comes_first() -> None:
    """Deviation 1 both: two camps, and one that is spread over neighbours."""
    spread, camps = (1, 2, 2, 3, 3, 4, 4, 5), (2, 2, 2, 2, 4, 4, 4, 4)
    people = [Person({"IDN1": one, "IDN2": other, "IDN3": one}) for one, other in zip(spread, camps, strict=True)]
    assert [each.item for each in room_of(people).contested] == ["IDN2", "IDN1", "IDN3"]


def test_at_most_three_are_contested_and_only_beyond_half_an_option() -> None:
    people = [Person({f"IDN{number}": level for number in range(1, 6)}) for level in (1, 1, 1, 1, 5, 5, 5, 5)]
    assert [each.item for each in room_of(people).contested] == ["IDN1", "IDN2", "IDN3"]
    assert room_of(saying("IDN1", 3, 3, 3, 3, 4, 4, 4, 4)).contested == ()


def test_teams_in_points_largest_gap_first() -> None:
    gaps = teams_of(room_of(TEAMS)).gaps
    assert [(gap.id, gap.marketing.mean, gap.sales.mean, gap.points) for gap in gaps[:1]] == [("IDN", 75, 45, 30)]
    assert [gap.id for gap in gaps] == ["IDN", "ANT", "LEA", "REL", "SAL"]
    assert gaps[-1].points == -15
    assert (gaps[0].low, gaps[0].high, gaps[0].word) == (24, 36, "gap")
    assert teams_of(room_of(TEAMS)).kept_back == {"": Withheld("too_few", 5)}


@pytest.mark.parametrize(
    ("marketing", "sales", "word"),
    [
        ([50, 50, 50, 50, 55], [45, 45, 45, 45, 50], "similar"),
        ([20, 40, 60, 80, 100], [10, 30, 50, 70, 80], "possible"),
        ([60, 60, 60, 60, 65], [50, 50, 50, 50, 55], "gap"),
        ([60] * 5, [50] * 5, "gap"),
        ([60] * 5, [55] * 5, "similar"),
    ],
)
def test_words_for_a_gap(marketing: list[float], sales: list[float], word: str) -> None:
    people = [person("marketing", SAL=points) for points in marketing] + [person("sales", SAL=each) for each in sales]
    (gap,) = teams_of(room_of(people)).gaps
    assert gap.word == word
    assert gap.all_same is (len(set(marketing)) == len(set(sales)) == 1)
    assert (gap.low is None) is gap.all_same


@pytest.mark.parametrize(
    ("points", "low", "high", "word"),
    [
        (9.9, 1.0, 19.0, "similar"),
        (10.0, 0.0, 20.0, "possible"),
        (10.0, 0.1, 19.9, "gap"),
        (-10.0, -20.0, 0.0, "possible"),
        (-10.0, -19.9, -0.1, "gap"),
        (12.0, None, None, "gap"),
    ],
)
def test_a_gap_is_clear_only_beyond_its_interval(points: float, low: Any, high: Any, word: str) -> None:
    assert Gap(points, low, high, None, None).word == word


def test_a_gap_is_as_large_as_the_numbers_beside_it() -> None:
    people = [person("marketing", SAL=points) for points in (60, 60, 60, 60, 65, 65)]
    people += [person("sales", SAL=points) for points in (50, 50, 50, 55, 55)]
    (gap,) = teams_of(room_of(people)).gaps
    assert gap.points == gap.marketing.mean - gap.sales.mean == 10


def test_details_are_no_finer_than_they_are_said() -> None:
    people = [person("marketing", SAL=points) for points in (60, 65, 75, 80, 55, 50)] * 3
    people += [person("sales", SAL=points) for points in (20, 55, 45, 70)] * 3
    room = room_of(people)
    details, hedges = room.sections[4].details, teams_of(room).gaps[0].hedges
    assert details is not None
    assert details.reliability is not None
    assert hedges is not None
    exact = gap({12: 3, 13: 3, 15: 3, 16: 3, 11: 3, 10: 3}, {4: 3, 11: 3, 9: 3, 14: 3}, 5)
    assert exact is not None
    assert exact.hedges is not None
    assert (hedges.g, hedges.low) == (round(exact.hedges.g, 2), round(exact.hedges.low, 2))
    finer = [details.deviation, details.r_wg_j, details.a_wg_j, details.reliability.value, hedges.d, hedges.se]
    assert all(each is not None and each == round(each, 2) for each in finer)


def test_no_teams_while_a_role_is_small() -> None:
    assert room_of([*TEAMS, at(60, 60, "general")]).teams == Withheld("would_reveal", 5)
    assert room_of([at(60, 60, "marketing")] * 6 + [at(60, 60, "sales")]).teams == Withheld("role_too_small", 5)
    assert room_of([at(60, 60, "sales")] * 6).teams == Withheld("role_too_small", 5)


def test_a_section_that_few_of_a_team_have_is_kept_back_alone() -> None:
    blind = [person("sales", IDN=40, ANT=50, LEA=50, REL=50)] * 2
    teams = teams_of(room_of([at(70, 60, "marketing")] * 5 + [at(45, 70, "sales")] * 4 + blind))
    assert "SAL" not in [gap.id for gap in teams.gaps]
    assert teams.kept_back["SAL"] == Withheld("role_too_small", 5)


def test_open_rooms_compare_small_teams_without_an_interval() -> None:
    room = open_room_of([at(80, 60, "marketing"), at(70, 62.5 - 2.5, "marketing"), at(45, 70, "sales")])
    gap = teams_of(room).gaps[0]
    assert (gap.points, gap.low, gap.high, gap.hedges, gap.word) == (30, None, None, None, "possible")
    assert place_of(room).near == ()
    assert place_of(room).marketing.low is None
    assert room.dots == {(45, 70): 1, (70, 60): 1, (80, 60): 1}
    assert isinstance(room.fields, Mapping)


def test_strategies_are_ranked_as_one_person_of_the_same_scores_would() -> None:
    together = {"WTO1": 2, "WTO2": 3, "WTC1": 4, "WTC2": 3, "WTD1": 1, "WTD2": 2}
    answers = {**profile("full", IDN=60, ANT=50, LEA=60, REL=55, SAL=70), **together}
    room, result = room_of([Person(answers)] * 6), score(rubric_of("full"), answers)
    assert (
        [each.id for each in room.strategies]
        == [each.id for each in result.strategies]
        == [
            "data",
            "objectives",
            "communication",
        ]
    )
    assert [each.reasons for each in room.strategies] == [each.reasons for each in result.strategies]
    assert [each.priority for each in room.strategies] == pytest.approx(
        [each.priority for each in result.strategies], abs=0.5
    )
    assert room.guidance == result.guidance


def test_two_strong_halves_with_a_thin_bridge() -> None:
    strong = profile("full", IDN=80, ANT=80, LEA=80, REL=80, SAL=80)
    thin = dict.fromkeys(("WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"), 2)
    assert room_of([Person({**strong, **thin})] * 5).thin_bridge
    assert not room_of([Person({**strong, **dict.fromkeys(thin, 3)})] * 5).thin_bridge
    weak = profile("full", IDN=40, ANT=40, LEA=40, REL=40, SAL=40)
    assert not room_of([Person({**weak, **thin})] * 5).thin_bridge


@pytest.mark.parametrize("number", [5, 6, 7, 11, 49])
def test_a_mean_on_the_line_is_exactly_there(number: int) -> None:
    """Steps of a twenty-fourth of the scale have no short binary fraction, and sums of them would miss it."""
    middle = dict.fromkeys(("WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"), 3)
    assert exact_mean(plan(), summary_of([Person(middle)] * number), TOGETHER, ANONYMOUS) == 50


def test_what_the_room_guessed() -> None:
    def guessing(*guesses: tuple[int, int]) -> Any:
        people = [Person(at(60, 60).answers, None, guess) for guess in guesses]
        return guess_of(plan(), released([*people, *[at(60, 60)] * 5]), ANONYMOUS)

    found = guessing((70, 80), (80, 90), (70, 70), (75, 80), (80, 80))
    assert (found.marketing.mean, found.sales.mean, found.quadrant, found.marketing.n) == (75, 80, "integrated", 5)
    assert guessing((70, 80)) == Withheld("too_few", 5)


def test_a_second_round_moves_the_room() -> None:
    first = released([at(40, 70), at(45, 70), at(50, 75), at(40, 70), at(45, 75)])
    second = released([at(60, 70), at(65, 75), at(60, 75), at(65, 70), at(70, 75)])
    moved = shifts(plan(), first, second, ANONYMOUS)
    marketing, sales = moved[Quantity("axis", "marketing")], moved[Quantity("axis", "sales")]
    assert (marketing.then.mean, marketing.now.mean, marketing.points, marketing.word) == (44, 64, 20, "gap")
    assert (sales.points, sales.word) == (1, "similar")
    assert Quantity("together") not in moved


def test_one_role_for_its_own_people() -> None:
    means = role_means(plan(), released(TEAMS), "sales", ANONYMOUS)
    sales = means[Quantity("axis", "sales")]
    assert isinstance(sales, Mean)
    assert (sales.mean, sales.n) == (70, 5)
    assert means[Quantity("together")] == Withheld("too_few", 5)
    small = role_means(plan(), released([*TEAMS, at(60, 60, "general")]), "sales", ANONYMOUS)
    assert set(small.values()) <= {Withheld("would_reveal", 5), Withheld("too_few", 5)}


def test_the_room_without_hasty_answers() -> None:
    hasty = Person(dict.fromkeys((item.id for each in rubric_of("full").sections for item in each.items), 4))
    calm = [at(60, 80), at(50, 70), at(55, 75), at(60, 85), at(65, 80), at(50, 75)]
    found = by_confidence(plan(), released([*calm, *[hasty] * 5]), ANONYMOUS)
    assert isinstance(found, Confidence)
    axis = Quantity("axis", "sales")
    assert (found.left_out, found.everybody[axis].n, found.without[axis].n) == (5, 11, 6)
    assert (found.everybody[axis].mean, found.without[axis].mean) == (76, 78)
    assert by_confidence(plan(), released([*calm, *[hasty] * 4]), ANONYMOUS) == Withheld("would_reveal", 5)
    nobody = by_confidence(plan(), released(calm), ANONYMOUS)
    assert isinstance(nobody, Confidence)
    assert nobody.left_out == 0
    assert nobody.everybody == nobody.without


def test_halves_round_up() -> None:
    assert [whole(points) for points in (0.49, 0.5, 62.45, 62.5, 99.51)] == [0, 1, 62, 63, 100]


def test_five_people_are_enough_for_everything_that_five_are_enough_for() -> None:
    five = room_of([Person({**at(75, 75).answers, "WTO1": 2, "WTO2": 2})] * 5)
    assert mean_of(five.sections[0]).n == 5
    assert five.sections[0].median is not None
    assert five.sections[0].details is not None
    assert statement(five, "IDN1").n == 5
    assert statement(five, "IDN1").unseen == 0
    assert next(each for each in five.strategies if each.id == "objectives").reasons == ("WTO1", "WTO2")


def test_one_statement_with_too_few_answers_hides_how_a_section_agrees() -> None:
    blind = {item: answer for item, answer in at(60, 70).answers.items() if item != "IDN1"}
    room = room_of([at(60, 70)] * 4 + [Person(blind)] * 4)
    assert mean_of(room.sections[0]).n == 8
    assert room.sections[0].details is None
    assert room.sections[1].details is not None


def test_a_little_more_than_half_an_option_is_contested() -> None:
    """Five of nine one option from the median: 0.56."""
    assert [each.item for each in room_of(saying("IDN1", 2, 2, 3, 3, 3, 3, 4, 4, 4)).contested] == ["IDN1"]


def test_an_open_room_of_one_shows_what_there_is() -> None:
    room = open_room_of([at(60, 80, "sales")])
    assert room.fields == {"integrated": 0, "marketing_led": 0, "sales_led": 1, "building": 0}
    assert room.dots == {(60, 80): 1}
    assert room.statements["IDN1"] == Withheld("too_few", 2)
    assert room.sections[0].median == Median(1, 60, None, None, None, None)


def test_open_rooms_are_as_sure_as_their_smaller_team() -> None:
    people = [at(80, 60, "marketing"), at(70, 60, "marketing"), *[at(60 + 5 * step, 70, "sales") for step in range(6)]]
    gaps = {gap.id: gap for gap in teams_of(open_room_of(people)).gaps}
    assert (gaps["IDN"].low, gaps["IDN"].word) == (None, "similar")
    assert (gaps["SAL"].points, gaps["SAL"].low, gaps["SAL"].word) == (-10, None, "possible")


def test_strategies_with_one_part_rest_on_it() -> None:
    linked_only = room_of([at(75, 75)] * 5).strategies
    assert [(each.gap, each.linked, each.priority) for each in linked_only] == [(None, 25, 25)] * 3
    own_only = room_of([Person({"WTO1": 2, "WTO2": 2})] * 5).strategies
    assert [(each.id, each.gap, each.linked, each.priority) for each in own_only] == [
        ("objectives", 75, None, 75),
        ("communication", None, None, None),
        ("data", None, None, None),
    ]


EVEN = {**at(75, 75).answers, **dict.fromkeys(("WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"), 3)}
"""All strategies equally pressing, in a field that ranks them data, objectives, communication."""


@pytest.mark.parametrize(
    ("signs", "order"),
    [
        ([{}] * 6, ["data", "objectives", "communication"]),
        ([{"IDN6": 3}] * 6, ["data", "objectives", "communication"]),
        ([{"IDN6": 4}] * 6, ["objectives", "data", "communication"]),
        # how often a sign fires, over all people: three times for the one and twice for the other
        ([{"IDN6": 4, "LEA6": 1}] * 2 + [{"IDN6": 1, "LEA6": 5}] * 3, ["communication", "objectives", "data"]),
        # signs that too few have answered say nothing
        ([{"IDN6": 5}] * 4 + [{}] * 3, ["data", "objectives", "communication"]),
    ],
)
def test_ties_go_to_the_strategy_with_more_signs(signs: list[dict[str, int]], order: list[str]) -> None:
    room = room_of([Person(EVEN | own) for own in signs])
    assert [each.id for each in room.strategies] == order


def test_priorities_are_ranked_in_steps_of_five() -> None:
    """25 and 27 are about the same, and the field decides; 48, 43 and 35 are not."""
    room = room_of([Person(EVEN | {"ANT2": 2, "ANT5": 3, "IDN1": 5, "LEA3": 5, "REL4": 5, "SAL1": 5})] * 5)
    assert {each.id: each.priority for each in room.strategies} == {"objectives": 48, "communication": 35, "data": 43}
    assert [each.id for each in room.strategies] == ["objectives", "data", "communication"]
    usual = dict.fromkeys(("WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"), 4)
    near = room_of([Person(EVEN | usual | {"ANT2": 3})] * 5)
    assert {each.id: each.priority for each in near.strategies} == {"objectives": 27, "communication": 25, "data": 25}
    assert [each.id for each in near.strategies] == ["data", "objectives", "communication"]


def test_reasons_are_the_statements_with_the_lowest_means() -> None:
    def reasons(*answers: int, **more: int) -> tuple[str, ...]:
        people = [Person({**at(75, 75).answers, "WTO1": answer, "WTO2": 4} | more) for answer in answers]
        return next(each.reasons for each in room_of(people).strategies if each.id == "objectives")

    assert reasons(3, 3, 3, 3, 3) == ("WTO1",)
    assert reasons(3, 3, 3, 3, 4) == ()
    assert reasons(1, 1, 3, 5, 5) == ("WTO1",)
    assert reasons(3, 3, 3, 3, 3, ANT2=2) == ("ANT2", "WTO1")
    assert reasons(3, 3, 3, 3, 3, ANT2=3, ANT5=3, REL2=3) == ("WTO1", "ANT2", "ANT5")


def test_a_reversed_statement_is_a_reason_when_its_answers_are_high() -> None:
    full = rubric_of("full")
    together = full.sections[5]
    items = tuple(replace(item, key=-1) if item.id == "WTO1" else item for item in together.items)
    reversed_plan = plan_of(replace(full, sections=(*full.sections[:5], replace(together, items=items))))

    def reasons(answer: int) -> tuple[str, ...]:
        facts = [facts_of(reversed_plan, Person({**at(75, 75).answers, "WTO1": answer}))] * 5
        after = release(Released(), summarise(facts), ANONYMOUS)
        assert isinstance(after, Released)
        room = room_figures(reversed_plan, after, ANONYMOUS)
        assert isinstance(room, RoomFigures)
        return next(each.reasons for each in room.strategies if each.id == "objectives")

    assert reasons(4) == ("WTO1",)
    assert reasons(2) == ()


def test_of_equally_weak_sections_the_one_on_the_weak_side_is_first() -> None:
    """At 60 marketing as a whole is weak or strong; sales at 60 is weak."""
    strong = person(None, IDN=80, ANT=80, LEA=80, REL=60, SAL=60)
    assert room_of([strong] * 5).guidance == ("marketing_led", "SAL")
    assert room_of([at(60, 60)] * 5).guidance == ("building", "IDN")
    assert room_of([person(None, IDN=60, ANT=65, LEA=60, REL=60, SAL=65)] * 5).guidance == ("sales_led", "IDN")


def test_small_open_rounds_may_have_moved() -> None:
    many, few = [at(40, 70)] * 3 + [at(45, 75)] * 3, [at(60, 72.5 - 2.5), at(65, 75)]
    before, after = released(many, OPEN), released(few, OPEN)
    for one, other in ((before, after), (after, before)):
        moved = shifts(plan(), one, other, OPEN)
        assert moved[Quantity("axis", "marketing")].word == "possible"
        assert moved[Quantity("axis", "sales")].word == "similar"


def test_where_everybody_was_hasty_there_is_nothing_to_compare() -> None:
    hasty = Person(dict.fromkeys((item.id for each in rubric_of("full").sections for item in each.items), 4))
    assert by_confidence(plan(), released([hasty] * 6), ANONYMOUS) == Withheld("would_reveal", 5)


# --- what holds for every room --------------------------------------------------------------------------------------


def parts(value: Any) -> Iterator[Any]:
    """A value and everything in it."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        yield from (inner for each in fields(value) for inner in parts(getattr(value, each.name)))
    elif isinstance(value, Mapping):
        yield from (inner for each in (*value, *value.values()) for inner in parts(each))
    elif isinstance(value, tuple):
        yield from (inner for each in value for inner in parts(each))


@st.composite
def rooms(draw: st.DrawFn, rule: Rule = ANONYMOUS) -> tuple[Released, RoomFigures]:
    people = draw(st.lists(people_of("pulse"), min_size=rule.minimum, max_size=24))
    after = release(Released(split_view=draw(st.booleans())), summary_of(people, "pulse"), rule)
    assume(isinstance(after, Released))
    assert isinstance(after, Released)
    room = room_figures(plan("pulse"), after, rule)
    assert isinstance(room, RoomFigures)
    return after, room


@settings(max_examples=60)
@given(rooms())
def test_no_figure_rests_on_fewer_than_five(drawn: tuple[Released, RoomFigures]) -> None:
    after, room = drawn
    more = [*role_means(plan("pulse"), after, "sales", ANONYMOUS).values(), guess_of(plan("pulse"), after, ANONYMOUS)]
    confidence = by_confidence(plan("pulse"), after, ANONYMOUS)
    for each in (*parts(room), *parts(tuple(more)), *parts(confidence)):
        if isinstance(each, Mean | Median | Statement):
            assert each.n >= 5
        if isinstance(each, Withheld):
            assert each.needed in (5, 8)
    for counted in (room.fields, room.dots):
        assert isinstance(counted, Withheld) or sum(counted.values()) >= 8
    assert room.people >= 5


@settings(max_examples=60)
@given(st.one_of(rooms(), rooms(Rule(1, 1))))
def test_every_figure_is_on_its_scale_and_whole(drawn: tuple[Released, RoomFigures]) -> None:
    room = drawn[1]
    for each in parts(room):
        if isinstance(each, float):
            assert each == each  # noqa: PLR0124 - never NaN
        if isinstance(each, Mean):
            ends = [end for end in (each.low, each.mean, each.high) if end is not None]
            assert all(0 <= end <= 100 and end == int(end) for end in ends)
            assert ends == sorted(ends)
        if isinstance(each, TeamGap):
            assert -100 <= each.points <= 100
            assert each.low is None or (each.high is not None and -100 <= each.low <= each.high <= 100)
        if isinstance(each, Statement):
            assert each.counts is None or sum(each.counts) == each.n
            assert 0 <= each.points <= 100
    if not isinstance(room.fields, Withheld):
        assert list(room.fields) == list(QUADRANTS)
    assert len(room.strategies) == 3
    deviations = [each.deviation for each in room.contested]
    assert deviations == sorted(deviations, reverse=True)
    assert all(each > 0.5 for each in deviations)


@settings(max_examples=60)
@given(data=st.data())
def test_the_order_of_people_changes_nothing(data: st.DataObject) -> None:
    people = data.draw(st.lists(people_of("pulse"), min_size=5, max_size=12))
    assume(sum(bool(each.answers) for each in people) >= 5)
    assert room_of(people, form="pulse") == room_of(data.draw(st.permutations(people)), form="pulse")


@settings(max_examples=60)
@given(data=st.data())
def test_more_people_show_no_less(data: st.DataObject) -> None:
    """Without roles, whatever could be shown of some can be shown of more."""
    people = [Person(each.answers) for each in data.draw(st.lists(people_of("pulse"), min_size=5, max_size=10))]
    more = [Person(each.answers) for each in data.draw(st.lists(people_of("pulse"), max_size=6))]
    assume(sum(bool(each.answers) for each in people) >= 5)
    before, after = room_of(people, form="pulse"), room_of([*people, *more], form="pulse")
    for one, other in zip(before.sections, after.sections, strict=True):
        assert isinstance(one.mean, Withheld) or mean_of(other).n >= mean_of(one).n
    assert isinstance(before.place, Withheld) or isinstance(after.place, RoomPlace)
    for item, found in before.statements.items():
        assert isinstance(found, Withheld) or statement(after, item).n >= found.n


@settings(max_examples=30)
@given(people_of("full"), st.integers(5, 12))
def test_a_room_of_people_who_answer_alike_is_each_of_them(one: Person, number: int) -> None:
    assume(one.answers)
    result, room = score(rubric_of("full"), one.answers), room_of([one] * number)
    for section, found in zip(result.sections, room.sections, strict=True):
        if section.score is None:
            assert isinstance(found.mean, Withheld)
        else:
            assert mean_of(found).mean == pytest.approx(section.score, abs=0.5)
            assert mean_of(found).all_same
            assert found.word == section.word
    assert room.contested == ()
    if result.marketing.score is not None and result.sales.score is not None:
        assert place_of(room).quadrant == result.quadrant
        assert room.guidance == result.guidance
        assert [each.id for each in room.strategies] == [each.id for each in result.strategies]
        assert room.thin_bridge is result.together.thin_bridge
    assert [each.keep for each in room.strategies] == [
        next(mine.keep for mine in result.strategies if mine.id == each.id) for each in room.strategies
    ]

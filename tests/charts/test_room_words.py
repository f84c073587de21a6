"""What is said about a room: findings, reasons and prompts, word by word."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

import pytest

from assessment.charts import (
    Prompt,
    Words,
    contested_statements,
    divided_finding,
    host_note,
    kept_back,
    prompt,
    room_map,
    room_sections,
    room_statement,
    room_strategies,
    room_teams,
    room_together,
    team_prompt,
)
from assessment.charts.room_words import place_finding, shift_finding, statement_finding
from assessment.packs import Edition
from scoring import Guess, Mean, RoomFigures, RoomPlace, Shift, Statement, Teams, Why, Withheld
from tests.charts.cases import with_field
from tests.charts.rooms import rooms


@pytest.fixture(scope="module")
def every_room(edition: Edition) -> Mapping[str, RoomFigures]:
    return rooms(edition)


def mean(points: float, low: float | None = None, high: float | None = None) -> Mean:
    return Mean(12, points, None, low, high)


def place(quadrant: Any, *near: Any) -> RoomPlace:
    return RoomPlace(mean(60, 50, 70), mean(60, 50, 70), quadrant, near)


def statement(*counts: int, unseen: int = 0, word: Any = "far_apart", camps: bool = False) -> Statement:
    return Statement("IDN4", "IDN", sum(counts), counts, 50, unseen, 1.0, word, None, None, camps)


@pytest.mark.parametrize(
    ("where", "guess", "title"),
    [
        (place("sales_led"), None, "The room lands in Sales-led"),
        (place("sales_led", "marketing"), None, "The room sits between Sales-led and Integrated"),
        (place("sales_led", "sales"), None, "The room sits between Sales-led and Building"),
        (place("building", "marketing"), None, "The room sits between Building and Marketing-led"),
        (place("integrated", "sales"), None, "The room sits between Integrated and Marketing-led"),
        (place("building", "marketing", "sales"), None, "The room sits near both lines, where the fields meet"),
        (place("sales_led"), "sales_led", "As it guessed, the room lands in Sales-led"),
        (place("sales_led"), "integrated", "The room guessed Integrated and lands in Sales-led"),
        (
            place("sales_led", "marketing"),
            "sales_led",
            "The room guessed Sales-led and sits between Sales-led and Integrated",
        ),
    ],
)
def test_where_the_room_lands(where: RoomPlace, guess: Any, title: str, words: Words) -> None:
    guessed = None if guess is None else Guess(mean(70), mean(70), guess)
    assert place_finding(where, words, guessed) == title


@pytest.mark.parametrize(
    ("marketing", "sales", "title"),
    [
        ((4, "similar"), (-9, "similar"), "The second round lies close to the first"),
        ((12, "possible"), (4, "similar"), "Marketing may have moved: up 12 points"),
        ((12, "gap"), (-30, "possible"), "Marketing has moved most: up 12 points"),
        ((12, "gap"), (-15, "gap"), "Sales has moved most: down 15 points"),
        ((3, "similar"), (-11, "possible"), "Sales may have moved: down 11 points"),
    ],
)
def test_what_a_second_round_moved(marketing: Any, sales: Any, title: str) -> None:
    shifts = [(name, Shift(mean(50), mean(50), *each)) for name, each in (("Marketing", marketing), ("Sales", sales))]
    assert shift_finding(shifts) == title


def test_titles_of_the_divided_room(every_room: Mapping[str, RoomFigures], words: Words, edition: Edition) -> None:
    room, constants = every_room["divided"], edition.rubric("full").constants
    teams, contested = room_teams(room, words, 62.5), contested_statements(room, words)
    assert teams is not None
    assert contested is not None
    assert room_sections(room, words, 62.5).title == "The room sees them close together, from 63 to 71"
    assert (
        room_together(room, words, 75).title == "Two strong halves, thin bridge: the room sees working together at 46"
    )
    assert teams.title.startswith("Marketing people see more of ")
    assert contested.title == "The room falls into two camps on 1 statement"
    assert room_strategies(room, words, constants).title.startswith("Most pressing: ")


def test_titles_of_rooms_that_agree(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    room = every_room["all alike"]
    assert room_sections(room, words, 62.5).title == "The room sees as much of one as of another: 75"
    assert contested_statements(room, words) is None
    assert divided_finding(room.contested) == "No statement splits the room"


def test_titles_of_rooms_that_lack_something(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    bare = every_room["nothing but one item"]
    assert room_sections(bare, words, 62.5).title == "Too few people have answered any of these"
    assert room_map(bare, words, 62.5) is None
    notes = {row["note"] for row in with_field(room_sections(bare, words, 62.5), "note")}
    assert notes == {"Shown once 5 people have answered."}
    assert room_together(bare, words, 75).table[1][1:] == ("–", "–", "–", "–", "–")


def test_a_thin_bridge_is_the_finding(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    title = room_together(every_room["thin bridge"], words, 75).title
    assert title == "Two strong halves, thin bridge: the room sees working together at 21"


def test_bars_say_how_sure_and_how_close(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    notes = [row["note"] for row in with_field(room_sections(every_room["divided"], words, 62.5), "note")]
    assert notes[1] == "likely 57 to 79; answers mixed"
    alike = [row["note"] for row in with_field(room_sections(every_room["all alike"], words, 62.5), "note")]
    assert alike[0] == "everybody gave the same score"


def test_the_weakest_section_is_named(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    title = room_sections(every_room["six"], words, 62.5).title
    assert title == "The room sees least of Sales practice, at 60"


def test_teams_say_their_interval_without_a_sign(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    room = every_room["divided"]
    assert isinstance(room.teams, Teams)
    figure = room_teams(room, words, 62.5)
    assert figure is not None
    rows = with_field(figure, "more")[: len(room.teams.gaps)]
    sales = next(place for place, gap in enumerate(room.teams.gaps) if gap.id == "SAL")
    gap = room.teams.gaps[sales]
    assert gap.points < 0
    assert gap.low is not None
    assert gap.high is not None
    assert rows[sales]["words"] == f"gap: {-gap.points:.0f}"
    assert rows[sales]["more"] == f" ({-gap.high:.0f} to {-gap.low:.0f})"
    assert figure.table[1 + sales][3:5] == (f"−{-gap.points:.0f}", f"−{-gap.low:.0f} to −{-gap.high:.0f}")
    assert [row[0] for row in figure.table[1:]] == [
        words.sections[gap.id].title if gap.id else "Working together" for gap in room.teams.gaps
    ]


@pytest.mark.parametrize(
    ("counts", "camps", "title"),
    [
        ((4, 1, 2, 0, 5), True, "Two camps: 5 say “Occasionally” or less, 5 say “Usually” or more"),
        ((4, 3, 2, 3, 0), False, "7 say “Occasionally” or less, 3 say “Usually” or more"),
    ],
)
def test_how_many_stand_on_either_side(counts: Any, camps: bool, title: str, words: Words) -> None:
    assert statement_finding(statement(*counts, camps=camps), words) == title


def test_an_answer_of_all_is_not_spelt_out(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    found = next(iter(every_room["few alike"].statements.values()))
    assert isinstance(found, Statement)
    figure = room_statement(found, words)
    assert figure.title == "All 6 gave the same answer"
    assert "75" in figure.alt
    assert figure.table[1][1:6] == ("–",) * 5
    assert not with_field(figure, "count")


def test_columns_show_every_option_on_a_fixed_scale(every_room: Mapping[str, RoomFigures], words: Words) -> None:
    found = every_room["divided"].contested[0]
    rows = with_field(room_statement(found, words), "count")
    assert tuple(int(row["count"]) for row in rows) == found.counts
    assert [row["label"] for row in rows] == list(words.options)
    for row, count in zip(rows, found.counts or (), strict=True):
        share = (row["base"] - row["top"]) / (row["base"] - row["full"])
        assert share == pytest.approx(count / found.n)


@pytest.mark.parametrize(
    ("number", "camps", "title"),
    [
        (1, 0, "One statement divides the room most"),
        (3, 0, "3 statements divide the room most"),
        (3, 1, "The room falls into two camps on 1 statement"),
        (3, 2, "The room falls into two camps on 2 statements"),
    ],
)
def test_how_many_statements_divide(number: int, camps: int, title: str) -> None:
    found = [statement(3, 1, 1, 1, 3, camps=place < camps) for place in range(number)]
    assert divided_finding(found) == title


# --- around the figures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("why", get_args(Why))
def test_every_reason_has_a_calm_sentence(why: Why) -> None:
    said = kept_back(Withheld(why, 7))
    assert said.endswith(".")
    assert "{" not in said
    assert ("7" in said) is (why != "already_shown")


def test_every_reason_says_something_else() -> None:
    assert len({kept_back(Withheld(why, 5)) for why in get_args(Why)}) == len(get_args(Why))


def test_a_prompt_asks_the_packs_question_and_whom_to_hear_first(words: Words, edition: Edition) -> None:
    asked = edition.item("IDN4").ask
    assert asked is not None
    assert prompt(statement(5, 0, 0, 0, 5, camps=True), words) == Prompt(
        asked, "Two camps. Hear one case from each side before anybody explains.", None
    )
    apart = prompt(statement(5, 1, 1, 1, 5), words).how
    mixed = prompt(statement(3, 3, 1, 3, 0, word="mixed"), words).how
    assert apart == "Answers lie far apart. Hear one case from each end of the scale first."
    assert mixed == "Answers vary. Ask what those who answered high have seen that others have not."


def test_a_pack_without_questions_has_one_that_always_fits(words: Words) -> None:
    bare = replace(words, asks={})
    assert prompt(statement(5, 0, 0, 0, 5), bare).question == "Which case did you have in mind when you answered?"


@pytest.mark.parametrize(
    ("unseen", "said"),
    [
        (2, None),
        (3, "3 people can't say. Ask who in the organisation could."),
    ],
)
def test_many_who_cannot_say_are_worth_a_question(unseen: int, said: str | None, words: Words) -> None:
    """More than one in five: of 8 who answered, 2 more are just that and 3 are beyond it."""
    assert prompt(statement(4, 0, 0, 0, 4, unseen=unseen), words).unseen == said


def test_one_who_cannot_say_is_one_person(words: Words) -> None:
    one = prompt(statement(1, 0, 0, 0, 2, unseen=1), words).unseen
    assert one == "1 person can't say. Ask who in the organisation could."


def test_what_to_ask_about_a_gap(every_room: Mapping[str, RoomFigures]) -> None:
    teams = every_room["divided"].teams
    assert isinstance(teams, Teams)
    wide = teams.gaps[0]
    assert team_prompt(wide) == "Ask first whether the two sides see different facts or hold different jobs."
    assert team_prompt(replace(wide, word="similar")) == "Ask what both sides see here that makes them agree."
    flat = replace(wide.marketing, sd=0.0)
    same = replace(wide, marketing=flat, sales=flat)
    assert team_prompt(same) == "Everybody in each team gave the same score. Ask what each team has in mind."


def test_the_host_is_told_what_unanimity_gives_away() -> None:
    assert host_note(statement(0, 0, 0, 0, 9)) is None
    said = host_note(replace(statement(0, 0, 0, 0, 9), deviation=0.0))
    assert said == "Everybody gave the same answer here, so everybody's answer is known once it is shown."

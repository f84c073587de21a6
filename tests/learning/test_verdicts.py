"""What is said to answers: every wrong one has an explanation of its own."""

from collections.abc import Iterator

import pytest

from assessment.learning.verdicts import ONE, Answer, is_done, parts_of, verdict
from assessment.packs.learning.checks import Act, Check, Number, Pick, Place, Repair, Sort, Value
from tests.learning.lessons import shipped

CHECKS = shipped().checks
KINDS = {type(check) for check in CHECKS.values()}


def answers_to(check: Check, part: str) -> list[Answer]:
    """Every answer that the page offers to one part; of numbers some on either side."""
    match check:
        case Sort():
            return list(shipped().deck.piles)
        case Pick() | Repair():
            return list(range(len(check.options)))
        case Place():
            return list(check.stops)
        case Number():
            return [check.answer - 1, check.answer, check.answer + 1]
        case Value():
            return [-1e6, 0, 1300, 300]
        case _:
            return [True, False]


def every_answer() -> Iterator[tuple[str, str, Answer]]:
    for name, check in CHECKS.items():
        for part in parts_of(shipped(), check):
            yield from ((name, part, answer) for answer in answers_to(check, part))


def test_every_kind_ships() -> None:
    assert {Sort, Pick, Place, Repair, Value, Number, Act} == KINDS


@pytest.mark.parametrize(("name", "part", "answer"), list(every_answer()))
def test_every_answer_has_something_said_to_it(name: str, part: str, answer: Answer) -> None:
    said = verdict(shipped(), CHECKS[name], part, answer)
    assert said.why or (isinstance(CHECKS[name], Value) and said.outcome == "right")


@pytest.mark.parametrize("name", list(CHECKS))
def test_no_two_answers_to_one_question_are_told_the_same(name: str) -> None:
    check = CHECKS[name]
    for part in parts_of(shipped(), check):
        answers = answers_to(check, part)
        if isinstance(check, Pick | Repair | Sort | Number | Act):
            assert len({verdict(shipped(), check, part, answer).why for answer in answers}) == len(answers)


@pytest.mark.parametrize("name", list(CHECKS))
def test_one_answer_to_each_part_is_right(name: str) -> None:
    check = CHECKS[name]
    for part in parts_of(shipped(), check):
        outcomes = [verdict(shipped(), check, part, answer).outcome for answer in answers_to(check, part)]
        if not isinstance(check, Value):
            assert outcomes.count("right") == 1


def test_both_is_half_right_for_a_card_of_one_side_and_no_card_of_both_is_half_right() -> None:
    """Design 6.2: 1 point for the exact pile, half a point for "both" on a card of a single function."""
    deck, check = shipped().deck, CHECKS["sorting-game"]
    points = {"right": 1, "half": 0.5, "again": 0}
    for name, card in deck.cards.items():
        got = {pile: points[verdict(shipped(), check, name, pile).outcome] for pile in deck.piles}
        if card.pile == "both":
            assert got == {"marketing": 0, "sales": 0, "both": 1}
        else:
            assert got == {"marketing": 0, "sales": 0, "both": 0.5} | {card.pile: 1}


def test_a_place_too_early_and_one_too_late_are_told_apart() -> None:
    check = CHECKS["this-year-or-later"]
    assert isinstance(check, Place)
    item = check.items[1]
    assert [verdict(shipped(), check, "1", stop).why for stop in check.stops] == [item.early, item.why, item.late]


@pytest.mark.parametrize("name", list(CHECKS))
def test_done_is_what_has_no_part_left(name: str) -> None:
    check = CHECKS[name]
    right = {
        part: next(
            (answer for answer in answers_to(check, part) if _is_right(check, part, answer)), answers_to(check, part)[0]
        )
        for part in parts_of(shipped(), check)
    }
    assert is_done(shipped(), check, right)
    for part in right:
        assert not is_done(shipped(), check, {name: value for name, value in right.items() if name != part})


def _is_right(check: Check, part: str, answer: Answer) -> bool:
    return verdict(shipped(), check, part, answer).outcome == "right"


def test_a_wrong_option_is_not_done_and_a_wrong_pile_is() -> None:
    pick, sort = CHECKS["find-the-signal"], CHECKS["two-jobs"]
    assert not is_done(shipped(), pick, {ONE: 0})
    assert is_done(shipped(), sort, dict.fromkeys(parts_of(shipped(), sort), "sales"))

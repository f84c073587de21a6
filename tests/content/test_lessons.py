"""The shipped lessons against the design (6.1, 6.2) and against the rules of plain English."""

import re

import pytest
import textstat

import scoring
from assessment.learning.setting import Points
from assessment.learning.simulator import simulate, steady
from assessment.learning.start import parameters_of
from assessment.learning.worth import worth
from assessment.packs import Catalogue
from assessment.packs.learning.checks import Number, Opening, Pick, Sort, Value
from assessment.packs.learning.learning import Lesson
from assessment.packs.learning.pictures import Lines
from assessment.packs.learning.simulator import SimulatorText
from assessment.packs.learning.text import plain
from assessment.packs.learning.trials import open_trials
from tests.learning.lessons import EDITION, shipped

LESSONS = list(shipped().lessons.values())
TITLES = [
    "Two jobs, one customer", "Seeing needs others miss", "Paying for tomorrow", "From poster to prospect",
    "Staying worth knowing", "When selling runs ahead", "When applause outruns orders", "Joining up",
]  # fmt: skip
KINDS = ["sort", "pick", "place", "repair", "value", "number", "pick", "act"]
every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.id for lesson in LESSONS])


def paragraphs(lesson: Lesson) -> list[str]:
    """What is read as running text."""
    return [plain(line) for block in lesson.text.blocks() if block.kind != "heading" for line in block.lines]


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])[”’]?\s+", text) if each]


def test_the_eight_lessons_of_the_design_with_their_checks() -> None:
    assert [lesson.head.title for lesson in LESSONS] == TITLES
    assert [getattr(shipped().check_of(lesson), "kind", None) for lesson in LESSONS] == KINDS


@every_lesson
def test_reading_level_is_that_of_grade_nine_or_lower(lesson: Lesson) -> None:
    assert textstat.flesch_kincaid_grade(" ".join(paragraphs(lesson))) <= 9


def test_the_reading_level_itself_sees_hard_text() -> None:
    hard = "Organisational interdependencies necessitate institutionalised cross-functional prioritisation mechanisms."
    assert textstat.flesch_kincaid_grade(hard) > 9


@every_lesson
def test_no_sentence_is_longer_than_thirty_words(lesson: Lesson) -> None:
    long = [each for text in paragraphs(lesson) for each in sentences(text) if len(each.split()) > 30]
    assert long == []


@every_lesson
def test_a_lesson_has_its_length_and_takes_about_three_minutes(lesson: Lesson) -> None:
    assert 250 <= lesson.text.words <= 350
    assert 3 <= lesson.head.minutes <= 4


@every_lesson
def test_a_lesson_opens_with_two_paragraphs_at_most(lesson: Lesson) -> None:
    """What stands before the picture has to be short, or nobody sees it."""
    assert 1 <= len(lesson.text.opening) <= 2


def all_texts() -> list[str]:
    learning = shipped()
    texts = [text for lesson in LESSONS for text in paragraphs(lesson)]
    dumped = [
        learning.about, learning.cards, learning.questions, *learning.checks.values(), *learning.glossary.values(),
        *(lesson.head for lesson in LESSONS), *(lesson.picture for lesson in LESSONS),
    ]  # fmt: skip
    for model in dumped:
        assert model is not None
        texts += strings(model.model_dump())
    return texts


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    return [text for each in value for text in strings(each)] if isinstance(value, list | tuple) else []


def test_the_tone_is_calm_and_no_sentence_anywhere_is_long() -> None:
    for text in all_texts():
        assert "!" not in text
        assert not re.search(r"\b(you fail|your fault|stupid|obviously|wrong answer|best practice)\b", text, re.I)
        assert [each for each in sentences(text) if len(each.split()) > 30] == []


def test_every_section_and_every_field_of_the_map_has_its_lesson(catalogue: Catalogue) -> None:
    edition = catalogue.newest(catalogue.editions[0].id)
    sections = {section.id: shipped().for_section(section.id) for section in edition.questionnaires}
    fields = {field: shipped().for_field(field) for field in scoring.QUADRANTS}
    assert all(sections.values())
    assert all(fields.values())
    led = {field: lesson.id for field, lesson in fields.items() if lesson}
    assert (led["sales_led"], led["marketing_led"]) == ("selling-ahead", "applause")


def test_the_lessons_form_one_path() -> None:
    onward = [lesson.head.onward.lesson for lesson in LESSONS]
    assert onward == [*(lesson.id for lesson in LESSONS[1:]), None]


def test_thirteen_cards_of_the_design() -> None:
    piles = [card.pile for card in shipped().deck.cards.values()]
    assert piles == ["marketing"] * 5 + ["sales"] * 4 + ["both"] * 4
    assert list(shipped().deck.piles) == ["marketing", "sales", "both"]
    assert "small firm" in shipped().deck.always
    game = shipped().checks["sorting-game"]
    assert isinstance(game, Sort)
    assert game.is_whole()
    first = shipped().checks["two-jobs"]
    assert isinstance(first, Sort)
    assert len(shipped().cards_of(first)) == 6


def test_there_are_three_questions_before_and_three_after() -> None:
    questions = shipped().questions
    assert questions is not None
    assert len(questions.ideas) == 3
    asked = [each.question for idea in questions.ideas for each in (idea.before, idea.after)]
    assert len(set(asked)) == 6


def test_the_right_option_is_not_always_in_one_place() -> None:
    questions = shipped().questions
    assert questions is not None
    options = [each.options for idea in questions.ideas for each in (idea.before, idea.after)]
    options += [check.options for check in shipped().checks.values() if isinstance(check, Pick)]
    places = [next(place for place, option in enumerate(each) if option.right) for each in options]
    lengths = [len(max(each, key=lambda option: len(option.text)).text) for each in options]
    longest = sum(len(each[place].text) == most for each, place, most in zip(options, places, lengths, strict=True))
    assert longest < len(options)


# What the figures rest on.


def test_the_burst_and_the_steady_work_follow_nerlove_and_arrow() -> None:
    picture = shipped().lessons["poster-to-prospect"].picture
    assert isinstance(picture, Lines)

    def brand(months: list[float]) -> list[int]:
        known = [0.30]
        for m in months:
            known.append(known[-1] + 0.07 * m * (1 - known[-1]) - 0.03 * known[-1])
        return [round(100 * each) for each in known]

    burst, steady_work = [0.8] * 6 + [0.0] * 18, [0.2] * 24
    assert sum(burst) == pytest.approx(sum(steady_work))
    assert [list(series.values) for series in picture.series] == [brand(burst), brand(steady_work)]


@pytest.fixture(scope="module")
def simulator() -> SimulatorText:
    text = open_trials(EDITION).simulator
    assert text is not None
    return text


def run(simulator: SimulatorText, mix: str) -> list[tuple[float, float]]:
    """Revenue and trust of each month of the teaching model."""
    parameters = parameters_of(simulator)
    months = simulate(steady(Points.of(simulator.mixes[mix]).dials, parameters, 36))
    return [(month.revenue, month.end.trust) for month in months]


def test_the_sales_led_picture_is_a_run_of_the_simulator(simulator: SimulatorText) -> None:
    picture = shipped().lessons["selling-ahead"].picture
    assert isinstance(picture, Lines)
    revenue, trust = picture.series
    months = run(simulator, "sales_led")
    for at, shown, trusted in zip(picture.at[1:], revenue.values[1:], trust.values[1:], strict=True):
        assert shown == pytest.approx(months[int(at) - 1][0], abs=0.6)
        assert trusted == pytest.approx(100 * months[int(at) - 1][1], abs=0.6)


def opening(check: object) -> Opening:
    assert isinstance(check, Number | Pick)
    assert check.open is not None
    return check.open


def test_the_crossing_month_is_that_of_the_simulator(simulator: SimulatorText) -> None:
    check = shipped().checks["crossing-month"]
    assert isinstance(check, Number)
    alone, joined = (run(simulator, mix) for mix in (opening(check).mix, opening(check).beside))
    crossed = next(month for month, (one, other) in enumerate(zip(alone, joined, strict=True), 1) if other[0] > one[0])
    assert check.answer == crossed == 6


def test_most_are_lost_at_the_hand_over_in_the_marketing_led_run(simulator: SimulatorText) -> None:
    parameters = parameters_of(simulator)
    mix = simulator.mixes[opening(shipped().checks["where-leads-are-lost"]).mix]
    months = simulate(steady(Points.of(mix).dials, parameters, 36))
    asked, picked = sum(month.inbound for month in months), sum(month.picked_up for month in months)
    cold, refused = sum(month.gone_cold for month in months), sum(month.worked - month.won for month in months)
    assert asked - picked > max(cold, refused)
    assert 0.6 < (asked - picked) / asked < 0.7


def test_the_customers_of_the_check_are_worth_what_its_end_says() -> None:
    check = shipped().checks["two-customers"]
    assert isinstance(check, Value)
    hotel, school = (worth(customer) for customer in check.customers)
    assert (hotel, school) == (300, 1300)
    assert 4 < school / hotel < 5

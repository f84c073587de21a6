"""Every sentence about a result: which case gives which, and in what words."""

from dataclasses import replace

import pytest

from assessment import links
from assessment.reports import Report, build_report
from assessment.sheets import Sheet
from scoring import Change, Result, Shape
from tests.ui.examples import catalogue, example_sheets, newest

CLEAR = "Both sides usual practice"


def result_of(name: str) -> Result:
    """The result of an example."""
    return links.result_of(example_sheets()[name], catalogue())


def report_of(name: str) -> Report:
    """The report of an example."""
    return build_report(newest(), example_sheets()[name].form, result_of(name))


def rewritten(**parts: object) -> Report:
    """The report of a clear result with some parts replaced."""
    return build_report(newest(), "full", replace(result_of(CLEAR), **parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (CLEAR, "Your answers place your organisation in Integrated."),
        (
            "Marketing within its margin of the line, sales clear of it",
            "Your organisation sits between Sales-led and Integrated.",
        ),
        (
            "Sales within its margin of the line, marketing clear of it",
            "Your organisation sits between Marketing-led and Integrated.",
        ),
        ("Both sides within their margins", "Your answers place your organisation near the centre of the map."),
        (
            "Exactly on both lines, which counts as the high side",
            "Your answers place your organisation near the centre of the map.",
        ),
        (
            "One section unfinished, and only one field is possible",
            "Your answers place your organisation in Integrated, whatever the missing answers are.",
        ),
        (
            "One section unfinished, and two fields are possible",
            "The missing answers decide between Integrated and Sales-led.",
        ),
        (
            "Left after two screens: all four fields are possible",
            "There are too few answers yet to place your organisation.",
        ),
        (
            "Always the same answer: a first sketch at most",
            "With low confidence, your answers point to Integrated.",
        ),
        ("Quick sketch that leans towards sales", "Your answers lean towards Sales-led."),
    ],
)
def test_headline(name: str, sentence: str) -> None:
    assert report_of(name).headline == sentence


def test_headline_without_answers() -> None:
    nothing = links.result_of(Sheet(newest().id, newest().number, "full"), catalogue())
    assert build_report(newest(), "full", nothing).headline == "There are no answers here yet."


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (CLEAR, ["Integrated"]),
        ("Marketing within its margin of the line, sales clear of it", ["Sales-led", "Integrated"]),
        ("Sales within its margin of the line, marketing clear of it", ["Marketing-led", "Integrated"]),
        ("Nearly identical answers without a long run", ["Building", "Sales-led"]),
        ("Both sides within their margins", ["Sales-led"]),
        ("One section unfinished, and only one field is possible", ["Integrated"]),
        ("One section unfinished, and two fields are possible", []),
    ],
)
def test_fields_described(name: str, titles: list[str]) -> None:
    assert [title for title, _text, _danger in report_of(name).fields] == titles


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        (CLEAR, ()),
        (
            "Marketing within its margin of the line, sales clear of it",
            (
                "Your marketing score (61, margin ±4.5) is within this questionnaire's margin of the line at 62.5."
                " Read both descriptions.",
            ),
        ),
        (
            "Sales within its margin of the line, marketing clear of it",
            (
                "Your sales score (60, margin ±9) is within this questionnaire's margin of the line at 62.5."
                " Read both descriptions.",
            ),
        ),
        (
            "Both sides within their margins",
            (
                "Your marketing score (61, margin ±4.5) and sales score (65, margin ±9) are within this"
                " questionnaire's margin of the lines at 62.5.",
                "Look at the bars rather than at the name of the field.",
            ),
        ),
        (
            "Left after two screens: all four fields are possible",
            (
                "Too few answers in Lead generation, Relationship building and Sales practice for a score."
                " Finish them to settle the picture.",
            ),
        ),
        (
            "Quick sketch that leans towards sales",
            ("This is a quick sketch from a few statements; the full assessment is about twice as precise.",),
        ),
    ],
)
def test_margins(name: str, notes: tuple[str, ...]) -> None:
    assert report_of(name).notes == notes


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("long_string", "same answer"),
        ("straight_lining", "nearly identical"),
        ("too_fast", "very quickly"),
        ("contradiction", "strong warning signs"),
        ("low_visibility", "could not say"),
    ],
)
def test_notes_on_how_the_answers_were_given(note: str, words: str) -> None:
    said = rewritten(notes=(note,)).quality
    assert len(said) == 1
    assert words in said[0]


EVEN = "The weight between marketing and sales is even, as far as this questionnaire can tell."
STRENGTH = "Taken together, both sides stand at 80 of 100."


@pytest.mark.parametrize(
    ("parts", "sentences"),
    [
        ({"lean": 3.0, "lean_word": "even"}, (EVEN, STRENGTH)),
        ({"lean": 12.5, "lean_word": "leans"}, ("The weight leans to marketing, by 13 points.", STRENGTH)),
        ({"lean": -12.4, "lean_word": "leans"}, ("The weight leans to sales, by 12 points.", STRENGTH)),
        (
            {"lean": 30.0, "lean_word": "leans_strongly"},
            ("The weight leans strongly to marketing, by 30 points.", STRENGTH),
        ),
        (
            {"lean": -30.0, "lean_word": "leans_strongly", "quadrant": "sales_led"},
            (
                "The weight leans strongly to sales, by 30 points.",
                STRENGTH,
                "A lean this strong usually starts with aligned objectives: the two sides are paid for different"
                " things.",
            ),
        ),
        (
            {"lean": 30.0, "lean_word": "leans_strongly", "quadrant": "marketing_led"},
            (
                "The weight leans strongly to marketing, by 30 points.",
                STRENGTH,
                "A lean this strong usually starts with regular communication: interest is not reaching sales.",
            ),
        ),
        ({"lean": None}, ()),
    ],
)
def test_lean_and_strength(parts: dict[str, object], sentences: tuple[str, ...]) -> None:
    assert rewritten(**parts).balance == sentences


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ("flat", "The bars are close together; no section stands out."),
        ("one gap", "Anticipating needs is well below the rest: one gap to close."),
        ("one peak", "Sales practice is well above the rest: one strength to build on."),
        ("mixed", "The bars range from Anticipating needs at the low end to Sales practice at the high end."),
    ],
)
def test_shape(shape: str, sentence: str) -> None:
    assert rewritten(shape=Shape(shape, 78.0, 10.0)).shape == sentence  # type: ignore[arg-type]


def test_no_shape_without_every_section() -> None:
    assert report_of("One section unfinished, and two fields are possible").shape is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "Two strong halves and a thin bridge",
            "Two strong halves, thin bridge: both sides are usual practice, working together is not yet.",
        ),
        (
            CLEAR,
            "Working together is usual practice. If the teams are small and on good terms, more structure may not be"
            " needed.",
        ),
        ("Both sides within their margins", "Working together stands at 63 of 100."),
        ("Working together left out: strategies are ranked by the linked practices", None),
    ],
)
def test_working_together(name: str, sentence: str | None) -> None:
    assert report_of(name).together == sentence


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Change(0, 0, 0, 0.0, ()), "You are on the integrated side of both lines."),
        (
            Change(0, 0, 2, 0.0, ()),
            "You are on the integrated side of both lines. To be clear of the margin takes 2 steps in all.",
        ),
        (
            Change(0, 0, 1, 0.0, ()),
            "You are on the integrated side of both lines. To be clear of the margin takes 1 step in all.",
        ),
        (
            Change(1, 0, 1, 1.0, ("IDN1",)),
            "One practice, one level more often, would move the dot to Integrated.",
        ),
        (
            Change(1, 2, 5, 4.0, ("SAL1", "SAL1", "IDN1")),
            "3 one-level steps would move the dot to Integrated. To be clear of the margin takes 5 steps in all.",
        ),
        (
            Change(20, 0, 30, 20.0, None),
            "Integrated is some way off: about 1 level more often on average in marketing.",
        ),
        (
            Change(0, 8, 9, 20.0, None),
            "8 one-level steps would move the dot to Integrated. To be clear of the margin takes 9 steps in all.",
        ),
        (
            Change(5, 6, 15, 20.0, None),
            "Integrated is some way off: about one practice in 4 one level more often in marketing and about 1.2"
            " levels more often on average in sales.",
        ),
    ],
)
def test_smallest_change(change: Change, sentence: str) -> None:
    assert rewritten(change=change).change == (sentence,)


def test_each_practice_of_the_smallest_change_is_listed_once() -> None:
    change = Change(1, 2, 5, 4.0, ("SAL1", "SAL1", "IDN1"))
    assert [each.item for each in rewritten(change=change).change_items] == ["SAL1", "IDN1"]
    assert rewritten(change=Change(20, 0, 30, 20.0, None)).change_items == ()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (CLEAR, "The result is firm: no single answer, moved by one level, would change the field."),
        (
            "Marketing within its margin of the line, sales clear of it",
            "The result is fragile: 20 of 48 single changes of one level would move it.",
        ),
        ("One section unfinished, and two fields are possible", None),
    ],
)
def test_firmness(name: str, sentence: str | None) -> None:
    assert report_of(name).firmness == sentence


def test_fairly_firm() -> None:
    tally = replace(result_of(CLEAR).tally, flips=3, moves=48)
    said = rewritten(firmness="fairly_firm", fragility=3 / 48, tally=tally).firmness
    assert said == "The result is fairly firm: 3 of 48 single changes of one level would move it."


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Sales-led, and the signs point the same way", "Your warning signs point the same way as the map."),
        (
            "Strong habits and strong warning signs in three sections",
            "Strong habits, yet these signs need a look.",
        ),
        (
            "Marketing-led, yet the signs of selling too hard are frequent: a mixed picture",
            "A mixed picture: the signs point away from the map. Talk before acting.",
        ),
        (CLEAR, None),
    ],
)
def test_convergence(name: str, sentence: str | None) -> None:
    assert report_of(name).convergence == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (CLEAR, "The field would be the same for every line up to 75."),
        (
            "Strong closing on ground nobody tends",
            "The field would be the same for every line above 35 and up to 90.",
        ),
        ("Neither side usual practice yet", "The field would be the same for every line above 40."),
        ("One section unfinished, and two fields are possible", None),
    ],
)
def test_lines_that_give_the_same_field(name: str, sentence: str | None) -> None:
    assert report_of(name).cut == sentence


@pytest.mark.parametrize("name", example_sheets())
def test_no_sentence_is_left_unfilled_or_shouts(name: str) -> None:
    report = report_of(name)
    said = [report.headline, *report.notes, *report.quality, *report.balance, *report.change]
    said += [each for each in (report.shape, report.together, report.convergence, report.firmness, report.cut) if each]
    for sentence in said:
        assert sentence.endswith(".")
        assert not set("{}!") & set(sentence)
        assert " 1 levels" not in sentence
        assert "None" not in sentence

"""The pull of single answers."""

import scoring
from assessment.charts import Words, answer_effects
from assessment.charts.effects import MOST, largest
from scoring import Result
from tests.charts.cases import with_field


def test_effects_are_those_of_scoring(results: dict[str, Result], words: Words) -> None:
    result = results["sales_led"]
    figure = answer_effects(result, words)
    assert figure is not None
    known = {effect.item: effect for effect in scoring.answer_effects(result)}
    rows = with_field(figure, "item")
    assert len(rows) == MOST == len(figure.table) - 1
    for row in rows:
        assert (row["down"], row["up"]) == (known[row["item"]].down, known[row["item"]].up)


def test_largest_come_first(result: Result) -> None:
    swings = [effect.up - effect.down for effect in largest(result)]
    assert swings == sorted(swings, reverse=True)


def test_the_end_of_the_scale_has_no_effect(results: dict[str, Result], words: Words) -> None:
    figure = answer_effects(results["all at most"], words)
    assert figure is not None
    assert {row["up_figure"] for row in with_field(figure, "item")} == {""}
    assert {row[3] for row in figure.table[1:]} == {"0"}
    assert figure.table[1][2] == "−5"


def test_sections_without_a_score_are_left_out(results: dict[str, Result]) -> None:
    assert not [effect for effect in largest(results["open"]) if effect.item.startswith(("SAL", "REL"))]


def test_no_picture_without_answers(results: dict[str, Result], words: Words) -> None:
    from_scores = scoring.score_tally(results["sales_led"].rubric, results["sales_led"].tally)
    assert answer_effects(from_scores, words) is None
    assert answer_effects(results["nothing answered"], words) is None


def test_title_names_both_sides(results: dict[str, Result], words: Words) -> None:
    both, one = answer_effects(results["sales_led"], words), answer_effects(results["one side open"], words)
    assert both is not None
    assert one is not None
    assert both.title == "One answer moves sales by 5 points and marketing by 1.3 at most"
    assert one.title == "One answer moves marketing by 1.3 points at most"
    assert both.table[1] == ("SAL2 Sales conversations end with an agreed next step.", "Sales", "−5", "+5")

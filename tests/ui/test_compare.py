"""The comparison page: links in, names, what differs, and calm words for whatever does not fit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any, cast

import pytest
from streamlit.testing.v1 import AppTest

from assessment.sheets import Sheet
from assessment.ui.compare.names import LONGEST, cut
from tests.ui.examples import example_sheets, filled, newest, scores_token, token
from tests.ui.visits import blocks, headings, press, prose, title, visit

pytestmark = pytest.mark.appcheck
SHEETS = list(example_sheets().values())
FULL = [sheet for sheet in SHEETS if sheet.form == "full" and len(sheet.answers) == 36]


def compare(*tokens: str) -> AppTest:
    tab = visit("compare", {"r": list(tokens)})
    assert not tab.exception
    return tab


def links(tab: AppTest) -> list[str]:
    """The results in the address."""
    held = dict(tab.query_params).get("r", [])
    return [held] if isinstance(held, str) else list(held)


def paste(tab: AppTest, text: str) -> AppTest:
    tab.text_area[0].set_value(text)
    return press(tab, "Compare")


def warned(tab: AppTest) -> str:
    return "\n".join(each.value for each in tab.warning)


def several(count: int) -> list[str]:
    """Links of so many different results."""
    items = newest().form_items("full")
    return [token(replace(filled(), answers={**filled().answers, items[at]: 1})) for at in range(count)]


def test_without_links_it_says_what_to_do() -> None:
    tab = compare()
    assert headings(tab) == ["See two or more results together"]
    assert [area.label for area in tab.text_area] == ["Paste the links of the results, two to twelve"]
    assert not tab.warning


def test_one_result_is_named_and_asks_for_another() -> None:
    tab = compare(token(replace(filled(), role="sales", day=date(2026, 5, 3))))
    assert title(tab) == "One result is here, a second is missing"
    assert "It lies in Integrated (Sales, Full assessment, 3 May 2026)." in prose(tab)
    assert "Or ask a colleague" in headings(tab)
    (invitation,) = [each.value for each in tab.code]
    assert "take?with=" in invitation
    assert token(filled()) not in invitation


def test_two_results_side_by_side() -> None:
    tab = compare(token(filled()), token(filled(answer=2)))
    assert title(tab) == "One sees the organisation as Integrated, the other as Building."
    said = prose(tab)
    assert "Every section differs by more than the margin." in said
    assert "Statements answered most differently" in headings(tab)
    assert len(tab.get("vega_lite_chart")) == 2


def test_pasted_links_join_those_that_are_there() -> None:
    first, second, third = several(3)
    tab = compare(first)
    text = f"Here: https://example.org/result?r={second}, and (https://example.org/s/{third})."
    tab = paste(tab, text)
    assert not tab.exception
    assert links(tab) == [first, second, third]
    assert title(tab).startswith("The three results are similar")


def test_pasting_nothing_asks_for_a_link() -> None:
    assert "Paste a link first." in warned(paste(compare(), "   "))


def test_each_bad_link_has_its_own_sentence() -> None:
    good, other = several(2)
    tab = paste(
        compare(good, other),
        f"?r={good[:-1]}{'1' if good[-1] == '0' else '0'} ?r={good[:-4]} ?r=9{good[1:]} ?r={other}",
    )
    said = warned(tab)
    assert "This link has been changed on its way" in said
    assert "The end of this link is missing" in said
    assert "This link was made by a newer version" in said
    assert "One link was there already, so it is shown once." in said
    assert links(tab) == [good, other]


def test_bad_links_in_the_address_do_not_hide_the_good_ones() -> None:
    good, other = several(2)
    tab = compare(good, "nonsense", other, good)
    assert title(tab).startswith("The two results are similar")
    assert "nonsense" in warned(tab)
    assert "One link was there already" in warned(tab)
    assert "nonsense" not in "".join(each.value for each in tab.code)


def test_a_thirteenth_result_is_left_out_and_said() -> None:
    tab = compare(*several(13))
    assert "A page compares up to 12 results. One more was left out." in warned(tab)
    assert title(tab).startswith("The twelve results are similar")
    assert not tab.text_area


def test_removing_a_result_changes_the_address() -> None:
    first, second, third = several(3)
    tab = press(compare(first, second, third), "Remove B")
    assert not tab.exception
    assert links(tab) == [first, third]
    assert title(press(tab, "Remove A")) == "One result is here, a second is missing"


def name(tab: AppTest, sign: str, text: str) -> AppTest:
    field = next(each for each in tab.text_input if each.label == f"Name for {sign}")
    return field.set_value(text).run()


def test_names_are_shown_and_stay_out_of_every_link() -> None:
    first, second = token(filled()), token(filled(answer=2))
    tab = name(compare(first, second), "A", "Anna")
    assert not tab.exception
    assert "<strong>A Anna</strong>" in blocks(tab)
    assert "Anna" in prose(tab)
    assert "Anna" not in "".join(each.value for each in tab.code)
    assert links(tab) == [first, second]


def test_a_name_stays_with_its_result() -> None:
    first, second, third = several(3)
    tab = press(name(compare(first, second, third), "C", "Anna"), "Remove A")
    assert "<strong>B Anna</strong>" in blocks(tab)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "**bold** [a](javascript:b)",
        "\u202eevil\u200f",
        "x" * 1000,
        "a\nb\tc",
        ":material/home:",
    ],
)
def test_hostile_names_are_plain_text_and_cut(text: str) -> None:
    tab = name(compare(token(filled()), token(filled(answer=2))), "A", text)
    assert not tab.exception
    page = blocks(tab)
    assert "<script" not in page
    assert "\u202e" not in page
    assert "x" * (LONGEST + 1) not in page
    assert all("[a](" not in each.value for each in tab.markdown)


def test_cut() -> None:
    assert cut("  Anna \n Bo ") == "Anna Bo"
    assert cut("\u202eevil\u200f") == "evil"
    assert cut("x" * 1000) == "x" * (LONGEST - 1) + "…"
    assert cut("\0\x1b") == ""


def test_forms_can_be_mixed() -> None:
    tab = compare(token(filled()), token(filled("pulse", answer=2)))
    assert "The results differ in length (Full assessment and Quick sketch)" in prose(tab)
    assert "Statements answered most differently" in headings(tab)


def test_scores_alone_have_no_statements() -> None:
    tab = compare(scores_token(filled()), scores_token(filled(answer=2)))
    assert "These links carry scores only" in prose(tab)
    assert "Statements answered most differently" not in headings(tab)
    assert not list(tab.get("button_group"))


def test_the_link_is_scores_only_at_first() -> None:
    sheets = [filled(), filled(answer=2)]
    tab = compare(*map(token, sheets))
    (link,) = [each.value for each in tab.code]
    assert link.endswith("compare?" + "&".join(f"r={scores_token(sheet)}" for sheet in sheets))
    assert "It holds no single answer and no name." in prose(tab)


def test_roles_apart() -> None:
    tab = compare(token(replace(filled(), role="marketing")), token(replace(filled(answer=2), role="sales")))
    assert "Marketing is the mean of A, sales that of B." in prose(tab)
    assert any(each.startswith("Marketing people see more of") for each in headings(tab))


def days(first: Sheet, second: Sheet, roles: Sequence[str | None] = (None, None)) -> AppTest:
    later = replace(first, day=date(2026, 6, 1), role=roles[0])
    return compare(token(later), token(replace(second, day=date(2026, 1, 5), role=roles[1])))


def test_then_and_now_is_chosen_for_one_role() -> None:
    tab = days(filled(), filled(answer=2))
    assert title(tab) == "Marketing is up by 50 and sales is up by 50."
    assert "Which answers moved it" in headings(tab)
    assert blocks(tab).index("5 January 2026") < blocks(tab).index("1 June 2026")


def test_then_and_now_is_offered_to_different_roles() -> None:
    tab = days(filled(), filled(answer=2), ("sales", "marketing"))
    assert title(tab) == "One sees the organisation as Integrated, the other as Building."
    cast(Any, tab.get("button_group")[0]).set_value("days").run()
    assert not tab.exception
    assert title(tab) == "Marketing is up by 50 and sales is up by 50."


def test_the_same_day_is_not_then_and_now() -> None:
    day = date(2026, 1, 5)
    tab = compare(token(replace(filled(), day=day)), token(replace(filled(answer=2), day=day)))
    assert title(tab).startswith("One sees")


@pytest.mark.slow
def test_any_two_examples() -> None:
    for one, other in pairwise(SHEETS):
        compare(token(one), scores_token(other))


def test_unfinished_answers_can_be_compared() -> None:
    tab = compare(token(filled(but=14)), token(filled(answer=2)))
    assert "A has too few answers in" in prose(tab)


def test_many_bad_links_are_counted_after_the_first() -> None:
    good, other = several(2)
    tab = compare(good, *(f"bad{number}" for number in range(40)), "bad1", other)
    said = warned(tab)
    assert [f"“bad{number}”" in said for number in range(6)] == [True] * 5 + [False]
    assert "35 more links cannot be read." in said
    assert "already" not in said
    assert title(tab).startswith("The two results are similar")

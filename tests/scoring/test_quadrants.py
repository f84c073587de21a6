"""The four fields and the lines between them."""

import pytest

from scoring import QUADRANTS, Quadrant, Side, across

SIDES: tuple[Side, ...] = ("marketing", "sales")


@pytest.mark.parametrize(
    ("side", "one", "other"),
    [
        ("marketing", "integrated", "sales_led"),
        ("marketing", "marketing_led", "building"),
        ("sales", "integrated", "marketing_led"),
        ("sales", "sales_led", "building"),
    ],
)
def test_field_across_a_line(side: Side, one: Quadrant, other: Quadrant) -> None:
    assert across(side, one) == other
    assert across(side, other) == one


@pytest.mark.parametrize("quadrant", QUADRANTS)
def test_across_both_lines_is_the_opposite_field(quadrant: Quadrant) -> None:
    over = across("sales", across("marketing", quadrant))
    assert over == across("marketing", across("sales", quadrant))
    assert over not in {quadrant, *(across(side, quadrant) for side in SIDES)}

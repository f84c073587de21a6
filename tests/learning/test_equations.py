"""What the page shows as the equations is what the simulator does."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.equations import SYMBOLS, equations
from assessment.learning.simulator import SHARES, Dials, Parameters, simulate, steady
from assessment.packs.learning.simulator import Assumptions, Portion
from tests.learning.firms import defaults

MONTHS = 24


def worked_out(dials: Dials, parameters: Parameters) -> list[dict[str, float]]:
    """Every name of the equations after each month, from the text of the page alone."""
    names: dict[str, float] = {symbol: getattr(parameters, name) for name, symbol in SYMBOLS.items()}
    names |= {"m": dials.marketing, "s": dials.sales, "w": dials.together, "cash": 0.0}
    names |= {stock: names[f"{stock}0"] for stock in "BTLC"}
    months = []
    for _ in range(MONTHS):
        for _said, lines in equations():
            for line in lines:
                name, _, term = line.partition(" = ")
                names[name] = eval(_plain(term), {"__builtins__": {}, "min": min, "max": max}, names)
        months.append(dict(names))
    return months


def _plain(term: str) -> str:
    return term.replace("−", "-").replace("×", "*").replace("÷", "/")


PARTLY = st.floats(0.01, 1)


@given(st.builds(Dials, PARTLY, PARTLY, PARTLY))
def test_the_equations_on_the_page_give_the_same_months(dials: Dials) -> None:
    parameters = defaults()
    for month, names in zip(simulate(steady(dials, parameters, MONTHS)), worked_out(dials, parameters), strict=True):
        end = month.end
        ours = (end.brand, end.trust, end.leads, end.customers, end.cash, month.revenue, month.won, month.inbound)
        theirs = [names[name] for name in ("B", "T", "L", "C", "cash", "revenue", "won", "inbound")]
        assert ours == pytest.approx(theirs, rel=1e-9)


def test_each_parameter_has_a_symbol_of_its_own_and_a_place_in_the_file() -> None:
    names = {each.name for each in fields(Parameters)}
    assert set(SYMBOLS) == names == set(Assumptions.model_fields)
    assert len(set(SYMBOLS.values())) == len(names)


def test_the_file_and_the_simulator_agree_on_what_is_a_share() -> None:
    portions = {name for name, field in Assumptions.model_fields.items() if field.annotation is Portion}
    assert portions == SHARES


def test_every_symbol_is_used() -> None:
    text = " ".join(line for _, lines in equations() for line in lines)
    words = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    assert {symbol for symbol in SYMBOLS.values() if symbol not in words} == {"C0", "L0", "B0", "T0"}


def test_each_step_is_said_in_words() -> None:
    assert all(said.endswith(".") and lines for said, lines in equations())

"""Likelihoods in whole percent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.charts import LIGHT, Words, field_likelihood
from assessment.charts.likelihood import whole_percents
from scoring import QUADRANTS, Result
from tests.charts.cases import rows_of


def test_likeliest_first_in_its_colour(results: dict[str, Result], words: Words) -> None:
    figure = field_likelihood(results["sales_led"], words)
    assert figure is not None
    rows = rows_of(figure)
    assert rows[0]["field"] == "sales_led"
    assert [row["percent"] for row in rows] == sorted((row["percent"] for row in rows), reverse=True)
    assert all(row["colour"] == LIGHT.fields[row["field"]].mark for row in rows)
    assert [row[1] for row in figure.table[1:]] == [row["figure"] for row in rows] == ["97%", "3%", "0%", "0%"]


def test_is_silent_while_an_axis_is_open(results: dict[str, Result], words: Words) -> None:
    assert field_likelihood(results["open"], words) is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales_led", "Sales-led is the likeliest field, at 97 percent"),
        ("borderline", "No field is clearly the likeliest; Integrated comes closest, at 49 percent"),
    ],
)
def test_title(name: str, title: str, results: dict[str, Result], words: Words) -> None:
    figure = field_likelihood(results[name], words)
    assert figure is not None
    assert figure.title == title


@given(marketing=st.floats(0, 1), sales=st.floats(0, 1))
def test_percents_add_up_and_stay_near(marketing: float, sales: float) -> None:
    parts = (marketing * sales, marketing * (1 - sales), (1 - marketing) * sales, (1 - marketing) * (1 - sales))
    shares = dict(zip(QUADRANTS, parts, strict=True))
    percents = whole_percents(shares)
    assert sum(percents.values()) == 100
    assert all(abs(percents[field] - 100 * shares[field]) <= 1 for field in QUADRANTS)

"""The edition that ships, its names, and results of the kinds that look different."""

import pytest

from assessment.charts import Name, Words
from assessment.packs import Catalogue, Edition
from scoring import Result
from tests.charts.cases import PLACES, result_of


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.newest(catalogue.editions[0].id)


@pytest.fixture(scope="session")
def words(edition: Edition) -> Words:
    return Words(
        fields={quadrant: field.title for quadrant, field in edition.quadrants.items()},
        sections={each.id: Name(each.title, each.short) for each in edition.questionnaires if each.axis != "together"},
        strategies={name: Name(each.title, each.short) for name, each in edition.strategies.items()},
        items={item.id: item.text for item in edition.items()},
        options=tuple(option.label for option in edition.scale),
        asks={item.id: item.ask for item in edition.items() if item.ask},
    )


@pytest.fixture(scope="session")
def results(edition: Edition) -> dict[str, Result]:
    """By name of the case."""
    return {name: result_of(edition, place) for name, place in PLACES.items()}


@pytest.fixture(params=sorted(PLACES))
def result(request: pytest.FixtureRequest, results: dict[str, Result]) -> Result:
    """Each case in turn."""
    return results[request.param]

"""The edition that ships, and tokens of all kinds made with it."""

import pytest

from assessment.links import Content
from assessment.packs import Catalogue, Edition
from tests.links.drawn_contents import fixed_contents
from tests.links.tokens import token_of


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.edition("marketing-sales", 1)


@pytest.fixture(scope="session")
def contents(edition: Edition, catalogue: Catalogue) -> tuple[Content, ...]:
    """Both kinds, both forms, plain and with everything."""
    return fixed_contents(edition, catalogue)


@pytest.fixture(scope="session")
def tokens(contents: tuple[Content, ...], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(token_of(content, catalogue) for content in contents)


@pytest.fixture(scope="session")
def token(tokens: tuple[str, ...]) -> str:
    """The full form with every answer."""
    return tokens[0]

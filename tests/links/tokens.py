"""Tokens of any content, and what is said about those that cannot be read."""

from assessment import links
from assessment.errors import LinkError
from assessment.links import Content, Scores
from assessment.packs import Catalogue

READ = "read"


def token_of(content: Content, catalogue: Catalogue) -> str:
    """With the answers or without, as the content has them."""
    if isinstance(content, Scores):
        return links.encode_scores(content, catalogue)
    return links.encode(content, catalogue)


def verdict(token: str, catalogue: Catalogue) -> str:
    """READ, or the code of the error."""
    try:
        links.decode(token, catalogue)
    except LinkError as error:
        return error.code
    return READ

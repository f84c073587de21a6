"""Checks across fields and files. Each rule has its codes; together they see an edition whole."""

from collections.abc import Iterator

from assessment.errors import Finding
from assessment.packs.outline import Outline
from assessment.packs.rules import constants, forms, guidance, items

_RULES = (*items.RULES, *forms.RULES, *guidance.RULES, *constants.RULES)


def broken_rules(outline: Outline) -> Iterator[Finding]:
    """Everything in the edition that does not fit together."""
    for rule in _RULES:
        yield from rule(outline)

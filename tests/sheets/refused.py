"""What a refused file says."""

from collections.abc import Callable
from typing import Any

import pytest

from assessment.errors import SheetError, SheetProblem
from assessment.packs import Catalogue
from assessment.sheets import read_csv, read_json


def problems(read: Callable[[], object]) -> list[SheetProblem]:
    """All problems of a file that must be refused."""
    with pytest.raises(SheetError) as refused:
        read()
    found = list(refused.value.problems)
    for each in found:
        assert each.problem
        assert each.problem[-1] not in ".!:"
        assert each.remedy[-1] in ".?"
        assert (each.problem + each.remedy + (each.item or "")).isprintable()
        assert len(each.problem) < 300
    return found


def json_problem(text: str, catalogue: Catalogue) -> SheetProblem:
    """The only problem."""
    (found,) = problems(lambda: read_json(text, catalogue))
    return found


def csv_problem(text: str, catalogue: Catalogue, **options: Any) -> SheetProblem:
    """The only problem."""
    (found,) = problems(lambda: read_csv(text, catalogue, **options))
    return found

"""Pictures of several results: what they need, by name, and results at random places."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from assessment.charts import Compared, Figure, Width, Words, compared_map, compared_roles, compared_sections
from assessment.charts import side_by_side as lettered
from assessment.charts import then_and_now as over_time
from assessment.charts.theme import LIGHT, Theme
from scoring import Result, role_gaps

DrawSeveral = Callable[..., Figure | None]
ORDER: Final = ("IDN", "ANT", "LEA", "REL", "SAL")


def of_map(results: Sequence[Result], words: Words, **options: object) -> Figure:
    return compared_map(side_by_side(results), words, **options)  # type: ignore[arg-type]


def of_sections(results: Sequence[Result], words: Words, **options: object) -> Figure | None:
    return compared_sections(side_by_side(results), words, ORDER, **options)  # type: ignore[arg-type]


def of_roles(
    results: Sequence[Result], words: Words, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure | None:
    """The first as a marketing person, the others as sales people."""
    gaps = role_gaps(results[:1], results[1:], ORDER)
    cut = results[0].rubric.constants.cut
    return compared_roles(gaps, words, cut, theme=theme, width=width, titled=titled)


SEVERAL: Final[Mapping[str, DrawSeveral]] = {"map": of_map, "sections": of_sections, "roles": of_roles}


def side_by_side(results: Sequence[Result], *names: str) -> tuple[Compared, ...]:
    """As A, B, C …, the first with names."""
    return lettered(results, [*names, *[""] * (len(results) - len(names))])


def then_and_now(then: Result, now: Result) -> tuple[Compared, Compared]:
    return over_time(then, now)


PLACES_ON_MAP: Final = st.lists(
    st.tuples(st.integers(0, 80).map(lambda step: step * 1.25), st.integers(0, 20).map(lambda step: step * 5.0)),
    min_size=1,
    max_size=12,
)

"""Contents of links drawn with Hypothesis, from whatever edition there is, and a few fixed ones."""

from datetime import date, timedelta
from itertools import cycle

from hypothesis import strategies as st

from assessment.links import Content, scores_of
from assessment.packs import Catalogue, Edition
from assessment.sheets import Sheet
from scoring import CANT_SAY, Answer

LAST_DAY = date(2024, 1, 1) + timedelta(days=(1 << 16) - 2)


def answer_options(edition: Edition) -> tuple[Answer, ...]:
    """Everything that somebody can answer, can't say first."""
    return (CANT_SAY, *range(1, edition.points + 1))


@st.composite
def sheets(draw: st.DrawFn, edition: Edition) -> Sheet:
    """Any sheet of an edition: unanswered items, can't say, roles, days."""
    form = draw(st.sampled_from(tuple(edition.forms)))
    items = edition.form_items(form)
    row = st.lists(st.sampled_from((None, *answer_options(edition))), min_size=len(items), max_size=len(items))
    given = zip(items, draw(row), strict=True)
    return Sheet(
        edition.id,
        edition.number,
        form,
        {item: answer for item, answer in given if answer is not None},
        role=draw(st.sampled_from((None, *(role.id for role in edition.roles)))),
        day=draw(st.none() | st.dates(date(2024, 1, 1), LAST_DAY)),
    )


def fixed_contents(edition: Edition, catalogue: Catalogue) -> tuple[Content, ...]:
    """Of each form two sheets, the second with everything that can be in one, and the scores of both."""
    contents: list[Content] = []
    for form in edition.forms:
        given = zip(edition.form_items(form), cycle((*answer_options(edition), None)), strict=False)
        bare = Sheet(edition.id, edition.number, form, dict.fromkeys(edition.form_items(form), edition.points))
        rich = Sheet(
            edition.id,
            edition.number,
            form,
            {item: answer for item, answer in given if answer is not None},
            role=edition.roles[-1].id,
            day=date(2026, 5, 4),
        )
        contents += (bare, rich, scores_of(bare, catalogue), scores_of(rich, catalogue))
    return tuple(contents)

"""Marketing people and sales people apart: two marks a section, in the order to talk about them."""

from collections.abc import Sequence

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Table, Words
from assessment.charts.pairs import Pair, draw_pairs, pair_note, pairs_finding, pairs_told
from assessment.charts.theme import LIGHT, Theme
from assessment.words import _, points
from scoring import RoleGap


def compared_roles(
    gaps: Sequence[RoleGap],
    words: Words,
    cut: float | None,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    titled: bool = False,
) -> Figure | None:
    """One row a gap in the order given; None when there is none.

    ``cut``: points at which a side counts as strong; None where that differs between the results.
    """
    if not gaps:
        return None
    pairs = [_pair(gap, words) for gap in gaps]
    title = pairs_finding(pairs)
    alt = f"{title}. {pairs_told(pairs)}"
    spec = draw_pairs(pairs, cut, theme=theme, width=width, alt=alt, title=title if titled else None)
    return Figure(spec, title, alt, _table(gaps, pairs))


def _pair(gap: RoleGap, words: Words) -> Pair:
    note = pair_note(gap.marketing, gap.sales)
    return Pair(words.sections[gap.section], gap.marketing, gap.sales, gap.word, note)


def _table(gaps: Sequence[RoleGap], pairs: Sequence[Pair]) -> Table:
    head = (_("Section"), _("Marketing people"), _("Sales people"), _("Margin"), _("In a word"))
    rows = (
        (pair.name.title, points(pair.marketing), points(pair.sales), f"±{points(gap.difference.margin)}", pair.words)
        for gap, pair in zip(gaps, pairs, strict=True)
    )
    return (head, *rows)

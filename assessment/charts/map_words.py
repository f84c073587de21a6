"""What the map says in words: the finding, the text alternative, the table."""

from assessment.charts.figure import Table, Words
from assessment.words import _, all_of, any_of, ngettext, points, tenths
from scoring import QUADRANTS, AxisScore, Moved, Result


def finding(result: Result, words: Words) -> str:
    """How marketing and sales stand to each other; where that is open, which fields are possible."""
    if result.lean is None:
        return _open_finding(result, words)
    if result.lean_word == "even":
        return _even_finding(result)
    by = points(abs(result.lean))
    if result.lean > 0:
        said = ngettext(
            "Marketing is ahead of selling by {by} point", "Marketing is ahead of selling by {by} points", int(by)
        )
    else:
        said = ngettext(
            "Selling is ahead of marketing by {by} point", "Selling is ahead of marketing by {by} points", int(by)
        )
    return said.format(by=by)


def _even_finding(result: Result) -> str:
    """Even never without strength: an even map can be evenly weak (measurement design 3.7)."""
    cut = tenths(result.rubric.constants.cut)
    if result.quadrant == "integrated":
        return _("Marketing and selling are even, and both above the line at {cut}").format(cut=cut)
    if result.quadrant == "building":
        return _("Marketing and selling are even, and both below the line at {cut}").format(cut=cut)
    return _("Marketing and selling are even within the margin, on either side of the line at {cut}").format(cut=cut)


def _open_finding(result: Result, words: Words) -> str:
    if not any(section.answered for section in result.sections):
        return _("No answers to place on the map yet")
    if result.quadrant is not None:
        said = _("Whatever the missing answers are, the result lies in {field}")
        return said.format(field=words.fields[result.quadrant])
    if len(result.possible_quadrants) == len(QUADRANTS):
        return _("With the missing answers, the result could lie in any field")
    listed = any_of([words.fields[field] for field in result.possible_quadrants])
    return _("With the missing answers, the result could lie in {fields}").format(fields=listed)


def alternative(result: Result, what_if: Moved | None, words: Words) -> str:
    """The map in sentences: the finding, then where the answers lie, then the second dot."""
    told = [finding(result, words), _place(result, words)]
    if what_if is not None and result.lean is not None:
        said = _("What if: marketing {marketing} and sales {sales}, in {field}")
        told.append(
            said.format(
                marketing=points(what_if.marketing),
                sales=points(what_if.sales),
                field=words.fields[what_if.quadrant],
            )
        )
    return " ".join(f"{sentence}." for sentence in told)


def _place(result: Result, words: Words) -> str:
    cut = tenths(result.rubric.constants.cut)
    if result.quadrant is None or result.lean is None:
        said = _("Map with lines at {cut}: marketing emphasis lies between {m_low} and {m_high}, sales emphasis between {s_low} and {s_high}, of 100")  # fmt: skip  # noqa: E501
        low_high = {"m_low": result.marketing.low, "m_high": result.marketing.high}
        low_high |= {"s_low": result.sales.low, "s_high": result.sales.high}
        return said.format(cut=cut, **{name: points(value) for name, value in low_high.items()})
    near = [name for name, axis in _axes(result).items() if axis.borderline]
    said = _("Map with lines at {cut}: marketing emphasis {marketing} of 100, sales emphasis {sales} of 100, in the field {field}")  # fmt: skip  # noqa: E501
    placed = said.format(
        cut=cut,
        marketing=points(result.marketing.score or 0),
        sales=points(result.sales.score or 0),
        field=words.fields[result.quadrant],
    )
    if not near:
        return placed
    return _("{placed}; {axes} within the margin of the line").format(placed=placed, axes=all_of(near))


def _axes(result: Result) -> dict[str, AxisScore]:
    return {_("marketing"): result.marketing, _("sales"): result.sales}


def table(result: Result, what_if: Moved | None) -> Table:
    """Both axes with score and margin, or with their bounds."""
    sides = ((_("Marketing emphasis"), result.marketing), (_("Sales emphasis"), result.sales))
    if result.lean is None:
        head = (_("Emphasis (0–100)"), _("At least"), _("At most"))
        return (head, *((name, points(axis.low), points(axis.high)) for name, axis in sides))
    head = (_("Emphasis (0–100)"), _("Score"), _("Margin"))
    rows = [(name, points(axis.score or 0), f"±{tenths(axis.sem or 0)}") for name, axis in sides]
    if what_if is None:
        return (head, *rows)
    moved = (points(what_if.marketing), points(what_if.sales))
    return ((*head, _("What if")), *((*row, place) for row, place in zip(rows, moved, strict=True)))

"""The first sentence of a comparison, and where the differences are."""

from collections import Counter
from collections.abc import Sequence

from assessment.charts.compared_words import Measured, largest, sections_of, sides
from assessment.reports.chart_words import chart_words
from assessment.reports.compared_part import Part, common_sections, number
from assessment.words import _, all_of, points
from scoring import Difference


def headline(parts: Sequence[Part]) -> str:
    """How several people see the organisation, in one sentence."""
    found = largest(_everything(parts))
    if found is None:
        return _("There are too few answers yet to compare these results.")
    if found[1].difference.similar:
        said = _("The {count} results are similar: no difference is larger than the margin.")
        return said.format(count=number(len(parts)))
    return _fields(parts)


def _everything(parts: Sequence[Part]) -> list[Measured]:
    results = [part.result for part in parts]
    return [*sides(results), *sections_of(results, common_sections(parts), chart_words(parts[0].edition))]


def _fields(parts: Sequence[Part]) -> str:
    """Who sees the organisation in which field."""
    counted = Counter(part.field for part in parts if part.field is not None).most_common()
    if not counted:
        return _("These results differ, and their fields are still open.")
    field, most = counted[0]
    if most == len(parts):
        said = (
            _("Both see the organisation as {field}.") if most == 2 else _("All {all} see the organisation as {field}.")
        )
        return said.format(all=number(most), field=field)
    if most * 2 > len(parts):
        return _("{most} of {all} see the organisation as {field}.").format(
            most=_capital(number(most)), all=number(len(parts)), field=field
        )
    return _no_majority(parts, [name for name, _count in counted])


def _no_majority(parts: Sequence[Part], fields: Sequence[str]) -> str:
    """As many fields as there are opinions, or nearly; fields that are still open are said."""
    known = sum(part.field is not None for part in parts)
    if known < len(parts):
        said = f"{_known_fields(known, len(fields))} {_too_few(len(parts) - known)}"
    elif known == 2:
        said = _("One sees the organisation as {one}, the other as {other}.")
    else:
        said = _("The {all} results lie in {fields} different fields.")
    return said.format(
        known=_capital(number(known)),
        all=number(len(parts)),
        fields=number(len(fields)),
        one=fields[0],
        other=fields[-1],
    )


def _known_fields(known: int, fields: int) -> str:
    if fields > 1:
        return _("{known} of {all} results lie in {fields} different fields.")
    if known == 1:
        return _("One of {all} sees the organisation as {one}.")
    return _("{known} of {all} see the organisation as {one}.")


def _too_few(others: int) -> str:
    if others == 1:
        return _("The other has too few answers to tell.")
    return _("The others have too few answers to tell.")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def where(parts: Sequence[Part]) -> str | None:
    """Which sections differ by more than their margin, and which are similar; None when no section is compared."""
    measured = sections_of([part.result for part in parts], common_sections(parts), chart_words(parts[0].edition))
    pairs = [(each.name, each.widest) for each in measured]
    clear = [name for name, pair in pairs if pair is not None and not pair.difference.similar]
    alike = [name for name, pair in pairs if pair is not None and pair.difference.similar]
    if not clear and not alike:
        return None
    if len(alike) == len(pairs):
        return _("Every section is similar.")
    if len(clear) == len(pairs):
        return _("Every section differs by more than the margin.")
    if not alike:
        return _("More than the margin apart: {clear}.").format(clear=all_of(clear))
    if not clear:
        return _("Similar: {alike}.").format(alike=all_of(alike))
    return _("More than the margin apart: {clear}. Similar: {alike}.").format(clear=all_of(clear), alike=all_of(alike))


def moved_headline(then: Part, now: Part) -> str:
    """How one result has moved, in one sentence."""
    pairs = [(each.name, each.widest) for each in sides([then.result, now.result])]
    known = [(name, pair.difference) for name, pair in pairs if pair is not None]
    if len(known) < 2:
        return _("There are too few answers to say what has moved.")
    moved = [_moved(name.lower(), difference) for name, difference in known if not difference.similar]
    if not moved:
        return _("Nothing on the map has moved by more than the margin.")
    if len(moved) == 2:
        return _("{changes}.").format(changes=_capital(all_of(moved)))
    still = next(name for name, difference in known if difference.similar)
    return _("{change}; {side} is similar.").format(change=_capital(moved[0]), side=still.lower())


def _moved(name: str, difference: Difference) -> str:
    said = _("{side} is up by {points}") if difference.points > 0 else _("{side} is down by {points}")
    return said.format(side=name, points=points(abs(difference.points)))

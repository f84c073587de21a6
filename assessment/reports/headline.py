"""The first sentence of a result, and how sure it is (measurement design 3.4, 3.6, 3.10)."""

from collections.abc import Sequence

from assessment.packs import Edition
from assessment.words import _, all_of, points, tenths
from scoring import AxisScore, Quadrant, Result, across


def headline(edition: Edition, result: Result, *, sketch: bool) -> str:
    """Where the answers place the organisation, in one sentence."""
    if result.quadrant is None:
        return _open_headline(edition, result)
    return _said_of(edition, result, sketch).format(
        field=edition.quadrants[result.quadrant].title, fields=all_of(_between(edition, result) or ("",))
    )


def _said_of(edition: Edition, result: Result, sketch: bool) -> str:
    """The sentence for a result with a field; the first case that applies."""
    unscored = result.marketing.score is None or result.sales.score is None
    near_both = bool(result.marketing.borderline and result.sales.borderline)
    cases = (
        (result.low_confidence, _("With low confidence, your answers point to {field}.")),
        (unscored, _("Your answers place your organisation in {field}, whatever the missing answers are.")),
        (near_both, _("Your answers place your organisation near the centre of the map.")),
        (bool(_between(edition, result)), _("Your organisation sits between {fields}.")),
        (sketch, _("Your answers lean towards {field}.")),
    )
    certain = _("Your answers place your organisation in {field}.")
    return next((sentence for applies, sentence in cases if applies), certain)


def _open_headline(edition: Edition, result: Result) -> str:
    if not any(section.answered for section in result.sections):
        return _("There are no answers here yet.")
    if len(result.possible_quadrants) == len(edition.quadrants):
        return _("There are too few answers yet to place your organisation.")
    fields = [edition.quadrants[quadrant].title for quadrant in result.possible_quadrants]
    return _("The missing answers decide between {fields}.").format(fields=all_of(fields))


def margin_notes(edition: Edition, result: Result, *, sketch: bool) -> tuple[str, ...]:
    """What to keep in mind with the headline: margins, missing sections, one person's view."""
    notes = [*_missing(edition, result), *_margins(edition, result)]
    if sketch:
        notes.append(_("This is a quick sketch from a few statements; the full assessment is about twice as precise."))
    return tuple(notes)


def _margins(edition: Edition, result: Result) -> list[str]:
    near = [*_near(_("marketing score"), result.marketing), *_near(_("sales score"), result.sales)]
    cut = tenths(result.rubric.constants.cut)
    if not near:
        return []
    if len(near) > 1:
        within = _("Your {both} are within this questionnaire's margin of the lines at {cut}.")
        bars = _("Look at the bars rather than at the name of the field.")
        return [within.format(both=all_of(near), cut=cut), bars]
    within = _("Your {one} is within this questionnaire's margin of the line at {cut}. Read both descriptions.")
    return [within.format(one=near[0], cut=cut)]


def _near(name: str, axis: AxisScore) -> list[str]:
    if not axis.borderline or axis.score is None or axis.sem is None:
        return []
    said = _("{name} ({score}, margin ±{sem})")
    return [said.format(name=name, score=points(axis.score), sem=tenths(axis.sem))]


def _between(edition: Edition, result: Result) -> Sequence[str]:
    """Titles of the two fields that a borderline axis lies between, the likelier one first; empty when clear."""
    other = neighbour(result)
    if other is None or result.quadrant is None:
        return ()
    return edition.quadrants[result.quadrant].title, edition.quadrants[other].title


def neighbour(result: Result) -> Quadrant | None:
    """The field on the other side of the one borderline axis; None when clear of the lines or near both."""
    near = (result.marketing.borderline, result.sales.borderline)
    if result.quadrant is None or None in near or near[0] == near[1]:
        return None
    return across("marketing" if result.marketing.borderline else "sales", result.quadrant)


def _missing(edition: Edition, result: Result) -> list[str]:
    titles = {questionnaire.id: questionnaire.title for questionnaire in edition.questionnaires}
    unscored = [titles[section.id] for section in result.sections if section.score is None]
    if not unscored:
        return []
    return [
        _("Too few answers in {sections} for a score. Finish them to settle the picture.").format(
            sections=all_of(unscored)
        )
    ]


def quality_notes(result: Result) -> tuple[str, ...]:
    """A calm sentence for each note on how the answers were given."""
    sentences = {
        "long_string": _("Many statements in a row have the same answer. A second look may bring out differences."),
        "straight_lining": _("The answers are nearly identical. Treat this as a first sketch."),
        "too_fast": _("The statements were answered very quickly. Treat this as a first sketch."),
        "contradiction": _(
            "You describe strong habits and strong warning signs together. Both can be true; talk it over."
        ),
        "low_visibility": _("You could not say for many statements. Someone nearer to that work could answer them."),
    }
    return tuple(sentences[note] for note in result.notes)

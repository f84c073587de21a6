"""How a result was worked out, step by step with its own numbers, and what it can and cannot claim."""

from assessment.packs import Edition
from assessment.words import _, all_of, tenths
from scoring import AxisScore, Result, Side


def workings(edition: Edition, result: Result) -> tuple[str, ...]:
    """The steps from the answers to the map, in order."""
    scale = [option.label for option in edition.scale]
    return (
        _("Each answer counts from 0 ({lowest}) to 100 ({highest}), in steps of {step}.").format(
            lowest=scale[0], highest=scale[-1], step=tenths(100 / (len(scale) - 1))
        ),
        _("A section is the mean of its answered practices: {sections}.").format(sections=_sections(edition, result)),
        _axis(_("Marketing"), "marketing", result.marketing, result),
        _axis(_("Sales"), "sales", result.sales, result),
        _(
            "A side counts as strong from {cut}: there the average answer is nearer to “{usual}” than to “{half}”."
        ).format(cut=tenths(result.rubric.constants.cut), usual=scale[-2], half=scale[-3]),
        _("Warning signs and working together enter neither side."),
    )


def limits() -> tuple[str, ...]:
    """What a result can and cannot claim."""
    return (
        _(
            "This is a structured start for a conversation. It has not been validated against results, there are no "
            "norms, and nobody is compared with anybody. Do not use it for appraisal, pay or the choice of a supplier."
        ),
        _(
            "It shows how one person sees the organisation. Ask someone from the other side to answer as well, and "
            "talk about where you differ."
        ),
    )


def _sections(edition: Edition, result: Result) -> str:
    said = _("{section} {score} ({answered} of {asked})")
    titles = {questionnaire.id: questionnaire.title for questionnaire in edition.questionnaires}
    return all_of(
        [
            said.format(
                section=titles[each.id],
                score="–" if each.score is None else tenths(each.score),
                answered=each.answered,
                asked=each.asked,
            )
            for each in result.sections
        ]
    )


def _axis(name: str, side: Side, axis: AxisScore, result: Result) -> str:
    scores = [section.score for section in result.sections if section.axis == side]
    if axis.score is None or axis.sem is None:
        return _("{side}: some sections have too few answers; the score lies from {low} to {high}.").format(
            side=name, low=tenths(axis.low), high=tenths(axis.high)
        )
    total = " + ".join(tenths(score) for score in scores if score is not None)
    sum_of = f"({total}) / {len(scores)} = " if len(scores) > 1 else ""
    return _("{side}: {sum}{score}, with a margin of ±{sem}.").format(
        side=name, sum=sum_of, score=tenths(axis.score), sem=tenths(axis.sem)
    )

"""How the numbers came about, and what they can and cannot claim."""

from assessment.packs import Edition
from assessment.words import _, all_of, tenths
from scoring import AxisScore, Result, Side


def working_steps(edition: Edition, result: Result) -> tuple[str, ...]:
    """From answers to sections, axes and field, step by step, with the reader's own numbers."""
    scale = [option.label for option in edition.scale]
    cut = tenths(result.rubric.constants.cut)
    return (
        _("Each answer counts from 0 ({lowest}) to 100 ({highest}), in steps of {step}.").format(
            lowest=scale[0], highest=scale[-1], step=tenths(100 / (len(scale) - 1))
        ),
        _("A section is the mean of its answered practices: {sections}.").format(sections=_sections(edition, result)),
        _axis("marketing", _("Marketing"), result, result.marketing),
        _axis("sales", _("Sales"), result, result.sales),
        _("A side counts as strong from {cut}: there the average answer is nearer to {usual} than to {half}.").format(
            cut=cut, usual=f"“{scale[-2]}”", half=f"“{scale[-3]}”"
        ),
        _("Warning signs and working together enter neither side."),
    )


def limits() -> tuple[str, ...]:
    """What to keep in mind before anything is concluded."""
    return (
        caution(),
        _(
            "It shows how one person sees the organisation. Ask someone from the other side to answer as well, and "
            "talk about where you differ."
        ),
    )


def caution() -> str:
    """What no result claims, of a person or of a room."""
    return _(
        "This is a structured start for a conversation. It has not been validated against results, there are no "
        "norms, and nobody is compared with anybody. Do not use it for appraisal, pay or the choice of a supplier."
    )


def _sections(edition: Edition, result: Result) -> str:
    titles = {each.id: each.title for each in edition.questionnaires}
    said = _("{section} {score} ({answered} of {asked})")
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


def _axis(side: Side, name: str, result: Result, axis: AxisScore) -> str:
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

"""Sentences on lean, shape, signs, change and firmness: what the numbers mean (measurement design 3.5-3.14)."""

from assessment.packs import Edition
from assessment.words import _, all_of, ngettext, points, tenths
from scoring import Change, Result, Side

_AVERAGE_SAID_FROM = 0.5


def lean_sentences(edition: Edition, result: Result) -> tuple[str, ...]:
    """Lean and strength together: an even map can be evenly weak (3.7)."""
    if result.lean is None or result.lean_sem is None or result.strength is None:
        return ()
    side = _("marketing") if result.lean > 0 else _("sales")
    by = points(abs(result.lean))
    sentence = {
        "even": _("The weight between marketing and sales is even, as far as this questionnaire can tell."),
        "leans": _("The weight leans to {side}, by {by} points.").format(side=side, by=by),
        "leans_strongly": _("The weight leans strongly to {side}, by {by} points.").format(side=side, by=by),
    }[result.lean_word or "even"]
    strength = _("Taken together, both sides stand at {strength} of 100.").format(strength=points(result.strength))
    return sentence, strength, *_explained_lean(edition, result)


def _explained_lean(edition: Edition, result: Result) -> tuple[str, ...]:
    """Why a strong lean usually starts with one strategy; it explains and never changes the ranking (3.12)."""
    if result.lean_word != "leans_strongly" or result.quadrant not in ("sales_led", "marketing_led"):
        return ()
    first = edition.strategies[result.rubric.strategy_order[result.quadrant][0]].title.lower()
    if result.quadrant == "sales_led":
        return (
            _("A lean this strong usually starts with {strategy}: the two sides are paid for different things.").format(
                strategy=first
            ),
        )
    return (
        _("A lean this strong usually starts with {strategy}: interest is not reaching sales.").format(strategy=first),
    )


def shape_sentence(edition: Edition, result: Result) -> str | None:
    """The profile of the five bars in one sentence (3.8)."""
    if result.shape is None:
        return None
    titles = {questionnaire.id: questionnaire.title for questionnaire in edition.questionnaires}
    ordered = sorted(result.sections, key=lambda section: section.score or 0.0)
    lowest, highest = titles[ordered[0].id], titles[ordered[-1].id]
    return {
        "flat": _("The bars are close together; no section stands out."),
        "one gap": _("{section} is well below the rest: one gap to close.").format(section=lowest),
        "one peak": _("{section} is well above the rest: one strength to build on.").format(section=highest),
        "mixed": _("The bars range from {lowest} at the low end to {highest} at the high end.").format(
            lowest=lowest, highest=highest
        ),
    }[result.shape.name]


def together_sentence(result: Result) -> str | None:
    """What the three bars beside the map say (3.15)."""
    score = result.together.score
    if score is None:
        return None
    if result.together.thin_bridge:
        return _("Two strong halves, thin bridge: both sides are usual practice, working together is not yet.")
    if score >= result.rubric.constants.keep_from:
        return _(
            "Working together is usual practice. If the teams are small and on good terms, more "
            "structure may not be needed."
        )
    return _("Working together stands at {score} of 100.").format(score=points(score))


def convergence_sentence(result: Result) -> str | None:
    """How the warning signs sit with the map (3.9)."""
    if result.signs.convergence is None:
        return None
    return {
        "same_way": _("Your warning signs point the same way as the map."),
        "need_a_look": _("Strong habits, yet these signs need a look."),
        "mixed_picture": _("A mixed picture: the signs point away from the map. Talk before acting."),
    }[result.signs.convergence]


def change_sentences(result: Result) -> tuple[str, ...]:
    """How far it is to Integrated (3.13)."""
    change = result.change
    if change is None:
        return ()
    if change.steps == 0:
        return (_clear_sentence(change, _("You are on the integrated side of both lines.")),)
    if change.steps > result.rubric.constants.steps_listed_to:
        return (_average_sentence(result, change),)
    said = ngettext(
        "One practice, one level more often, would move the dot to Integrated.",
        "{steps} one-level steps would move the dot to Integrated.",
        change.steps,
    ).format(steps=change.steps)
    return (_clear_sentence(change, said),)


def _clear_sentence(change: Change, said: str) -> str:
    if change.steps_clear == change.steps:
        return said
    clear = ngettext(
        "To be clear of the margin takes {steps} step in all.",
        "To be clear of the margin takes {steps} steps in all.",
        change.steps_clear,
    ).format(steps=change.steps_clear)
    return f"{said} {clear}"


def _average_sentence(result: Result, change: Change) -> str:
    """Above a handful of steps an average says more than a list."""
    parts = [
        *_level_words(result, "marketing", _("marketing"), change.steps_marketing),
        *_level_words(result, "sales", _("sales"), change.steps_sales),
    ]
    return _("Integrated is some way off: {parts}.").format(parts=all_of(parts))


def _level_words(result: Result, side: Side, name: str, steps: int) -> list[str]:
    levels = steps / sum(section.answered for section in result.sections if section.axis == side)
    if not steps:
        return []
    if levels < _AVERAGE_SAID_FROM:
        said = _("about one practice in {every} one level more often in {side}")
        return [said.format(every=round(1 / levels), side=name)]
    said = ngettext(
        "about {levels} level more often on average in {side}",
        "about {levels} levels more often on average in {side}",
        1 if tenths(levels) == "1" else 2,
    )
    return [said.format(levels=tenths(levels), side=name)]


def firmness_sentence(result: Result) -> str | None:
    """How easily one answer would move the field (3.14)."""
    if result.firmness is None or result.fragility is None:
        return None
    moved, moves = result.tally.flips, result.tally.moves
    return {
        "firm": _("The result is firm: no single answer, moved by one level, would change the field."),
        "fairly_firm": _("The result is fairly firm: {moved} of {moves} single changes of one level would move it."),
        "fragile": _("The result is fragile: {moved} of {moves} single changes of one level would move it."),
    }[result.firmness].format(moved=moved, moves=moves)


def cut_sentence(result: Result) -> str | None:
    """For which cuts the field would be the same (3.5)."""
    if result.cut_range is None or result.quadrant is None:
        return None
    above, up_to = (tenths(end) for end in result.cut_range)
    if result.quadrant == "integrated":
        return _("The field would be the same for every line up to {up_to}.").format(up_to=up_to)
    if result.quadrant == "building":
        return _("The field would be the same for every line above {above}.").format(above=above)
    return _("The field would be the same for every line above {above} and up to {up_to}.").format(
        above=above, up_to=up_to
    )

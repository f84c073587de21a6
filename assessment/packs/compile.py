"""From content to arithmetic: one rubric for each form."""

import math
from dataclasses import dataclass

import scoring
from assessment.packs.models import Form, Head, Item, Questionnaire


@dataclass(frozen=True, slots=True)
class Core:
    """The part of an edition that decides a result: what is asked and how it counts, not what is said about it."""

    head: Head
    questionnaires: tuple[Questionnaire, ...]
    strategies: tuple[str, ...]


def items_of_form(form: Form, questionnaire: Questionnaire) -> tuple[Item, ...]:
    """The questionnaire's items that the form asks, in presentation order."""
    return tuple(
        item
        for item in questionnaire.items
        if (form.items is None or item.id in form.items) and (form.signs or item.sign is None)
    )


def compile_rubric(core: Core, form: str) -> scoring.Rubric:
    """The form as the arithmetic needs it; questionnaires of which it asks nothing are left out."""
    chosen = core.head.forms[form]
    sections = (_section(chosen, questionnaire) for questionnaire in core.questionnaires)
    return scoring.Rubric(
        method=core.head.scoring.method,
        sections=tuple(section for section in sections if section.items),
        strategies=core.strategies,
        strategy_order=core.head.scoring.strategy_order,
        constants=_constants(core.head, chosen),
    )


def _section(form: Form, questionnaire: Questionnaire) -> scoring.Section:
    # Working together is scored by strategy, with one answer enough for each (measurement design 3.2).
    needed = 1 if questionnaire.axis == "together" else form.min_answered
    items = tuple(_item(item) for item in items_of_form(form, questionnaire))
    return scoring.Section(questionnaire.id, questionnaire.axis, items, needed)


def _item(item: Item) -> scoring.Item:
    return scoring.Item(item.id, item.sign is None, item.keyed, item.strategy, item.sign)


def _constants(head: Head, form: Form) -> scoring.Constants:
    values = {name: getattr(head.scoring, name) for name in type(head.scoring).model_fields}
    del values["method"], values["strategy_order"]
    values["bands"] = tuple((math.inf if each.below is None else each.below, each.word) for each in values["bands"])
    values["signs_needed"] = values["signs_needed"].model_dump()
    return scoring.Constants(points=len(head.scale), long_run_from=form.long_run_from, **values)

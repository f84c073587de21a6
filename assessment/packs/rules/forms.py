"""Rules for the forms: what they ask, and whether that is enough for a result (measurement design 3.2)."""

from collections.abc import Iterator
from math import ceil
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.outline import Outline, OutlineForm
from assessment.packs.rules.report import Rule, finding
from assessment.packs.spelling import did_you_mean, quoted


def form_items_are_known(outline: Outline) -> Iterator[Finding]:
    if not outline.sections_known:
        return
    known = [item.id for item in outline.items]
    for form in outline.forms:
        seen: set[str] = set()
        for item in form.items or ():
            if item.word not in known:
                remedy = f"Write the id of an item of a questionnaire.{did_you_mean(item.word, known)}"
                problem = f"the form {form.id} asks {quoted(item.word)}, which is not an item"
                yield finding("E311", item.mark, problem, remedy)
            elif item.word in seen:
                problem = f"the form {form.id} lists {item.word} twice"
                yield finding("E301", item.mark, problem, "Remove one of the two.")
            seen.add(item.word)


def _countable(outline: Outline) -> Iterator[tuple[Document, OutlineForm]]:
    """Forms of which every item is known, and once; in others a count would only repeat an earlier finding."""
    known = {item.id for item in outline.items}
    if not (outline.pack and outline.sections_known and len(known) == len(outline.items)):
        return
    for form in outline.forms:
        if form.is_readable and all(item.word in known for item in form.items or ()):
            yield outline.pack, form


def signs_fit_the_form(outline: Outline) -> Iterator[Finding]:
    for pack, form in _countable(outline):
        mark = pack.mark("forms", form.id, "signs")
        listed = {item.word for item in form.items or ()}
        if form.signs is False and any(item.is_sign and item.id in listed for item in outline.items):
            problem = f"the form {form.id} lists warning signs and does not ask signs"
            yield finding("E312", mark, problem, 'Write "signs: true", or take the signs off the list.')
        if form.signs and not any(item.is_sign for item in outline.asked(form)):
            problem = f"the form {form.id} asks signs and lists none"
            yield finding("E312", mark, problem, 'Write "signs: false", or add signs to the list.')


def sections_can_be_scored(outline: Outline) -> Iterator[Finding]:
    """``min_answered >= max(2, ceil(0.75 k))`` for a section of the map with k scored items."""
    for pack, form in _countable(outline):
        needed = pack.whole("forms", form.id, "min_answered")
        mark = pack.mark("forms", form.id, "min_answered")
        for section, asked in _asked_on_the_map(outline, form):
            lowest = max(2, ceil(0.75 * asked))
            if asked < lowest:
                problem = f"the form {form.id} asks {asked} scored items of {section}"
                yield finding("E313", mark, problem, "Ask at least two of each section of the map.")
            elif needed is not None and not lowest <= needed <= asked:
                problem = f"min_answered of the form {form.id} is {needed}, and {section} has {asked} scored items"
                choice = f"{lowest}" if lowest == asked else f"{lowest} to {asked}"
                yield finding("E313", mark, problem, f"Write {choice}: below that a section's score means little.")
                break


def _asked_on_the_map(outline: Outline, form: OutlineForm) -> Iterator[tuple[str | None, int]]:
    asked = [item for item in outline.asked(form) if not item.is_sign]
    for section in outline.sections:
        if section.axis != "together":
            yield section.id, sum(item.section == section.id for item in asked)


def strategies_are_asked(outline: Outline) -> Iterator[Finding]:
    strategies = outline.known("strategies") or ()
    for pack, form in _countable(outline):
        asked = {item.strategy.word for item in outline.asked(form) if item.axis == "together" and item.strategy}
        measured = {item.strategy.word for item in outline.items if item.axis == "together" and item.strategy}
        for strategy in strategies:
            if strategy in measured - asked:
                problem = f"the form {form.id} asks nothing about the strategy {quoted(strategy)}"
                remedy = "Add an item that measures it; without it the strategies cannot be ranked."
                yield finding("E314", pack.mark("forms", form.id, "items"), problem, remedy)


def long_runs_are_possible(outline: Outline) -> Iterator[Finding]:
    for pack, form in _countable(outline):
        run, asked = pack.whole("forms", form.id, "long_run_from"), sum(1 for _ in outline.asked(form))
        if run is not None and not 2 <= run <= asked:
            mark = pack.mark("forms", form.id, "long_run_from")
            problem = f"long_run_from of the form {form.id} is {run}, and the form has {asked} items"
            yield finding("E315", mark, problem, f"Write 2 to {asked}; a third of the items is usual.")


RULES: Final[tuple[Rule, ...]] = (
    form_items_are_known,
    signs_fit_the_form,
    sections_can_be_scored,
    strategies_are_asked,
    long_runs_are_possible,
)

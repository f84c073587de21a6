"""Rules for the questionnaires and their items (measurement design 2, 5)."""

from collections.abc import Iterable, Iterator
from typing import Final, get_args

import scoring
from assessment.errors import Finding
from assessment.packs.document import Mark
from assessment.packs.outline import Outline, OutlineItem
from assessment.packs.rules.report import Rule, finding
from assessment.packs.spelling import did_you_mean, listed, quoted


def ids_are_unique(outline: Outline) -> Iterator[Finding]:
    yield from _repeated("item", ((item.id, item.mark) for item in outline.items))
    yield from _repeated("section", ((section.id or "", section.mark) for section in outline.sections))
    pack = outline.pack
    if pack:
        roles = range(pack.length("roles"))
        yield from _repeated(
            "role", ((pack.text("roles", index, "id") or "", pack.mark("roles", index)) for index in roles)
        )
        names = range(pack.length("questionnaires"))
        yield from _repeated(
            "questionnaire",
            ((pack.text("questionnaires", each) or "", pack.mark("questionnaires", each)) for each in names),
        )


def _repeated(kind: str, named: Iterable[tuple[str, Mark]]) -> Iterator[Finding]:
    seen: dict[str, Mark] = {}
    for name, mark in named:
        first = seen.setdefault(name, mark) if name else mark
        if first is not mark:
            where = f"line {first.line}" if first.file == mark.file else f"line {first.line} of {first.file.name}"
            problem = f"the {kind} {quoted(name)} is already on {where}"
            yield finding("E301", mark, problem, "Give it an id of its own, one that was never used before.")


def ids_start_with_their_section(outline: Outline) -> Iterator[Finding]:
    for item in outline.items:
        if not (item.section and item.id):
            continue
        # In a section about working together the third letter tells the strategy: WTO, WTC, WTD.
        start = item.section[:2] if item.axis == "together" else item.section
        if not item.id.startswith(start):
            problem = f"{item.id} does not start with {start}, the letters of its section"
            yield finding("E302", item.mark, problem, f"Start the id with {start}, or move it to its own section.")


def strategies_are_known(outline: Outline) -> Iterator[Finding]:
    known = outline.known("strategies")
    if known is None:
        return
    for item in outline.items:
        if item.strategy and item.strategy.word not in known:
            yield unknown_strategy(item.strategy.word, item.strategy.mark, known)


def unknown_strategy(word: str, mark: Mark, known: tuple[str, ...]) -> Finding:
    remedy = f"Write one of: {listed(known)}.{did_you_mean(word, known)}"
    return finding("E303", mark, f"{quoted(word)} is not a strategy of strategies.yaml", remedy)


def together_items_measure_a_strategy(outline: Outline) -> Iterator[Finding]:
    for item in outline.items:
        if item.axis == "together" and item.strategy is None:
            problem = f"{item.id or 'this item'} measures no strategy"
            yield finding("E304", item.mark, problem, 'Add "strategy:" with the strategy that it measures.')


def signs_are_plain(outline: Outline) -> Iterator[Finding]:
    """A sign stands beside the map and is never reversed (measurement design 3.1, 3.9)."""
    for item in outline.items:
        if item.is_sign and item.axis == "together":
            problem = f"{item.id} is a warning sign in a section about working together"
            yield finding("E305", item.mark, problem, 'Move it to a section of the map, or remove "sign:".')
        if item.is_sign and item.is_reversed:
            problem = f"{item.id} is a warning sign and reversed"
            yield finding("E305", item.mark, problem, 'Remove "keyed:"; a high answer means more of the sign.')


def both_sides_are_asked(outline: Outline) -> Iterator[Finding]:
    if not (outline.sections_known and outline.pack):
        return
    for side in _SIDES:
        if not any(section.axis == side for section in outline.sections):
            problem = f"no questionnaire counts for the {side} axis"
            remedy = f'Add one with "axis: {side}"; the map needs both sides.'
            yield finding("E306", outline.pack.mark("questionnaires"), problem, remedy)


def strategies_have_items(outline: Outline) -> Iterator[Finding]:
    document = outline.files.guidance["strategies"]
    if not (outline.sections_known and document):
        return
    measured = {item.strategy.word for item in outline.items if _is_own(item) and item.strategy}
    for strategy in document.names():
        if strategy not in measured:
            problem = f"no item measures the strategy {quoted(strategy)}"
            remedy = f'Give an item of a section with "axis: together" the line "strategy: {strategy}".'
            yield finding("E307", document.mark(strategy), problem, remedy)


def _is_own(item: OutlineItem) -> bool:
    return item.axis == "together" and not item.is_sign


_SIDES: Final[tuple[scoring.Side, ...]] = get_args(scoring.Side)
RULES: Final[tuple[Rule, ...]] = (
    ids_are_unique,
    ids_start_with_their_section,
    strategies_are_known,
    together_items_measure_a_strategy,
    signs_are_plain,
    both_sides_are_asked,
    strategies_have_items,
)

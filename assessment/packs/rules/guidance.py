"""Rules for the guidance: every result that can occur has its text, and no text is left over."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import scoring
from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.outline import Outline, named_list
from assessment.packs.rules.report import Rule, finding
from assessment.packs.spelling import did_you_mean, listed, quoted

_LEADING_SIDE: Final[dict[scoring.Quadrant, scoring.Side]] = {"marketing_led": "marketing", "sales_led": "sales"}


def needed_cells(axes: dict[str, str]) -> tuple[str, ...]:
    """Keys of all cells that can occur, given the axis of each section id.

    The weakest section cannot be the only one of the side that leads: that side would be at or above the cut, and every
    section of the other side at or above it in turn (measurement design 7).
    """
    sections = Counter(axes.values())
    return tuple(
        f"{quadrant}.{section}"
        for quadrant in scoring.QUADRANTS
        for section, axis in axes.items()
        if axis != "together" and not (axis == _LEADING_SIDE.get(quadrant) and sections[axis] == 1)
    )


def every_field_is_described(outline: Outline) -> Iterator[Finding]:
    document = _mapping(outline, "quadrants")
    for quadrant in scoring.QUADRANTS:
        if document and quadrant not in document.names():
            problem = f"the field {quadrant} has no description"
            yield finding("E321", document.mark(), problem, f'Add "{quadrant}:" with title, line, text, danger, start.')


def every_cell_is_written(outline: Outline) -> Iterator[Finding]:
    document = _mapping(outline, "cells")
    if not (document and outline.sections_known):
        return
    axes = {section.id: section.axis for section in outline.sections if section.id and section.axis}
    needed, written = needed_cells(axes), document.names()
    missing = [cell for cell in needed if cell not in written]
    for cell in missing:
        problem = f"there is no guidance for {cell}"
        yield finding("E322", document.mark(), problem, f'Add "{cell}:" with headline, meaning and the other fields.')
    for cell in written:
        if cell not in needed:
            yield _surplus(document, cell, axes, missing)


def _surplus(document: Document, cell: str, axes: dict[str, str], missing: list[str]) -> Finding:
    quadrant, _, section = cell.partition(".")
    if quadrant in scoring.QUADRANTS and axes.get(section, "together") != "together":
        problem = f"{cell} cannot occur: the only section of the stronger side is never the weakest of all"
        return finding("E323", document.mark(cell), problem, "Remove it.")
    problem = f"{quoted(cell)} is not a field and a section of the map"
    remedy = f"Write <field>.<section> with {listed(scoring.QUADRANTS)}.{did_you_mean(cell, missing)}"
    return finding("E323", document.mark(cell), problem, remedy)


def signs_and_cards_match(outline: Outline) -> Iterator[Finding]:
    document = _mapping(outline, "signs")
    if not (document and outline.sections_known):
        return
    signs = [item for item in outline.items if item.is_sign]
    for item in signs:
        if item.id not in document.names():
            remedy = f'Add "{item.id}:" to guidance/signs.yaml with title, text, step, watch, risks.'
            yield finding("E324", item.mark, f"the warning sign {item.id} has no card", remedy)
    for card in document.names():
        if card not in {item.id for item in signs}:
            problem = f"the card {quoted(card)} belongs to no warning sign"
            remedy = f'Name an item with "sign:".{did_you_mean(card, (item.id for item in signs))}'
            yield finding("E325", document.mark(card), problem, remedy)


def risks_are_known(outline: Outline) -> Iterator[Finding]:
    known = outline.known("risks")
    if known is None:
        return
    for document in (_mapping(outline, "cells"), _mapping(outline, "signs")):
        for key in document.names() if document else ():
            for risk in named_list(document, key, "risks") if document else ():
                if risk.word not in known:
                    remedy = f"Write one of: {listed(known)}, or add it to guidance/risks.yaml."
                    yield finding("E326", risk.mark, f"{quoted(risk.word)} is not a risk of risks.yaml", remedy)


def _mapping(outline: Outline, name: str) -> Document | None:
    document = outline.files.guidance[name]
    return document if document and isinstance(document.data, dict) else None


RULES: Final[tuple[Rule, ...]] = (
    every_field_is_described,
    every_cell_is_written,
    signs_and_cards_match,
    risks_are_known,
)

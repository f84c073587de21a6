"""Rules for pack.yaml: its place, the response scale and the constants of the scoring method."""

from collections import Counter
from collections.abc import Iterator
from math import isclose
from typing import Final, get_args

import scoring
from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.outline import Outline, named_list
from assessment.packs.rules.items import unknown_strategy
from assessment.packs.rules.report import Rule, finding
from assessment.packs.spelling import did_you_mean, listed, quoted


def folders_are_named_like_the_pack(outline: Outline) -> Iterator[Finding]:
    pack, folder = outline.pack, outline.files.folder.resolve()
    name, number = (pack.text("id"), pack.whole("edition")) if pack else (None, None)
    if pack and name is not None and name != folder.parent.name:
        problem = f"the pack is called {quoted(name)} and its folder {quoted(folder.parent.name)}"
        yield finding("E341", pack.mark("id"), problem, "Make the two the same. A released id never changes.")
    if pack and number is not None and str(number) != folder.name:
        problem = f"the edition is {number} and its folder {quoted(folder.name)}"
        yield finding("E342", pack.mark("edition"), problem, "Make the two the same whole number.")


def scale_counts_from_one(outline: Outline) -> Iterator[Finding]:
    pack = outline.pack
    for index in range(pack.length("scale") if pack else 0):
        value = pack.whole("scale", index, "value") if pack else None
        if pack and value is not None and value != index + 1:
            problem = f"option {index + 1} of the scale has the value {value}"
            yield finding(
                "E331", pack.mark("scale", index), problem, "Number the options 1, 2, 3 … from the lowest up."
            )


def bands_ascend(outline: Outline) -> Iterator[Finding]:
    pack = outline.pack
    last, below = (pack.length("scoring", "bands") - 1, 0.0) if pack else (-1, 0.0)
    for index in range(last + 1):
        loc = ("scoring", "bands", index)
        if pack is None or not isinstance(pack.value(*loc), dict):
            return
        is_open, number = "below" not in pack.names(*loc), pack.number(*loc, "below")
        if is_open != (index == last):
            problem = "the last band is closed" if index == last else "a band before the last has no upper end"
            yield finding("E332", pack.mark(*loc), problem, 'Give "below:" to every band except the last.')
        elif number is not None and number <= below:
            problem = f"the band ends at {number:g}, and the one before at {below:g}"
            yield finding("E332", pack.mark(*loc), problem, "Sort the bands by their upper ends, lowest first.")
        below = below if number is None else number


def weights_sum_to_one(outline: Outline) -> Iterator[Finding]:
    pack = outline.pack
    direct = pack.number("scoring", "direct_weight") if pack else None
    linked = pack.number("scoring", "linked_weight") if pack else None
    if pack and direct is not None and linked is not None and not isclose(direct + linked, 1, abs_tol=1e-9):
        problem = f"direct_weight and linked_weight sum to {direct + linked:g}"
        yield finding(
            "E333", pack.mark("scoring", "linked_weight"), problem, "Change one of them so that they sum to 1."
        )


def needed_signs_exist(outline: Outline) -> Iterator[Finding]:
    pack = outline.pack
    if not (pack and outline.sections_known):
        return
    for form in outline.forms:
        asked = Counter(item.sign for item in outline.asked(form) if item.is_sign) if form.signs else Counter()
        for side in get_args(scoring.Side):
            needed = pack.whole("scoring", "signs_needed", side)
            if asked[side] and needed is not None and needed > asked[side]:
                problem = f"{needed} {side} signs are needed, and the form {form.id} asks {asked[side]}"
                mark = pack.mark("scoring", "signs_needed", side)
                yield finding("E334", mark, problem, f"Write 1 to {asked[side]}.")


def method_is_known(outline: Outline) -> Iterator[Finding]:
    pack = outline.pack
    method = pack.text("scoring", "method") if pack else None
    if pack and method is not None and method not in scoring.METHODS:
        remedy = f"Write one of: {listed(scoring.METHODS)}.{did_you_mean(method, scoring.METHODS)}"
        problem = f"{quoted(method)} is not a scoring method of this program"
        yield finding("E335", pack.mark("scoring", "method"), problem, remedy)


def strategy_orders_are_whole(outline: Outline) -> Iterator[Finding]:
    pack, known = outline.pack, outline.known("strategies")
    loc = ("scoring", "strategy_order")
    if not (pack and known and isinstance(pack.value(*loc), dict)):
        return
    for quadrant in scoring.QUADRANTS:
        if quadrant not in pack.names(*loc):
            remedy = f'Add "{quadrant}: [{", ".join(known)}]" in the order that fits this field.'
            yield finding("E336", pack.mark(*loc), f"strategy_order says nothing about {quadrant}", remedy)
        else:
            yield from _one_order(pack, quadrant, known)


def _one_order(pack: Document, quadrant: str, known: tuple[str, ...]) -> Iterator[Finding]:
    loc = ("scoring", "strategy_order", quadrant)
    unknown = [each for each in named_list(pack, *loc) if each.word not in known]
    for each in unknown:
        yield unknown_strategy(each.word, each.mark, known)
    written = [each.word for each in named_list(pack, *loc)]
    if not unknown and isinstance(pack.value(*loc), tuple) and sorted(written) != sorted(known):
        problem = f"the order for {quadrant} does not name each strategy once"
        yield finding("E336", pack.mark(*loc), problem, f"Put these in order: {listed(known)}.")


RULES: Final[tuple[Rule, ...]] = (
    folders_are_named_like_the_pack,
    scale_counts_from_one,
    bands_ascend,
    weights_sum_to_one,
    needed_signs_exist,
    method_is_known,
    strategy_orders_are_whole,
)

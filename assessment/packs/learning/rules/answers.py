"""Rules for the answers of checks: what is right is plain, and every other answer has its explanation."""

from collections.abc import Iterator
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document, Loc
from assessment.packs.learning.rules.desk import Desk, Rule, entries, finding
from assessment.packs.spelling import did_you_mean, listed, quoted


def one_option_is_right(desk: Desk) -> Iterator[Finding]:
    for document in desk.of_kind("pick", "repair"):
        yield from _one_right(document, ("options",))
    questions = desk.other("questions")
    for idea in entries(questions, "ideas"):
        for asked in ("before", "after"):
            yield from _one_right(questions, (*idea, asked, "options"))


def _one_right(document: Document, options: Loc) -> Iterator[Finding]:
    right = [place for place in entries(document, *options) if document.flag(*place, "right")]
    if document.length(*options) and len(right) != 1:
        problem = f"{len(right)} of the options are right" if right else "none of the options is right"
        yield finding("E451", document.mark(*options), problem, 'Write "right: true" at exactly one.')


def cards_explain_every_other_pile(desk: Desk) -> Iterator[Finding]:
    deck = desk.other("cards")
    piles = deck.names("piles")
    for card in deck.names("cards") if piles else ():
        yield from _card(deck, card, piles)


def _card(deck: Document, card: str, piles: tuple[str, ...]) -> Iterator[Finding]:
    own, loc = deck.text("cards", card, "pile"), ("cards", card, "else")
    if own is not None and own not in piles:
        remedy = f"Write one of: {listed(piles)}.{did_you_mean(own, piles)}"
        yield finding("E452", deck.mark("cards", card, "pile"), f"{quoted(own)} is not a pile", remedy)
        return
    explained = deck.names(*loc)
    for pile in piles if explained else ():
        if pile != own and pile not in explained:
            remedy = f'Add "{pile}: …" for whoever puts the card there.'
            yield finding("E453", deck.mark(*loc), f"nothing explains why not {pile}", remedy)
    for pile in explained:
        if pile == own or pile not in piles:
            remedy = "Put it under why." if pile == own else f"Write one of: {listed(piles)}."
            problem = f"{pile} is where the card belongs" if pile == own else f"{quoted(pile)} is not a pile"
            yield finding("E452", deck.mark(*loc, pile), problem, remedy)


def one_pile_is_shared_at_most(desk: Desk) -> Iterator[Finding]:
    deck = desk.other("cards")
    shared = [pile for pile in deck.names("piles") if deck.flag("piles", pile, "shared")]
    for pile in shared[1:]:
        mark = deck.mark("piles", pile, "shared")
        yield finding("E454", mark, f"{shared[0]} and {pile} are both shared", "Let one pile stand for all others.")


def places_explain_both_directions(desk: Desk) -> Iterator[Finding]:
    for document in desk.of_kind("place"):
        stops = [document.text("stops", place) or "" for place in range(document.length("stops"))]
        for item in entries(document, "items"):
            yield from _placed(document, item, stops)


def _placed(document: Document, item: Loc, stops: list[str]) -> Iterator[Finding]:
    at = document.text(*item, "at")
    if at is None or not stops:
        return
    if at not in stops:
        remedy = f"Write one of: {listed(stops)}.{did_you_mean(at, stops)}"
        yield finding("E455", document.mark(*item, "at"), f"{quoted(at)} is not a stop of the line", remedy)
        return
    needed = {"early": at != stops[0], "late": at != stops[-1]}
    for side, is_needed in needed.items():
        if is_needed and side not in document.names(*item):
            remedy = f'Add "{side}: …" for whoever places it {"before" if side == "early" else "after"} {at}.'
            yield finding("E453", document.mark(*item), f"nothing explains why it is too {side}", remedy)
        if not is_needed and side in document.names(*item):
            problem = f"nothing can be too {side} here: the item is at the end of the line"
            yield finding("E455", document.mark(*item, side), problem, "Remove it.")


def numbers_can_be_found(desk: Desk) -> Iterator[Finding]:
    for document in desk.of_kind("number"):
        least, most, answer = (document.whole(name) for name in ("least", "most", "answer"))
        if least is not None and most is not None and answer is not None and not least < answer < most:
            problem = f"the answer is {answer}, and numbers go from {least} to {most}"
            yield finding("E456", document.mark("answer"), problem, "Leave room on both sides of it.")


RULES: Final[tuple[Rule, ...]] = (
    one_option_is_right,
    cards_explain_every_other_pile,
    one_pile_is_shared_at_most,
    places_explain_both_directions,
    numbers_can_be_found,
)

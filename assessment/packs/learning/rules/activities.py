"""Rules for checks as wholes: each is of a known kind, somebody is led to it, and it leads to what is there."""

from collections.abc import Iterator
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.learning.checks import CHECKS
from assessment.packs.learning.pictures import PICTURES
from assessment.packs.learning.rules.desk import Desk, Rule, finding
from assessment.packs.outline import named_list
from assessment.packs.spelling import did_you_mean, listed, quoted


def kinds_are_known(desk: Desk) -> Iterator[Finding]:
    for document in desk.files.checks.values():
        if document:
            yield from _kind(document, (), tuple(CHECKS), "check")
    for _, _, front in desk.fronts():
        if isinstance(front.value("picture"), dict):
            yield from _kind(front, ("picture",), tuple(PICTURES), "picture")


def checks_are_fields(desk: Desk) -> Iterator[Finding]:
    for document in desk.files.checks.values():
        if document and not isinstance(document.data, dict):
            remedy = 'Write "key: value" lines, "kind:" first.'
            yield finding("E441", document.mark(), "the file must be a group of fields", remedy)


def _kind(document: Document, loc: tuple[str, ...], known: tuple[str, ...], what: str) -> Iterator[Finding]:
    kind = document.text(*loc, "kind")
    if isinstance(document.value(*loc), dict) and kind not in known:
        remedy = f'Write "kind:" with one of: {listed(known)}.{did_you_mean(kind or "", known)}'
        problem = f"this {what} has no kind" if kind is None else f"{quoted(kind)} is not a kind of {what}"
        yield finding("E441", document.mark(*loc, "kind"), problem, remedy)


def checks_are_used(desk: Desk) -> Iterator[Finding]:
    fronts = [front for _, _, front in desk.fronts()]
    if desk.files.index is None or len(fronts) < len(desk.files.lessons):
        return
    used = {front.text("check") for front in fronts} | {each.word for each in desk.listed("games")}
    for name, document in desk.files.checks.items():
        if document and name not in used:
            problem = f"no lesson and no game leads to the check {quoted(name)}"
            yield finding("E442", document.mark(), problem, "Name it in a lesson, or move the file away.")


def games_sort_cards(desk: Desk) -> Iterator[Finding]:
    for game in desk.listed("games"):
        if game.word not in desk.files.checks:
            remedy = f"Write the name of a file in checks/.{did_you_mean(game.word, desk.files.checks)}"
            yield finding("E411", game.mark, f"{quoted(game.word)} is not a file in checks/", remedy)
        elif (document := desk.files.checks[game.word]) and document.text("kind") not in (None, "sort"):
            problem = f"the game {quoted(game.word)} does not sort cards"
            yield finding("E443", game.mark, problem, 'Choose a check with "kind: sort".')


def sorted_cards_are_in_the_deck(desk: Desk) -> Iterator[Finding]:
    known = desk.other("cards").names("cards")
    for document in desk.of_kind("sort"):
        seen: set[str] = set()
        for card in named_list(document, "cards"):
            if card.word not in known:
                remedy = f"Write the id of a card of cards.yaml.{did_you_mean(card.word, known)}"
                yield finding("E444", card.mark, f"{quoted(card.word)} is not a card", remedy)
            elif card.word in seen:
                yield finding("E406", card.mark, f"{quoted(card.word)} is listed twice", "Remove one of the two.")
            seen.add(card.word)
        if document.text("cards") == "all" and "cards" not in desk.files.others:
            yield finding("E444", document.mark("cards"), "there are no cards", "Add them in cards.yaml.")


def scenarios_are_there(desk: Desk) -> Iterator[Finding]:
    for document in desk.of_kind("act"):
        written = document.text("scenario")
        if written is not None and desk.scenarios is not None and written not in desk.scenarios:
            remedy = f"Write one of: {listed(desk.scenarios)}." if desk.scenarios else "Add it in scenarios.yaml."
            yield finding("E445", document.mark("scenario"), f"there is no scenario {quoted(written)}", remedy)


def mixes_are_there(desk: Desk) -> Iterator[Finding]:
    for document in desk.of_kind("pick", "number"):
        for run in ("mix", "beside"):
            written = document.text("open", run)
            if written is not None and desk.mixes is not None and written not in desk.mixes:
                known = f"Write one of: {listed(desk.mixes)}.{did_you_mean(written, desk.mixes)}"
                remedy = known if desk.mixes else "Add simulator.yaml with its mixes."
                problem = f"{quoted(written)} is not a mix of simulator.yaml"
                yield finding("E446", document.mark("open", run), problem, remedy)


RULES: Final[tuple[Rule, ...]] = (
    kinds_are_known,
    checks_are_fields,
    checks_are_used,
    games_sort_cards,
    sorted_cards_are_in_the_deck,
    scenarios_are_there,
    mixes_are_there,
)

"""The sorting game on a projector: one card a screen, the room decides, a key reveals."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from assessment.learning.verdicts import on_card
from assessment.packs.learning.checks import Card, Deck, Sort
from assessment.ui import session
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.learn.visit import Visit
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import block, plain
from assessment.ui.parts.top import progress, turn_to
from assessment.ui.take.progress import number_in
from assessment.words import _


def sort_together(visit: Visit, trying: Trying, check: Sort) -> None:
    """The card that the address names."""
    deck, cards = visit.learning.deck, visit.learning.cards_of(check)
    number = number_in(st.query_params.get("n"), len(cards) + 1) or 1
    if number > len(cards):
        _end(visit, trying, deck, cards)
    else:
        _card(visit, trying, deck, cards, number)


def _card(visit: Visit, trying: Trying, deck: Deck, cards: Mapping[str, Card], number: int) -> None:
    name = list(cards)[number - 1]
    card, given = cards[name], trying.given.get(name)
    said = _("Whose job is it? Card {number} of {all}").format(number=number, all=len(cards))
    top = progress(said, number - 1, len(cards))
    visit.top(f"card-{number}", top, projector=True, show=trying.id, n=str(number))
    st.title(plain(card.text), anchor=False)
    _piles(trying, deck, name, given)
    if given is not None:
        verdict = on_card(deck, name, card.pile)
        head = _("{pile}.").format(pile=deck.piles[card.pile].label)
        block(
            '<div class="said right" role="status"><p><strong>{head}</strong> {why} {always}</p></div>',
            head=head,
            why=verdict.why,
            always=deck.always,
        )
        other = card.other.get(given)
        if other:
            said = _("And why not {pile}?").format(pile=deck.piles[given].label.lower())
            block('<div class="said again"><p><strong>{said}</strong> {why}</p></div>', said=said, why=other)
    arrows(partial(_at, visit, trying), number, len(cards) + 1, reveal=partial(_put, trying, name, card.pile))


def _piles(trying: Trying, deck: Deck, name: str, given: str | None) -> None:
    with st.container(key=f"piles-{len(deck.piles)}", horizontal=True):
        for key, (pile, shown) in enumerate(deck.piles.items(), 1):
            button(
                plain(shown.label),
                partial(_put, trying, name, pile),
                key=f"pile-{pile}",
                shortcut=str(key),
                type="primary" if given == pile else "secondary",
            )


def _put(trying: Trying, card: str, pile: str) -> None:
    trying.given[card] = pile


def arrows(
    at: Callable[[int], dict[str, str]], number: int, most: int, reveal: Callable[[], None] | None = None
) -> None:
    """The way to both neighbours of a screen, counted from 1; ``at`` gives the address of one."""
    with st.container(key="arrows", horizontal=True, horizontal_alignment="distribute"):
        button(_("Back"), partial(turn_to, at(number - 1)), shortcut="Left", disabled=number == 1)
        if reveal:
            button(_("Show the answer"), reveal, key="reveal", shortcut="0")
        button(_("Next"), partial(turn_to, at(number + 1)), shortcut="Right", disabled=number == most)


def _at(visit: Visit, trying: Trying, number: int) -> dict[str, str]:
    return visit.params(show=trying.id, n=str(number), view=session.PROJECTOR)


def _end(visit: Visit, trying: Trying, deck: Deck, cards: Mapping[str, Card]) -> None:
    visit.top("cards-end", projector=True, show=trying.id, n=str(len(cards) + 1))
    st.title(_("Where the cards belong"), anchor=False)
    st.markdown(plain(trying.check.closing))
    with st.container(key="belonging"):
        columns = st.columns(len(deck.piles), gap="large")
        for column, (pile, shown) in zip(columns, deck.piles.items(), strict=True):
            with column:
                st.markdown(f"**{plain(shown.label)}**")
                st.markdown("\n".join(f"- {plain(card.text)}" for card in cards.values() if card.pile == pile))
    arrows(partial(_at, visit, trying), len(cards) + 1, len(cards) + 1)

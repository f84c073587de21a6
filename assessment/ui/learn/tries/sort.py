"""Cards to sort, one after the other: choose a pile, read why, go on."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from assessment.packs.learning.checks import Card, Deck, Sort
from assessment.ui import session
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import filled, plain
from assessment.ui.parts.top import progress
from assessment.words import _


def try_sort(trying: Trying, check: Sort) -> None:
    """The card on show, or after the last one all of them where they belong."""
    deck, cards = trying.learning.deck, trying.learning.cards_of(check)
    at = min(session.current().learned.card.get(trying.id, 0), len(cards))
    if at == len(cards):
        _end(trying, deck, cards)
    else:
        st.markdown(plain(check.task))
        _card(trying, deck, cards, at)


def _card(trying: Trying, deck: Deck, cards: Mapping[str, Card], at: int) -> None:
    name = list(cards)[at]
    done = sum(card in trying.given for card in cards)
    said = _("Card {number} of {all}").format(number=at + 1, all=len(cards))
    face = filled('<p class="face" role="status">{text}</p>', text=cards[name].text)
    st.html(progress(said, done, len(cards)) + face)
    with st.container(key=f"piles-{len(deck.piles)}", horizontal=True):
        for pile, shown in deck.piles.items():
            button(
                plain(shown.label),
                partial(_put, trying, name, pile),
                key=f"pile-{pile}",
                type="primary" if trying.given.get(name) == pile else "secondary",
                width="stretch",
            )
    given = trying.given.get(name)
    trying.say(name, given, more=deck.always if given is not None else "")
    _turning(trying, at, len(cards), answered=given is not None)


def _turning(trying: Trying, at: int, most: int, *, answered: bool) -> None:
    last = at == most - 1
    with st.container(key="card-turning", horizontal=True, horizontal_alignment="distribute"):
        button(_("Back"), partial(_turn, trying.id, at - 1), key="card-back", disabled=at == 0)
        label, kind = _("See all cards") if last else _("Next card"), "primary" if answered else "secondary"
        button(label, partial(_turn, trying.id, at + 1), key="card-next", type=kind, disabled=not answered)


def _end(trying: Trying, deck: Deck, cards: Mapping[str, Card]) -> None:
    """All cards under the pile they belong on, and where somebody else had put them."""
    for pile, shown in deck.piles.items():
        here = {name: card for name, card in cards.items() if card.pile == pile}
        if here:
            st.markdown(f"**{plain(shown.label)}**")
            st.markdown("\n".join(f"- {_listed(trying, deck, name, card)}" for name, card in here.items()))
    trying.close()
    button(_("Sort them again"), partial(_again, trying), key="card-again")


def _listed(trying: Trying, deck: Deck, name: str, card: Card) -> str:
    given = trying.given.get(name)
    if given in (card.pile, None):
        return plain(card.text)
    said = _("{activity} (you said: {pile})")
    return said.format(activity=plain(card.text), pile=plain(deck.piles[given].label.lower()))


def _put(trying: Trying, card: str, pile: str) -> None:
    trying.given[card] = pile


def _turn(check: str, at: int) -> None:
    session.current().learned.card[check] = max(0, at)


def _again(trying: Trying) -> None:
    trying.given.clear()
    session.current().learned.card.pop(trying.id, None)

"""A warm-up on the wall: what is voted on beside its options, then the answer and how the votes fell.

Options stay where they are when their bars fill. The bar of the answer is full and marked, the others are striped.
"""

from typing import Final

import streamlit as st

from assessment.ui.parts.prose import block, filled, paragraphs, plain
from assessment.words import _, ngettext
from assessment.workshop import workshops
from assessment.workshop.ballots import Ballot, Option
from assessment.workshop.model import Room, Split, WarmUp

_NO_NUMBER: Final = "\N{FIGURE SPACE}"
"""Keeps the line as high as it will be."""
_OPTION = """
<li class="{kind}"><p><span class="name">{name}</span><span class="number">{votes}</span></p>
<progress max="{most}" value="{value}" aria-hidden="true"></progress></li>
"""


def warm_up(room: Room) -> None:
    """The card or decision on which the room votes."""
    ballot, now = workshops().ballot(room), room.warm_up
    if ballot is None or now is None:
        st.title(_("This warm-up is not here any more"), anchor=False)
        return
    split = workshops().split(room.id)
    text, options = st.columns([1, 1], gap="large")
    with text:
        _asked(ballot, now)
        if now.is_shown:
            _answer(ballot)
    with options:
        _options(ballot, split)
        if split is not None and split.options is None:
            block('<p class="few">{why}</p>', why=_too_few(split))


def _asked(ballot: Ballot, now: WarmUp) -> None:
    """The story of a decision gives its room to the answer."""
    if now.cards > 1:
        said = _("Whose job is it? Card {number} of {all}").format(number=now.card, all=now.cards)
    else:
        said = _("A decision for the room")
    block('<p class="which" data-card="{card}">{said}</p>', said=said, card=f"{now.card}-{now.shown}")
    st.title(plain(ballot.title), anchor=False)
    if ballot.story and not now.is_shown:
        paragraphs(ballot.story)
        block('<p class="asked">{question}</p>', question=ballot.question)


def _answer(ballot: Ballot) -> None:
    if ballot.question:
        block('<p class="why">{why}</p>', why=ballot.best.why)
        block('<p class="why"><strong>{head}</strong> {price}</p>', head=_("Its price."), price=ballot.closing)
    else:
        block('<p class="lead">{why}</p><p class="why always">{always}</p>', why=ballot.best.why, always=ballot.closing)


def _options(ballot: Ballot, split: Split | None) -> None:
    rows = "".join(_option(option, ballot, split) for option in ballot.options)
    st.html(filled('<ol class="ballot" aria-label="{said}">', said=_("Options")) + f"{rows}</ol>")


def _option(option: Option, ballot: Ballot, split: Split | None) -> str:
    """Before the answer a name and an empty bar."""
    votes = split.options.get(option.id, 0) if split and split.options else None
    is_answer = split is not None and option is ballot.best
    return filled(
        _OPTION,
        kind="answer" if is_answer else "other",
        name=f"✓ {option.label}" if is_answer else option.label,
        votes=_NO_NUMBER if votes is None else str(votes),
        most=str(max(1, split.votes if split else 1)),
        value=str(votes or 0),
    )


def _too_few(split: Split) -> str:
    said = ngettext("{n} vote.", "{n} votes.", split.votes).format(n=split.votes)
    more = _("From {needed} votes on the wall shows how they fell. With fewer, all would know who chose what.")
    return f"{said} {more.format(needed=split.needed)}"

"""The reader's own answers in this tab: whether the comparison shows the newest of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from assessment.ui import session
from assessment.ui.compare.names import keep_name
from assessment.ui.compare.opened import MOST
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import turn_to
from assessment.ui.take.answers import edition_of, token_of
from assessment.ui.take.progress import is_finished
from assessment.ui.trail import Trail
from assessment.words import _


@dataclass(frozen=True, slots=True)
class Own:
    """Own answers that are not among the results; ``older`` is the link whose place they take, if there is one."""

    newest: str
    older: str | None

    def joined(self, tokens: Sequence[str]) -> list[str]:
        """The results with these answers among them, in the place of the older ones or at the end."""
        if self.older is None:
            return [*tokens, self.newest]
        return [self.newest if token == self.older else token for token in tokens]


def own_answers(tokens: Sequence[str], trail: Trail) -> Own | None:
    """What this tab could put in: answers newer than a link shows, or finished ones that are not there. Pure."""
    for token in tokens:
        sheet = trail.newest(token)
        if sheet is not None and token_of(sheet) not in tokens:
            return Own(token_of(sheet), older=token)
    own = trail.own
    if own is None or not is_finished(edition_of(own), own) or len(tokens) >= MOST:
        return None
    if any(trail.newest(token) is own for token in tokens):
        return None
    return Own(token_of(own), older=None)


def offer_own(tokens: Sequence[str], names: Sequence[str] = ()) -> None:
    """Say which answers are missing and put them in with one press; nothing when all are there.

    ``names`` of the results, where there are several.
    """
    own = own_answers(tokens, session.current().trail)
    if own is None:
        return
    label = _("Add my answers") if own.older is None else _("Show my newest answers")
    with st.container(key="own", horizontal=True, vertical_alignment="center"):
        st.markdown(plain(_said(own, tokens, names)), width="content")
        button(label, partial(_put_in, own, list(tokens)), key="own-newest")


def _said(own: Own, tokens: Sequence[str], names: Sequence[str]) -> str:
    if own.older is None:
        return _("Your own answers are not here yet.")
    if not names:
        return _("You have changed your answers since; this result is from before.")
    said = _("You have changed your answers since; {name} is from before.")
    return said.format(name=names[tokens.index(own.older)])


def _put_in(own: Own, tokens: Sequence[str]) -> None:
    if own.older is not None:
        keep_name(own.older, own.newest)
    turn_to({"r": own.joined(tokens)})

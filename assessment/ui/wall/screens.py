"""The screens, one for each step. What is not released has no way here: figures come from ``released`` alone."""

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from assessment.reports.days import day_words
from assessment.ui.parts.prose import block
from assessment.ui.wall import findings
from assessment.ui.wall.joining import join
from assessment.ui.wall.thanking import thanks
from assessment.ui.wall.warm_up import warm_up
from assessment.words import _
from assessment.workshop.model import Room, Step

Screen = Callable[[Room], None]


def _said(title: str, *lines: str) -> None:
    st.title(title, anchor=False)
    for line in lines:
        block('<p class="lead">{line}</p>', line=line)


def _predict(room: Room) -> None:
    _said(
        _("Where will this room land?"),
        _("Guess on your phone: how much weight on marketing, how much on sales, as the whole room sees it."),
        _("The guess comes back beside the result."),
    )


def _answer(room: Room) -> None:
    title = _("Answer on your phone") if room.round == 1 else _("Answer once more on your phone")
    seen = (
        _("Nobody here sees your answers.") if room.setup.privacy == "anonymous" else _("Single answers are not shown.")
    )
    _said(title, _("Say what usually happens, not what should."), seen)


def _closing(room: Room) -> None:
    _said(_("Finish your last answers"), _("Answers still count until the time is over."))


def _closed(room: Room) -> None:
    _said(_("The answers are in"), _("Nothing has been shown yet, to anybody."))


def _commit(room: Room) -> None:
    promised = room.commitment
    if promised is None:
        _said(_("What will we do first?"), _("One thing, with an owner and a date."))
        return
    block('<div class="promise"><h1>{what}</h1></div>', what=promised.what)
    if promised.owner:
        block('<p class="lead">{owner}</p>', owner=_("Owner: {owner}").format(owner=promised.owner))
    if promised.due:
        block('<p class="lead">{due}</p>', due=_("By {day}").format(day=day_words(promised.due)))


def _ended(room: Room) -> None:
    _said(_("This workshop has ended"), room.setup.title)


SCREENS: Final[Mapping[Step, Screen]] = {
    "lobby": join,
    "warm_up": warm_up,
    "predict": _predict,
    "answer": _answer,
    "closing": _closing,
    "closed": _closed,
    "map": findings.where,
    "bars": findings.sections,
    "roles": findings.roles,
    "contested": findings.contested,
    "strategies": findings.strategies,
    "commit": _commit,
    "thanks": thanks,
    "ended": _ended,
}

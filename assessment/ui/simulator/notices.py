"""What is missing, or what of a link cannot be used, as sentences."""

from collections.abc import Sequence

import streamlit as st

from assessment.errors import LinkError
from assessment.learning.equations import SYMBOLS
from assessment.learning.setting import Slip
from assessment.learning.simulator import MOST_MONTHS
from assessment.packs.learning.simulator import SimulatorText
from assessment.reports import link_words
from assessment.ui.parts.prose import plain
from assessment.words import _

_MOST = 3
"""Slips that are told apart."""
_SHOWN = 24
"""Characters that say which part of the link is meant."""


def no_simulator() -> None:
    """The page of a pack that has no simulator, or none that can be read."""
    st.title(_("There is no simulator here"), anchor=False)
    st.markdown(_("The questionnaire of this site comes without one, or its file needs mending."))
    st.markdown(_("Whoever runs the site can see with “emphasis check” what to write."))
    st.page_link("views/home.py", label=_("Go to the start page"))


def say_damaged(error: LinkError) -> None:
    """The result of the link cannot be read, and the simulator starts without it."""
    title, _explanation, remedy = link_words(error)
    said = _("The result of the link is left out. {title}. {remedy}")
    st.warning(plain(said.format(title=title, remedy=remedy)))


def say_slips(slips: Sequence[Slip], text: SimulatorText) -> None:
    """One notice for all of them; nothing when there is none."""
    if not slips:
        return
    said = [sentence(slip, text) for slip in slips[:_MOST]]
    if len(slips) > _MOST:
        said.append(_("Other parts of the link cannot be read either."))
    st.warning(plain(" ".join([*said, _("The usual values stand in for that.")])))


def sentence(slip: Slip, text: SimulatorText) -> str:
    """What is wrong with a part of the link, and what would be right."""
    written = slip.written if len(slip.written) <= _SHOWN else f"{slip.written[:_SHOWN]}…"
    if slip.symbol is not None:
        name = next(name for name, symbol in SYMBOLS.items() if symbol == slip.symbol)
        found = dict(text.assumptions.items())[name]
        said = _("“{title}” goes from {least} to {most}, and the link says {written}.")
        return said.format(title=found.title, least=f"{found.least:g}", most=f"{found.most:g}", written=written)
    if slip.part == "months":
        return _("The link asks for “{written}” months; write 1 to {most}.").format(written=written, most=MOST_MONTHS)
    if slip.part == "set":
        return _("The link changes an assumption in a way that cannot be read: “{written}”.").format(written=written)
    said = {
        "this": _("The link sets this way to “{written}”; dials are three whole numbers to 100, such as 20-80-10."),
        "other": _(
            "The link sets the other way to “{written}”; dials are three whole numbers to 100, such as 50-50-70."
        ),
    }[slip.part]
    return said.format(written=written)

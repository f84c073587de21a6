"""Eighth: keep it or pass it on. What a link shows is said before anything can be copied."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from urllib.parse import quote

import streamlit as st

from assessment.reports import Assignment, back_to
from assessment.reports.qr import qr_png
from assessment.sheets import Sheet
from assessment.ui.parts.addresses import site
from assessment.ui.parts.link_choice import ask_numbers, ask_with_answers
from assessment.ui.parts.prose import block, plain
from assessment.ui.reading import Reading, scores_only
from assessment.ui.result.files import files
from assessment.ui.session import PROJECTOR
from assessment.words import _


def keep_and_share(reading: Reading, plan: Sequence[Assignment]) -> None:
    """A link of the chosen kind and how to hand it over, files to take away, and the way back to the answers."""
    st.header(_("Keep it, share it"), anchor=False)
    has_answers = isinstance(reading.content, Sheet)
    with_answers = has_answers and ask_with_answers()
    token = reading.token if with_answers else scores_only(reading)
    st.markdown(plain(_shows(with_answers)))
    numbers = ask_numbers()
    back = back_to(site(), token, with_answers=with_answers, numbers=numbers)
    _preview(back.page, site().picture(token, numbers=numbers), numbers)
    st.code(back.page, language=None, wrap_lines=True)
    _hand_over(back.page)
    st.subheader(_("Take it into a meeting"), anchor=False)
    files(reading, plan, back)
    for said in _held(plan, has_answers=has_answers, with_answers=with_answers):
        st.caption(plain(said))
    _ways_on(reading, with_answers=has_answers)


def _preview(link: str, picture: str, numbers: bool) -> None:
    """The card that a chat shows, and the page behind it."""
    with st.expander(_("What the reader will see"), type="compact"):
        without = _("The card that a chat shows: the map without numbers")
        card = _("The card that a chat shows: the map with its numbers") if numbers else without
        block('<img class="card" src="{picture}" alt="{card}" loading="lazy">', picture=picture, card=card)
        said = _("Open the page as the reader sees it")
        block('<p><a href="{link}" target="_blank">{said}</a></p>', link=link, said=said)


def _hand_over(link: str) -> None:
    """A letter with the link in it, and a code for a phone in the same room."""
    subject = quote(_("Where we put our weight: marketing and sales"))
    body = quote(_("This is how I see us. It opens at once, without an account: {link}").format(link=link))
    mail = f"mailto:?subject={subject}&body={body}"
    block('<p><a href="{mail}">{said}</a></p>', mail=mail, said=_("Send it by mail"))
    with st.expander(_("Show it as a QR code"), type="compact"):
        picture = f"data:image/png;base64,{b64encode(qr_png(link, dark='#000000')).decode('ascii')}"
        block('<img class="qr" src="{picture}" alt="{said}">', picture=picture, said=_("QR code of the link"))


def _ways_on(reading: Reading, *, with_answers: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if with_answers:
            st.page_link(
                "views/take.py",
                label=_("Change my answers"),
                query_params={"a": reading.token, "s": "1"},
                width="content",
            )
        st.page_link(
            "views/compare.py", label=_("Compare with others"), query_params={"r": reading.token}, width="content"
        )
        st.page_link(
            "views/result.py",
            label=_("Show on a projector"),
            query_params={"r": reading.token, "view": PROJECTOR},
            width="content",
        )


def _held(plan: Sequence[Assignment], *, has_answers: bool, with_answers: bool) -> Iterator[str]:
    """What is in the files beyond what the link shows."""
    if has_answers and not with_answers:
        yield _("The files name single answers; the link in them shows the scores only.")
    if plan:
        yield _planned(plan)


def _planned(plan: Sequence[Assignment]) -> str:
    owners, dates = sum(bool(each.owner) for each in plan), sum(bool(each.date) for each in plan)
    return _(
        "The files hold your plan as well: {owners} of {actions} owners and {dates} of {actions} dates are filled in."
    ).format(owners=owners, dates=dates, actions=len(plan))


def _shows(with_answers: bool) -> str:
    if with_answers:
        return _(
            "This link shows every answer as well as the scores, so whoever has it can go on where you stopped. "
            "It holds no name."
        )
    return _("This link shows the section scores and what follows from them. It holds no single answer and no name.")

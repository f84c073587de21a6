"""The last screen before the result: what is still open, and the optional question about the role."""

from functools import partial

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui import session
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import page_top, progress, turn_to
from assessment.ui.session import Drawn, Session
from assessment.ui.take.answers import record, token_of
from assessment.ui.take.place import section_address
from assessment.ui.take.progress import open_items, screens
from assessment.words import _, ngettext

_ROLE = "role"


def closing(kept: Session, edition: Edition, sheet: Sheet) -> None:
    """Role, open statements, and the way to the result."""
    number = len(screens(edition, sheet.form)) + 1
    labels = {role.id: role.label for role in edition.roles}
    turned = kept.draw("closing") is Drawn.ANOTHER_ASSESSMENT
    if turned:
        session.show(_ROLE, sheet.role)
    page_top("closing", address=section_address(kept, sheet, number), html=_progress(edition, sheet))
    st.title(_("One last question"), anchor=False)
    role = st.radio(
        _("Which side of the work do you see most? You may leave this out."),
        list(labels),
        index=list(labels).index(sheet.role) if sheet.role in labels and not turned else None,
        format_func=lambda role: plain(labels[role]),
        key=_ROLE,
        on_change=partial(_record_role, kept),
    )
    if record(kept.trail, {}, role=role) != sheet:
        st.rerun()  # as in a section: what the browser sent again after a restart
    _open_statements(kept, edition, sheet)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        button(_("Back"), partial(turn_to, section_address(kept, sheet, number - 1)))
        _onward(kept, sheet)


def _progress(edition: Edition, sheet: Sheet) -> str:
    asked = edition.form_items(sheet.form)
    missing = len(open_items(asked, sheet))
    said = ngettext("{missing} statement is still open", "{missing} statements are still open", missing)
    said = said.format(missing=missing) if missing else _("Every statement has an answer")
    return progress(said, len(asked) - missing, len(asked))


def _record_role(kept: Session) -> None:
    """Called before anything is drawn, also when the reader is already on the way to the result."""
    role = session.widget(_ROLE)
    record(kept.trail, {}, role=role if isinstance(role, str) else None)


def _onward(kept: Session, sheet: Sheet) -> None:
    """A link, because a button that leads to another page leaves an entry of its own in the browser's history."""
    beside, own = kept.beside, token_of(sheet)
    with st.container(key="onward", width="content"):
        if beside:
            st.page_link(
                "views/compare.py",
                label=_("See both results"),
                query_params={"r": [beside, own]},
                disabled=not sheet.answers,
                width="content",
            )
        else:
            st.page_link(
                "views/result.py",
                label=_("See the result"),
                query_params={"r": own},
                disabled=not sheet.answers,
                width="content",
            )


def _open_statements(kept: Session, edition: Edition, sheet: Sheet) -> None:
    """Where the gaps are, each a step away; nobody has to fill them."""
    for number, screen in enumerate(screens(edition, sheet.form), 1):
        missing = len(open_items(screen.items, sheet))
        if missing:
            said = ngettext(
                "{missing} statement without an answer in {section}",
                "{missing} statements without an answer in {section}",
                missing,
            ).format(missing=missing, section=screen.title)
            button(
                plain(said),
                partial(turn_to, section_address(kept, sheet, number)),
                key=f"open-{screen.id}",
                type="tertiary",
                icon=":material/arrow_back:",
            )

"""The last screen before the result: what is still open, and the optional question about the role."""

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui import session
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import page_top, turn_to
from assessment.ui.take.answers import record, token_of
from assessment.ui.take.place import section_address
from assessment.ui.take.progress import open_items, screens
from assessment.words import _, ngettext

_ROLE = "role"


def closing(edition: Edition, sheet: Sheet) -> None:
    """Role, open statements, and the way to the result."""
    number = len(screens(edition, sheet.form)) + 1
    labels = {role.id: role.label for role in edition.roles}
    shown = session.widget(_ROLE)
    sheet = record({}, role=shown if isinstance(shown, str) and shown in labels else None) or sheet
    page_top("closing", address=section_address(sheet, number))
    st.title(_("One last question"), anchor=False)
    st.radio(
        _("Which side of the work do you see most? You may leave this out."),
        list(labels),
        index=list(labels).index(sheet.role) if sheet.role in labels else None,
        format_func=lambda role: plain(labels[role]),
        key=_ROLE,
    )
    _open_statements(edition, sheet)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(_("Back"), on_click=turn_to, args=(section_address(sheet, number - 1),))
        if st.button(_("See the result"), type="primary", disabled=not sheet.answers):
            st.switch_page("views/result.py", query_params={"r": token_of(sheet)})


def _open_statements(edition: Edition, sheet: Sheet) -> None:
    """Where the gaps are, each a step away; nobody has to fill them."""
    for number, screen in enumerate(screens(edition, sheet.form), 1):
        missing = len(open_items(screen.items, sheet))
        if missing:
            said = ngettext(
                "{missing} statement without an answer in {section}",
                "{missing} statements without an answer in {section}",
                missing,
            ).format(missing=missing, section=screen.title)
            st.button(
                plain(said),
                key=f"open-{screen.id}",
                type="tertiary",
                icon=":material/arrow_back:",
                on_click=turn_to,
                args=(section_address(sheet, number),),
            )

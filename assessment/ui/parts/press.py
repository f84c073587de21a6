"""A button whose press is never lost."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from assessment.ui import session


def button(label: str, act: Callable[[], None], **options: Any) -> None:
    """Draw a button that acts before the page is drawn anew; ``options`` are those of ``st.button``.

    In the first run of a session Streamlit does not know yet what a press should do. That run is the one that brings
    the first press after a restart of the server.
    """
    if st.button(label, on_click=act, **options) and session.current().fresh:
        act()
        st.rerun()

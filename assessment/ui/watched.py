"""What whoever runs the server learns of its pages: how many are open, and what fails."""

import logging
from pathlib import Path
from typing import Final

import streamlit as st
import streamlit.logger
from streamlit import runtime

from assessment.seeing import logs, metrics
from assessment.seeing.reference import new_reference
from assessment.words import _

MAIN: Final = Path(__file__).resolve().with_name("main.py")
"""Where the pages begin."""
_log = logging.getLogger(__name__)


def failed(error: Exception) -> bool:
    """Say it in place of Streamlit, which therefore gets True: a calm sentence, and one line with the same number."""
    reference = new_reference()
    metrics.page_errors.inc()
    _log.error("page failed", exc_info=error, extra={"told": {"request": reference}})
    told = _(
        "Something went wrong on this page. Nothing that was saved is lost. Load the page again. If it still fails, "
        "tell whoever looks after this server the number **{number}**."
    )
    st.error(told.format(number=reference))
    return True


def open_sessions() -> int:
    """Tabs that are open, or were closed so lately that they may come back."""
    return runtime.get_instance()._session_mgr.num_sessions() if runtime.exists() else 0


# Streamlit gives each logger a handler of its own, and makes more of them as pages are opened.
streamlit.logger.setup_formatter = logs.to_root
metrics.look_at(metrics.sessions, open_sessions)

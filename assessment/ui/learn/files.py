"""Lessons as files to take away. Each is made when it is asked for, and its library is loaded then."""

from functools import partial

import streamlit as st

from assessment.packs.learning.learning import Learning, Lesson
from assessment.ui.wiring import home_edition
from assessment.words import _


def lesson_file(learning: Learning, lesson: Lesson) -> None:
    """A lesson on one page."""
    st.download_button(
        _("This lesson on one page (PDF)"),
        partial(_pdf, learning, lesson),
        file_name=f"{lesson.id}.pdf",
        mime="application/pdf",
        key="file-lesson",
        on_click="ignore",
    )


def cards_file(learning: Learning) -> None:
    """All flash cards."""
    st.download_button(
        _("Flash cards (CSV)"),
        partial(_csv, learning),
        file_name="emphasis-cards.csv",
        mime="text/csv",
        key="file-cards",
        on_click="ignore",
    )


def _pdf(learning: Learning, lesson: Lesson) -> bytes:
    from assessment.reports.lesson import lesson_pdf

    return lesson_pdf(learning, lesson, language=home_edition().language)


def _csv(learning: Learning) -> bytes:
    from assessment.reports.flash_cards import cards_file as made

    return made(learning)

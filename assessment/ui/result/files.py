"""The result as files to take away. Each is made when it is asked for, and its library is loaded then."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from assessment.reports import Assignment, Back, Handout, handout
from assessment.ui.reading import Reading
from assessment.words import _


def files(reading: Reading, plan: Sequence[Assignment], back: Back) -> None:
    """A report, slides, pictures and a reminder; below them what programs read."""
    taken = handout(reading.edition, reading.content, reading.result, plan=plan, back=back)
    with st.container(key="files", horizontal=True):
        _file(_("Report (PDF)"), partial(_pdf, taken), "emphasis.pdf", "application/pdf")
        _file(_("Slides (PowerPoint)"), partial(_pptx, taken), "emphasis.pptx", _SLIDES)
        _file(_("Picture of the map"), partial(_png, taken), "emphasis.png", "image/png")
        _file(_("All pictures (ZIP)"), partial(_zip, taken), "emphasis-pictures.zip", "application/zip")
        _file(_("Reminder for the calendar"), partial(_ics, taken), "emphasis.ics", "text/calendar")
    with st.expander(_("Files for other programs"), type="compact"), st.container(horizontal=True):
        _file(_("Table (CSV)"), partial(_csv, taken), "emphasis.csv", "text/csv")
        _file(_("Numbers (JSON)"), partial(_json, taken), "emphasis.json", "application/json")
        _file(_("Drawing of the map (SVG)"), partial(_svg, taken), "emphasis.svg", "image/svg+xml")


_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def _file(label: str, make: Callable[[], bytes], name: str, mime: str) -> None:
    st.download_button(label, make, file_name=name, mime=mime, key=f"file-{name}", on_click="ignore")


def _pdf(taken: Handout) -> bytes:
    from assessment.reports.pdf import pdf

    return pdf(taken)


def _pptx(taken: Handout) -> bytes:
    from assessment.reports.slides.deck import pptx

    return pptx(taken)


def _png(taken: Handout) -> bytes:
    from assessment.reports.pictures import png

    return png(taken)


def _svg(taken: Handout) -> bytes:
    from assessment.reports.pictures import svg

    return svg(taken)


def _zip(taken: Handout) -> bytes:
    from assessment.reports.pictures import archive

    return archive(taken)


def _ics(taken: Handout) -> bytes:
    from assessment.reports.reminder import ics

    return ics(taken)


def _csv(taken: Handout) -> bytes:
    from assessment.reports.tables import csv_file

    return csv_file(taken)


def _json(taken: Handout) -> bytes:
    from assessment.reports.tables import json_file

    return json_file(taken)

"""Together on one screen: one statement, answered by keys while a group looks on."""

from functools import partial

import streamlit as st

from assessment.packs import Edition
from assessment.sheets import Sheet
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import page_top, progress, turn_to
from assessment.ui.session import PROJECTOR, Session
from assessment.ui.take.answers import options, record, token_of
from assessment.ui.take.place import item_address, item_number
from assessment.ui.take.progress import open_items
from assessment.words import _
from scoring import CANT_SAY, Answer


def ask_together(kept: Session, edition: Edition, sheet: Sheet) -> None:
    """The statement that the address names; answering it shows the next one."""
    items = edition.form_items(sheet.form)
    number = item_number(kept.query, edition, sheet)
    if number > len(items):
        page_top("end", address=item_address(kept, sheet, number), projector=True)
        _end(kept, edition, sheet)
    else:
        _statement(kept, edition, sheet, items[number - 1], number)


def _statement(kept: Session, edition: Edition, sheet: Sheet, item: str, number: int) -> None:
    items = edition.form_items(sheet.form)
    section = edition.questionnaire_of(item).title
    position = _("Statement {number} of {all}").format(number=number, all=len(items))
    page_top(
        f"n{number}",
        address=item_address(kept, sheet, number),
        html=progress(f"{section} · {position}", len(items) - len(open_items(items, sheet)), len(items)),
        projector=True,
    )
    st.title(plain(edition.item(item).text), anchor=False)
    st.markdown(plain(edition.stem))
    _answers(kept, edition, sheet, item, number)
    _arrows(kept, sheet, number)


def _answers(kept: Session, edition: Edition, sheet: Sheet, item: str, number: int) -> None:
    labels = {option.value: option.label for option in edition.scale} | {CANT_SAY: edition.cant_say.label}
    with st.container(key="answers", horizontal=True):
        for answer in options(edition):
            chosen = sheet.answers.get(item) == answer
            key = "0" if answer == CANT_SAY else str(answer)
            button(
                plain(labels[answer]),
                partial(_answer, kept, item, answer, number),
                key=f"answer-{key}",
                shortcut=key,
                type="primary" if chosen else "secondary",
            )


def _answer(kept: Session, item: str, answer: Answer, number: int) -> None:
    sheet = record(kept.trail, {item: answer})
    if sheet is not None:
        turn_to(item_address(kept, sheet, number + 1))


def _arrows(kept: Session, sheet: Sheet, number: int) -> None:
    with st.container(key="arrows", horizontal=True, horizontal_alignment="distribute"):
        button(
            _("Back"), partial(turn_to, item_address(kept, sheet, number - 1)), shortcut="Left", disabled=number == 1
        )
        button(_("Next"), partial(turn_to, item_address(kept, sheet, number + 1)), shortcut="Right")


def _end(kept: Session, edition: Edition, sheet: Sheet) -> None:
    last = len(edition.form_items(sheet.form))
    st.title(_("Everything has been shown"), anchor=False)
    st.markdown(_("{answered} of {all} statements have an answer.").format(answered=len(sheet.answers), all=last))
    with st.container(key="arrows", horizontal=True, horizontal_alignment="distribute"):
        button(_("Back"), partial(turn_to, item_address(kept, sheet, last)), shortcut="Left")
        if st.button(_("See the result"), shortcut="Right", type="primary", disabled=not sheet.answers):
            st.switch_page("views/result.py", query_params={"r": token_of(sheet), "view": PROJECTOR})

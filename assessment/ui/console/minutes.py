"""How many minutes the host wants for each step, and how many that makes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.ui.console.pressing import tried
from assessment.ui.console.steps import MINUTES, told
from assessment.ui.parts.prose import plain
from assessment.words import _, ngettext
from assessment.workshop import workshops
from assessment.workshop.model import Room, Step
from assessment.workshop.moves import steps_of
from assessment.workshop.texts import MINUTES_MOST


def planned(room: Room) -> dict[Step, int]:
    """Minutes by step, in order: the host's own, or those that are suggested."""
    known = room.settings.minutes
    return {step: known.get(step, MINUTES[step]) for step in steps_of(room) if step in MINUTES}


def minutes(room: Room) -> None:
    """A number for each step; they are kept together, so that phones are told once."""
    plan = planned(room)
    with st.expander(_("Minutes"), type="compact"):
        total = sum(plan.values())
        st.caption(ngettext("{n} minute together.", "{n} minutes together.", total).format(n=total))
        with st.form(f"minutes-{room.id}", border=False):
            halves, middle = st.columns(2), (len(plan) + 1) // 2
            typed = {
                step: _asked(halves[place >= middle], room, step, number)
                for place, (step, number) in enumerate(plan.items())
            }
            pressed = st.form_submit_button(_("Keep these minutes"))
        if pressed:
            _keep(room, typed)


def _asked(column: DeltaGenerator, room: Room, step: Step, number: int) -> int:
    """The field is another once another number is kept, from this device or from any."""
    return int(column.number_input(plain(told(step).name), value=number, step=1, key=f"minutes-{step}-{number}"))


def _keep(room: Room, typed: Mapping[Step, int]) -> None:
    wrong = list(_wrong(typed))
    for sentence in wrong:
        st.warning(plain(sentence))
    if not wrong and tried(lambda: workshops().settle(room.id, replace(room.settings, minutes=dict(typed)))):
        st.rerun()


def _wrong(typed: Mapping[Step, int]) -> Iterator[str]:
    """What cannot be kept, and what to write instead."""
    for step, number in typed.items():
        if not 1 <= number <= MINUTES_MOST:
            said = _("{step}: {n} minutes cannot be planned. Write a whole number from 1 to {most}.")
            yield said.format(step=told(step).name, n=number, most=MINUTES_MOST)

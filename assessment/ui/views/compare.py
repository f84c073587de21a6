"""Compare: several results over one another, or one then and now."""

import streamlit as st

from assessment.reports import compare_days, compare_parts, may_be_then_and_now
from assessment.ui import session
from assessment.ui.compare.adding import said_of_pasted, say
from assessment.ui.compare.differences import roles, sections, statements
from assessment.ui.compare.empty import ask_for_more
from assessment.ui.compare.keeping import change_results, share
from assessment.ui.compare.moved import ask_how_to_read, moved, reads_as_days
from assessment.ui.compare.names import typed
from assessment.ui.compare.opened import open_tokens
from assessment.ui.compare.overlay import overlay
from assessment.ui.compare.own import offer_own
from assessment.ui.parts.prose import plain
from assessment.ui.parts.top import page_top

session.current().arrive("compare")
page_top("compare")
opened = open_tokens(st.query_params.get_all("r"))
notes = (*opened.notes, *said_of_pasted(opened.tokens))
if len(opened.readings) < 2:
    say(notes)
    ask_for_more(opened)
    st.stop()

two_days = may_be_then_and_now(opened.parts)
days = two_days and reads_as_days(opened.parts, opened.tokens)
opened = opened.by_day() if days else opened
parts, tokens = opened.parts, opened.tokens
comparison = compare_days(parts) if days else compare_parts(parts, typed(tokens))

st.title(plain(comparison.headline), anchor=False)
say(notes)
offer_own(tokens, [mark.spoken for mark in comparison.marks])
if two_days:
    ask_how_to_read(tokens, days=days)
overlay(comparison, tokens)
sections(comparison)
roles(comparison)
statements(comparison)
moved(comparison)
change_results(comparison.marks, tokens)
share(opened.readings)

"""Home: what this is, and the ways in."""

import streamlit as st

from assessment.ui import session
from assessment.ui.parts.doors import form_doors, resume_door, workshop_door
from assessment.ui.parts.example import example_map
from assessment.ui.parts.pasted import open_pasted
from assessment.ui.parts.prose import block, plain
from assessment.ui.parts.top import page_top
from assessment.ui.wiring import home_edition
from assessment.words import _

session.current().arrive("home")
page_top("home")
edition = home_edition()

st.title(_("Where does your organisation put its weight: on marketing, on sales, or on both?"), anchor=False)
block('<p class="standfirst">{summary}</p>', summary=edition.summary)

resume_door()
alone, group = st.columns(2, gap="large")
with alone:
    st.header(_("Assess on your own"), anchor=False)
    st.markdown(
        _(
            "Short statements about what usually happens. Stop whenever you like: the address of the "
            "page keeps your place."
        )
    )
    form_doors(edition)
with group:
    st.header(_("Answer as a group"), anchor=False)
    st.markdown(_("One statement at a time on the big screen. The group talks, one person presses the key."))
    form_doors(edition, view="projector")
    workshop_door()

st.header(_("What you get"), anchor=False)
gains, picture = st.columns([3, 2], gap="large")
with gains:
    st.markdown(
        "\n".join(
            f"- {line}"
            for line in (
                _("**A place on a map** of marketing and sales emphasis, with an honest margin."),
                _(
                    "**Five bars** for identifying needs, anticipating them, winning leads, building "
                    "relationships, and selling."
                ),
                _("**One thing to start with** in the next 30 days, what to watch, and what it will cost you."),
            )
        )
    )
with picture:
    example_map(_("An example: leaning to marketing, with its margin"))

st.header(_("Learn one idea in three minutes"), anchor=False)
st.markdown(_("Short lessons, each with one picture, one case and something to try. No result needed."))
st.page_link("views/learn.py", label=_("See the lessons"), icon=":material/arrow_forward:", icon_position="right")

st.header(_("Have a link or a code?"), anchor=False)
with st.form("open", border=False):
    pasted = st.text_input(_("Paste the link of a result or of an assessment"), placeholder="https://…")
    if st.form_submit_button(_("Open")):
        open_pasted(pasted)
st.caption(plain(_("No account, no names, no tracking. Your answers are in the link and nowhere else.")))

"""Result: what the answers say, and what to do."""

import streamlit as st

from assessment.errors import LinkError
from assessment.ui import session
from assessment.ui.parts.notices import link_notice, nothing_here
from assessment.ui.parts.pictures import draw_first_what_is_above
from assessment.ui.parts.top import page_top
from assessment.ui.reading import read
from assessment.ui.result.advice import advice
from assessment.ui.result.bars import bars, together
from assessment.ui.result.keep import keep_and_share
from assessment.ui.result.moves import moves
from assessment.ui.result.opening import opening
from assessment.ui.result.signs import signs
from assessment.ui.result.slides import slides
from assessment.ui.result.workings import workings
from assessment.ui.take.answers import token_of


def newest_token(token: str) -> str:
    """That of the newest answers, if this tab has made the link: the last tap may have come with the way here."""
    newest = session.current().trail.newest(token)
    return token if newest is None else token_of(newest)


session.current().arrive("result")
query = st.query_params.to_dict()
token = newest_token(query["r"]) if "r" in query else None
projector = session.on_projector()
page_top(f"result{query.get('n', '')}", address=query | {"r": token} if token else None, projector=projector)
if token is None:
    nothing_here()
    st.stop()
try:
    reading = read(token, session.current().pace(token))
except LinkError as error:
    link_notice(error)
    st.stop()

if projector:
    slides(reading)
else:
    opening(reading)
    draw_first_what_is_above()
    bars(reading)
    together(reading)
    plan = advice(reading)
    signs(reading)
    moves(reading)
    workings(reading)
    keep_and_share(reading, plan)

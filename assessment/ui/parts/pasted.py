"""A link that somebody pasted: whole, in a sentence, or the token alone."""

import streamlit as st

from assessment import links
from assessment.errors import LinkError
from assessment.sheets import Sheet
from assessment.ui.parts.notices import link_words
from assessment.ui.parts.prose import plain
from assessment.ui.take.answers import edition_of
from assessment.ui.take.progress import is_finished
from assessment.ui.wiring import catalogue
from assessment.words import _


def open_pasted(text: str) -> None:
    """Go where the link leads, or say why not."""
    token = next(iter(links.tokens_in(text)), None)
    if token is None:
        st.info(_("Paste a link first."))
        return
    try:
        content = links.decode(token, catalogue())
    except LinkError as error:
        title, _explanation, remedy = link_words(error)
        st.warning(f"**{plain(title)}.** {plain(remedy)}")
        return
    if isinstance(content, Sheet) and not is_finished(edition_of(content), content):
        st.switch_page("views/take.py", query_params={"a": token})
    st.switch_page("views/result.py", query_params={"r": token})

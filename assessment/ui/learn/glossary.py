"""The words of the field, each at an anchor of its own."""

import streamlit as st

from assessment.ui.learn.doors import learn_door
from assessment.ui.learn.visit import Visit
from assessment.ui.parts.prose import filled
from assessment.words import _

# The browser looks for the anchor of an address before the page is drawn.
_TO_THE_ANCHOR = "document.getElementById(location.hash.slice(1))?.scrollIntoView()"


def glossary(visit: Visit) -> None:
    """All terms by name."""
    visit.top("glossary", filled("<h1>{title}</h1>", title=_("Glossary")), show="glossary")
    terms = sorted(visit.learning.glossary.items(), key=lambda each: each[1].term.casefold())
    entries = (
        filled(
            '<dt id="{id}">{term}</dt><dd><p>{means}</p><p class="example">{example}</p></dd>',
            id=name,
            term=term.term,
            means=term.means,
            example=term.example,
        )
        for name, term in terms
    )
    st.html(
        f'<dl class="glossary">{"".join(entries)}</dl><script>{_TO_THE_ANCHOR}</script>', unsafe_allow_javascript=True
    )
    learn_door(_("All lessons"), visit.params())

"""The words of the field, each at an anchor of its own."""

import streamlit as st

from assessment.ui.learn.doors import learn_door
from assessment.ui.learn.visit import Visit
from assessment.ui.parts import scripts
from assessment.ui.parts.prose import filled
from assessment.words import _


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
    listed = f'<dl class="glossary">{"".join(entries)}</dl>{scripts.element(scripts.TO_THE_ANCHOR)}'
    st.html(listed, unsafe_allow_javascript=True)
    learn_door(_("All lessons"), visit.params())

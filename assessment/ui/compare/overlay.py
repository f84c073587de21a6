"""First: one sentence, which result is which, and all of them on one map."""

from collections.abc import Sequence

import streamlit as st

from assessment.charts import Compared, compared_map
from assessment.reports import Comparison, Part, chart_words
from assessment.ui.parts.pictures import chart, numbers
from assessment.ui.parts.prose import block, filled, plain
from assessment.ui.reading import theme_on_show
from assessment.words import _

_ROW = """<li><span aria-hidden="true">{glyph}</span><span><strong>{label}</strong> <a href="{href}">{field}</a>{about}</span></li>"""  # noqa: E501


def overlay(comparison: Comparison, tokens: Sequence[str]) -> None:
    """The map beside the list of results; the list is the key to shapes and letters."""
    figure = compared_map(
        comparison.marks,
        chart_words(comparison.parts[0].edition),
        theme=theme_on_show(projector=False),
        then_now=comparison.then_now,
    )
    picture, text = st.columns([5, 4], gap="large")
    with picture:
        chart(figure, "map")
    with text:
        forms = len({(part.edition.id, part.form) for part in comparison.parts}) > 1
        rows = [_row(*each, forms) for each in zip(comparison.marks, comparison.parts, tokens, strict=True)]
        st.html(f'<ul class="compared">{"".join(rows)}</ul>')
        if comparison.where is not None:
            st.markdown(plain(comparison.where))
        for limit in comparison.limits:
            block('<p class="aside">{limit}</p>', limit=limit)
        numbers(figure)


def _row(mark: Compared, part: Part, token: str, with_form: bool) -> str:
    about = part.about(with_form=with_form)
    return filled(
        _ROW,
        glyph=mark.shape.glyph,
        label=mark.label,
        href=f"result?r={token}",
        field=part.field or _("field still open"),
        about=f" ({about})" if about else "",
    )

"""About: method, limits, privacy, sources."""

import streamlit as st

from assessment.ui import session
from assessment.ui.parts.top import page_top
from assessment.words import _

session.current().arrive("about")
page_top("about")
st.title(_("About Emphasis"), anchor=False)
st.markdown(
    _(
        "Emphasis helps people in one organisation talk about where the weight lies between marketing"
        " and sales, and what to do about it."
    )
)

st.header(_("Method"), anchor=False)
st.markdown(
    _(
        "Marketing has four core tasks: to identify needs, to anticipate them, to generate leads and "
        "to build relationships. Sales closes. You say how often 25 practices have been true over the"
        " past 12 months. Each answer counts from 0 to 100. The marketing score is the plain mean of "
        "the four tasks; the sales score is the sales section."
    )
)
st.markdown(
    _(
        "A side counts as strong from 62.5, where the average answer is nearer to “usually” than to "
        "“half the time”. The line rests on what the answers mean, because there are no norms for "
        "this questionnaire. Two strong sides are called Integrated, one alone Marketing-led or "
        "Sales-led, none Building."
    )
)
st.markdown(
    _(
        "Six further statements ask how the two sides work together. They rank the advice and never "
        "move the dot. Five warning signs show excesses that a score would hide; they are reported "
        "apart, also when they contradict the map."
    )
)

st.header(_("Limits"), anchor=False)
st.markdown(
    _(
        "The questionnaire is a structured start for a conversation. It has not been validated "
        "against results. Each score has a margin: about 9 points for one section and for sales, 4.5 "
        "for marketing, in the full form. One person’s answers are a view and not a fact, so ask a "
        "second person from the other side."
    )
)
st.markdown(
    _(
        "Do not use it for appraisal, for pay or to compare suppliers. Closer links between marketing"
        " and sales are not always needed: two small teams on good terms may do well as they are."
    )
)

st.header(_("Privacy"), anchor=False)
st.markdown(
    _(
        "There are no accounts, no names, no cookies for tracking, and no request to another server. "
        "While you answer, the answers are in the address of the page. A result is its link: whoever "
        "has the link can open it, and nobody else. Nothing about your result is stored on the "
        "server. Owners and dates in your plan stay in your browser."
    )
)

st.header(_("Sources"), anchor=False)
st.markdown(
    _(
        "The idea comes from an article on the roles of marketing and sales. All statements and all "
        "advice were written for this product. These studies shaped it:"
    )
)
st.markdown(
    """
- Narver and Slater (1990), *Journal of Marketing* 54(4): market orientation as practice
- Kohli, Jaworski and Kumar (1993), *Journal of Marketing Research* 30: present and future needs are separate
- Kotler, Rackham and Krishnaswamy (2006), *Harvard Business Review* 84: levels of integration
- Homburg and Jensen (2007), *Journal of Marketing* 71: which differences help and which hurt
- Rouziès and others (2005), *Journal of Personal Selling & Sales Management* 25(2): integration has costs
- Le Meunier-FitzHugh and Massey (2019), *Journal of Marketing Management*: which mechanisms helped
- Sabnis and others (2013), *Journal of Marketing* 77: leads that are never followed up
- Mazza, Enders and Ruehlman (2015): limits of scoring with missing answers
"""
)

"""One lesson: text, picture, case, something to try, what it rests on, and the next step."""

import streamlit as st

from assessment.charts.lesson_picture import lesson_picture
from assessment.packs.learning.learning import Lesson
from assessment.ui.learn.article import article
from assessment.ui.learn.doors import learn_door, lesson_door, minutes
from assessment.ui.learn.feedback import kicker
from assessment.ui.learn.files import lesson_file
from assessment.ui.learn.tries import try_out
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.learn.visit import Visit, open_visit
from assessment.ui.parts.pictures import chart, numbers
from assessment.ui.parts.prose import filled, plain
from assessment.ui.reading import theme_on_show
from assessment.words import _


def lesson() -> None:
    """The lesson that the address names."""
    visit = open_visit("lesson")
    if visit is None:
        return
    shown = visit.learning.lessons.get(st.query_params.get("l", ""))
    if shown is None:
        _nothing(visit)
        return
    trying = Trying.of(visit.learning, shown.head.check)
    if trying.is_done:
        visit = visit.having_done(visit.marks.lessons[shown.id])
    visit.top(f"lesson-{shown.id}", _heading(visit, shown), l=shown.id)
    _text(visit, shown)
    _check(trying)
    _onward(visit, shown)
    _sources(visit, shown)


def _heading(visit: Visit, shown: Lesson) -> str:
    place = _("Lesson {n} of {all}").format(n=visit.learning.place(shown.id), all=len(visit.learning.lessons))
    said = f"{place} · {minutes(shown.head.minutes)}"
    if visit.has_done(visit.marks.lessons[shown.id]):
        said = f"{said} · ✓ {_('done')}"
    head = filled("<h1>{title}</h1>", title=shown.head.title)
    return kicker(said) + head + filled('<p class="standfirst">{point}</p>', point=shown.head.point)


def _text(visit: Visit, shown: Lesson) -> None:
    glossary = visit.learning.glossary
    st.html(article(shown.text.opening, glossary))
    figure = lesson_picture(shown.picture, theme=theme_on_show(projector=False))
    with st.container(key="picture", gap="small"):
        st.html(filled('<p class="finding">{title}</p>', title=figure.title))
        chart(figure, f"picture-{shown.id}")
        numbers(figure, _("The same as a table"))
    st.html(article(shown.text.rest, glossary))


def _check(trying: Trying) -> None:
    with st.container(key="try"):
        st.html(kicker(_("Try it")) + filled("<h2>{title}</h2>", title=trying.check.title))
        try_out(trying, trying.check)


def _onward(visit: Visit, shown: Lesson) -> None:
    st.html(kicker(_("Do this next")) + filled('<p class="next">{do}</p>', do=shown.head.onward.do))
    following = visit.learning.lessons.get(shown.head.onward.lesson or "")
    if following:
        label = _("Next lesson: {title}").format(title=following.head.title)
        lesson_door(following, visit.params(), label=label)
    lesson_file(visit.learning, shown)
    with st.container(horizontal=True):
        learn_door(_("All lessons"), visit.params())
        if visit.result:
            st.page_link("views/result.py", label=_("Back to your result"), query_params=visit.back(), width="content")


def _sources(visit: Visit, shown: Lesson) -> None:
    lines = [f"- {plain(visit.learning.sources[each.source])}: {plain(each.takes)}" for each in shown.head.sources]
    with st.container(key="sources"):
        st.html(kicker(_("What this rests on")))
        st.markdown("\n".join(lines))


def _nothing(visit: Visit) -> None:
    visit.top("no-lesson")
    st.title(_("There is no such lesson"), anchor=False)
    st.markdown(_("The address names a lesson that this pack does not have. All of them are on the Learn page."))
    learn_door(_("All lessons"), visit.params())

"""The Learn page: everything there is to read and to try, and what is done so far."""

import streamlit as st

from assessment.packs.learning.learning import Lesson
from assessment.ui.learn.doors import learn_door, lesson_door, minutes
from assessment.ui.learn.hub_doors import doors
from assessment.ui.learn.visit import Visit
from assessment.ui.parts.prose import block, filled
from assessment.ui.reading import read
from assessment.words import _, ngettext


def hub(visit: Visit) -> None:
    """The whole page."""
    about = visit.learning.about
    head = filled("<h1>{title}</h1>", title=about.title) + filled('<p class="standfirst">{text}</p>', text=about.intro)
    visit.top("learn", head)
    if "show" in st.query_params:
        st.info(_("The address names a part of this page that is not here. This is all there is."))
    _questions(visit)
    _for_the_result(visit)
    _lessons(visit)
    doors(visit)


def _questions(visit: Visit) -> None:
    """Three questions before anything is read; once something has been, the same ideas again."""
    if not visit.learning.questions:
        return
    if visit.record.before and visit.record.done:
        learn_door(_("Three questions again: see what has changed"), visit.params(show="after"))
    elif not visit.record.before:
        learn_door(_("Begin with three short questions, one minute"), visit.params(show="before"))


def _for_the_result(visit: Visit) -> None:
    """The lessons that a result leads to."""
    if visit.result is None:
        return
    guidance = read(visit.result).result.guidance
    found = [visit.learning.for_section(guidance[1]), visit.learning.for_field(guidance[0])] if guidance else []
    st.header(_("For your result"), anchor=False)
    for lesson in dict.fromkeys(each for each in found if each):
        lesson_door(lesson, visit.params())
    st.page_link("views/result.py", label=_("Back to your result"), query_params=visit.back(), width="content")


def _lessons(visit: Visit) -> None:
    done = sum(visit.has_done(mark) for mark in visit.marks.lessons.values())
    st.header(_("Lessons"), anchor=False)
    if done:
        said = ngettext("{n} of {all} done.", "{n} of {all} done.", done)
        block('<p class="aside">{said}</p>', said=said.format(n=done, all=len(visit.marks.lessons)))
    with st.container(key="lessons"):
        for lesson in visit.learning.lessons.values():
            _card(visit, lesson)


def _card(visit: Visit, lesson: Lesson) -> None:
    number = visit.learning.place(lesson.id)
    try_it = _("try: {title}").format(title=visit.learning.check_of(lesson).title)
    said = f"{minutes(lesson.head.minutes)} · {try_it}"
    if visit.has_done(visit.marks.lessons[lesson.id]):
        said = f"✓ {_('done')} · {said}"
    with st.container(key=f"lesson-{lesson.id}", gap=None):
        lesson_door(lesson, visit.params(), label=f"{number}. {lesson.head.title}")
        block('<p class="point">{point}</p><p class="aside">{said}</p>', point=lesson.head.point, said=said)

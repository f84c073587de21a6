"""The Learn page: everything there is to read and to try, and what is done so far."""

from functools import partial

import streamlit as st

from assessment.packs.learning.learning import Lesson
from assessment.ui import session
from assessment.ui.learn.decisions import decide_together
from assessment.ui.learn.doors import learn_door, lesson_door, minutes
from assessment.ui.learn.files import cards_file
from assessment.ui.learn.game import game
from assessment.ui.learn.glossary import glossary
from assessment.ui.learn.questions import after, before
from assessment.ui.learn.visit import Visit, open_visit
from assessment.ui.parts.prose import block, filled, plain
from assessment.ui.reading import read
from assessment.words import _, ngettext


def learn() -> None:
    """The part of the page that the address names, or all of it."""
    visit = open_visit("learn")
    if visit is None:
        return
    shown = st.query_params.get("show", "")
    parts = {
        "glossary": partial(glossary, visit),
        **({"before": partial(before, visit), "after": partial(after, visit)} if visit.learning.questions else {}),
        **{name: partial(game, visit, name) for name in visit.learning.about.games},
        **({name: partial(decide_together, visit, name) for name in visit.scenarios} if session.on_projector() else {}),
    }
    parts.get(shown, partial(_hub, visit))()


def _hub(visit: Visit) -> None:
    about = visit.learning.about
    head = filled("<h1>{title}</h1>", title=about.title) + filled('<p class="standfirst">{text}</p>', text=about.intro)
    visit.top("learn", head)
    if "show" in st.query_params:
        st.info(_("The address names a part of this page that is not here. This is all there is."))
    _questions(visit)
    _for_the_result(visit)
    _lessons(visit)
    _doors(visit)


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


def _doors(visit: Visit) -> None:
    st.header(_("Try things out"), anchor=False)
    with st.container(key="trials"):
        for name in visit.learning.about.games:
            _door(visit, name, visit.learning.checks[name].title, visit.learning.checks[name].task)
        _trials(visit)
        _door(visit, "glossary", _("Glossary"), _("The words of the field, each with an example."))
    _for_a_room(visit)
    st.header(_("Take it along"), anchor=False)
    st.markdown(_("All questions as cards for programs that ask again after a while, such as Anki."))
    cards_file(visit.learning)


def _trials(visit: Visit) -> None:
    """The scenarios and the simulator, where the pack has them."""
    if not visit.scenarios:
        return
    done = sum(visit.has_done(mark) for mark in visit.marks.scenarios.values())
    said = _("{count} short decisions. Choose, see what follows, choose again.").format(count=len(visit.scenarios))
    played = _("✓ {n} of {all} done").format(n=done, all=len(visit.scenarios))
    for page, title, about in (
        ("views/scenarios.py", _("Scenarios"), f"{said} {played}" if done else said),
        (
            "views/simulator.py",
            _("Emphasis simulator"),
            _("Turn the dials and watch three years go by, month by month."),
        ),
    ):
        with st.container(key=f"door-{page[6:-3]}", gap=None):
            st.page_link(page, label=plain(title), query_params=visit.back(), width="content")
            st.caption(plain(about))


def _for_a_room(visit: Visit) -> None:
    """Warm-ups for a projector."""
    st.header(_("Warm up a room"), anchor=False)
    st.markdown(_("On a projector, by keys: one card or one decision a screen. The room talks, one person presses."))
    with st.container(key="room"):
        for name in visit.learning.about.games:
            learn_door(visit.learning.checks[name].title, visit.params(show=name, view=session.PROJECTOR))
        for name, scenario in visit.scenarios.items():
            said = _("Decide: {scenario}").format(scenario=scenario.short)
            learn_door(said, visit.params(show=name, view=session.PROJECTOR))


def _door(visit: Visit, show: str, title: str, said: str) -> None:
    with st.container(key=f"door-{show}", gap=None):
        learn_door(title, visit.params(show=show))
        st.caption(plain(said))

"""Three ideas, asked before the lessons and again after them; what changed is shown without points."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assessment.packs.learning.models import Idea, Question, Questions
from assessment.ui import session
from assessment.ui.learn.doors import learn_door, lesson_door
from assessment.ui.learn.visit import Visit
from assessment.ui.parts.press import button
from assessment.ui.parts.prose import filled, plain
from assessment.words import _


def before(visit: Visit) -> None:
    """The first questions. What is right is not said yet."""
    questions = _of(visit)
    head = filled("<h1>{title}</h1>", title=_("Before you read"))
    visit.top("before", head + filled('<p class="standfirst">{said}</p>', said=questions.intro), show="before")
    _ask([idea.before for idea in questions.ideas], "before", visit.record.before)
    if visit.record.before:
        st.success(_("Kept in the address of this page. After the lessons you can see what has changed."))
    learn_door(_("All lessons"), visit.params())


def after(visit: Visit) -> None:
    """The same ideas in other words, and then both answers beside what is true."""
    questions = _of(visit)
    head = filled("<h1>{title}</h1>", title=_("What has changed"))
    visit.top("after", head + filled('<p class="standfirst">{said}</p>', said=questions.again), show="after")
    _ask([idea.after for idea in questions.ideas], "after", visit.record.after)
    if visit.record.after:
        for place, idea in enumerate(questions.ideas):
            _compared(visit, idea, place)
    learn_door(_("All lessons"), visit.params())


def _of(visit: Visit) -> Questions:
    assert visit.learning.questions is not None  # the page offers them only where there are any
    return visit.learning.questions


def _ask(asked: Sequence[Question], name: str, chosen: Sequence[int]) -> None:
    for place, question in enumerate(asked):
        given = chosen[place] if place < len(chosen) else 0
        st.radio(
            plain(question.question),
            range(1, len(question.options) + 1),
            index=given - 1 if given else None,
            format_func=lambda option, question=question: plain(question.options[option - 1].text),
            key=f"try-{name}-{place}",
            width="stretch",
        )
    button(_("Keep my answers"), partial(_keep, name, len(asked)), key=f"keep-{name}", type="primary")


def _keep(name: str, asked: int) -> None:
    """Into the tab's record; 0 stands for a question without an answer."""
    shown = [session.widget(f"try-{name}-{place}") for place in range(asked)]
    chosen = tuple(each if isinstance(each, int) else 0 for each in shown)
    kept = session.current().learned
    kept.record = {**kept.record, name: "".join(map(str, chosen))}


def _compared(visit: Visit, idea: Idea, place: int) -> None:
    """What is true, what was thought before and what is thought now."""
    st.header(plain(idea.idea), anchor=False)
    first, now = (answers[place] if answers else 0 for answers in (visit.record.before, visit.record.after))
    st.markdown(plain(_changed(idea, first, now)))
    for label, question, chosen in (
        (_("Before, you said: {answer}"), idea.before, first),
        (_("Now you say: {answer}"), idea.after, now),
    ):
        if chosen:
            option = question.options[chosen - 1]
            st.markdown(label.format(answer=f"**{plain(option.text)}.**") + f" {plain(option.why)}")
    lesson_door(visit.learning.lessons[idea.lesson], visit.params())


def _changed(idea: Idea, first: int, now: int) -> str:
    was = bool(first) and idea.before.options[first - 1].right
    does = bool(now) and idea.after.options[now - 1].right
    if not now:
        return _("You have left this one open.")
    if not first:
        return _("You see it this way.") if does else _("There is another way to see it.")
    if does:
        return _("You saw it this way before, and you still do.") if was else _("You see it differently now.")
    return _("You saw it before; this question puts it another way.") if was else _("Here the lesson may help.")

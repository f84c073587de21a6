"""Rules for lessons: their length, their case, and that everything they lead to is there."""

from collections.abc import Iterable, Iterator
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document, Mark
from assessment.packs.learning.models import FEWEST_WORDS, MOST_WORDS
from assessment.packs.learning.rules.desk import Desk, Rule, entries, finding
from assessment.packs.outline import Named, named_list
from assessment.packs.spelling import did_you_mean, listed, quoted


def lessons_are_named_like_their_files(desk: Desk) -> Iterator[Finding]:
    for name, _, front in desk.fronts():
        own = front.text("id")
        if own is not None and own != name:
            problem = f"the lesson is called {quoted(own)} and its file {quoted(name)}"
            yield finding("E403", front.mark("id"), problem, "Make the two the same; an id never changes.")


def lessons_and_games_are_listed_once(desk: Desk) -> Iterator[Finding]:
    for key in ("lessons", "games"):
        seen: set[str] = set()
        for each in desk.listed(key):
            if each.word in seen:
                yield finding("E406", each.mark, f"{quoted(each.word)} is listed twice", "Remove one of the two.")
            seen.add(each.word)


def texts_have_the_right_length(desk: Desk) -> Iterator[Finding]:
    for lesson in desk.files.lessons.values():
        words = lesson.body.text.words if lesson.body else FEWEST_WORDS
        if lesson.body and lesson.front and not FEWEST_WORDS <= words <= MOST_WORDS:
            change = "Add an example" if words < FEWEST_WORDS else "Cut what a reader would not miss"
            remedy = f"{change}: a lesson has {FEWEST_WORDS} to {MOST_WORDS} words."
            yield finding("E404", Mark(lesson.front.file, lesson.end), f"the text has {words} words", remedy)


def texts_have_one_case(desk: Desk) -> Iterator[Finding]:
    for lesson in desk.files.lessons.values():
        cases = lesson.body.cases if lesson.body else []
        if lesson.body and lesson.front and not cases:
            remedy = "Tell one in a quotation: lines that start with >, the first with a name in bold."
            yield finding("E405", Mark(lesson.front.file, lesson.end), "the lesson has no worked case", remedy)
        for mark in cases[1:]:
            yield finding("E405", mark, "this is a second worked case", "Keep the one that shows the point best.")


def terms_are_in_the_glossary(desk: Desk) -> Iterator[Finding]:
    known = desk.known("glossary")
    for lesson in desk.files.lessons.values():
        first: dict[str, int] = {}
        for term in lesson.body.terms if lesson.body else ():
            if known is not None and term.word not in known:
                remedy = f"Write the id of an entry of glossary.yaml, or add it.{did_you_mean(term.word, known)}"
                yield finding("E415", term.mark, f"{quoted(term.word)} is not in the glossary", remedy)
            elif term.word in first:
                problem = f"{quoted(term.word)} is explained on line {first[term.word]} already"
                yield finding("E415", term.mark, problem, "Mark a term where it is first used, and only there.")
            first.setdefault(term.word, term.mark.line)


def references_lead_somewhere(desk: Desk) -> Iterator[Finding]:
    checks, lessons = tuple(desk.files.checks), tuple(desk.files.lessons)
    for _, _, front in desk.fronts():
        yield from _unknown(front, ("check",), checks, "E411", "a file in checks/")
        yield from _unknown(front, ("next", "lesson"), lessons, "E412", "a lesson of learning.yaml")
        for place in entries(front, "sources"):
            yield from _unknown(front, (*place, "source"), desk.known("sources"), "E414", "a source of sources.yaml")


def _unknown(
    front: Document, loc: tuple[str | int, ...], known: Iterable[str] | None, code: str, what: str
) -> Iterator[Finding]:
    written = front.text(*loc)
    if written is not None and known is not None and written not in (every := tuple(known)):
        remedy = f"Write one of: {listed(every, 20)}.{did_you_mean(written, every)}"
        yield finding(code, front.mark(*loc), f"{quoted(written)} is not {what}", remedy)


def lessons_do_not_lead_to_themselves(desk: Desk) -> Iterator[Finding]:
    for name, _, front in desk.fronts():
        if front.text("next", "lesson") == name:
            mark = front.mark("next", "lesson")
            yield finding("E412", mark, "the lesson leads to itself", "Name another one, or leave the line out.")


def sections_are_those_of_the_edition(desk: Desk) -> Iterator[Finding]:
    for _, _, front in desk.fronts():
        for section in named_list(front, "serves", "sections"):
            if desk.sections is not None and section.word not in desk.sections:
                yield _unknown_section(section, desk.sections)


def _unknown_section(section: Named, known: tuple[str, ...]) -> Finding:
    remedy = f"Write one of: {listed(known)}.{did_you_mean(section.word, known)}"
    return finding("E413", section.mark, f"{quoted(section.word)} is not a section of this edition", remedy)


def questions_lead_to_lessons(desk: Desk) -> Iterator[Finding]:
    document = desk.other("questions")
    for place in entries(document, "ideas"):
        yield from _unknown(document, (*place, "lesson"), desk.files.lessons, "E412", "a lesson of learning.yaml")


RULES: Final[tuple[Rule, ...]] = (
    lessons_are_named_like_their_files,
    lessons_and_games_are_listed_once,
    texts_have_the_right_length,
    texts_have_one_case,
    terms_are_in_the_glossary,
    references_lead_somewhere,
    lessons_do_not_lead_to_themselves,
    sections_are_those_of_the_edition,
    questions_lead_to_lessons,
)

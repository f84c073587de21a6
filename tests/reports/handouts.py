"""Handouts to make files of: the pack's own examples, random answers, and whatever somebody may type."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assessment import links
from assessment.address import Site
from assessment.reports import Action, Assignment, Handout, back_to, handout
from assessment.sheets import Sheet
from tests.scoring.drawn_sheets import random_sheets
from tests.ui.examples import catalogue, example_sheets, newest

DAY = date(2026, 11, 24)
SITE = Site("https", "example.org", "/maps")
OWNER = "Ada Łukasiewicz"
BY = "2027-03-01"
HOSTILE = (
    "<script>alert('1')</script> & \"q\"",
    '#import "@preview/x:1.0.0": * #eval("1") $x$ *b* _i_ `c` // d',
    "=cmd|' /C calc'!A0",
    "+1 @sum -2",
    "a\x00b\x01c\ud800d\ufffee\tf\r\ng",
    "\u202eevil\u2066\u200f",
    "שלום 李 😀 مرحبا",
    "\\u{1F600} \\ #{ ] ) }",
)


def of_example(name: str, *, scores_only: bool = False, owner: str = OWNER, by: str = BY) -> Handout:
    """The handout of an example, all its actions with one owner and one date."""
    sheet = replace(example_sheets()[name], day=DAY)
    return of_content(links.scores_of(sheet, catalogue()) if scores_only else sheet, owner=owner, by=by)


def of_content(content: links.Content, *, owner: str = OWNER, by: str = BY) -> Handout:
    """The handout of what a link holds."""
    plan = [Assignment(Action(days, "not the report's"), owner, by) for days in (30, 60, 90)]
    result = links.result_of(content, catalogue())
    back = back_to(SITE, token_of(content), with_answers=isinstance(content, Sheet))
    return handout(newest(), content, result, plan=plan, back=back)


def token_of(content: links.Content) -> str:
    """The link's token."""
    if isinstance(content, Sheet):
        return links.encode(content, catalogue())
    return links.encode_scores(content, catalogue())


def random_handouts(count: int) -> Iterator[Handout]:
    """Of both forms, complete and not, every third without its answers; the same every time."""
    edition = newest()
    for number, drawn in enumerate(random_sheets(seed=25, count=count)):
        sheet = Sheet(edition.id, edition.number, drawn["form"], drawn["answers"], day=DAY)
        yield of_content(links.scores_of(sheet, catalogue()) if number % 3 == 2 else sheet)


def packed(text: str) -> str:
    """Without any blanks: readers of files part lines and letters as they see fit."""
    return "".join(text.split())

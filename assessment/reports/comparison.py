"""Several results in, Comparison out: every sentence and every list that a page says about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assessment.charts import Compared, side_by_side, then_and_now
from assessment.packs import Edition
from assessment.reports.compared_headline import headline, moved_headline, where
from assessment.reports.compared_limits import limits
from assessment.reports.compared_part import Part, common_sections, is_one_edition, is_one_pack, who
from assessment.words import _, ngettext, tenths
from scoring import CANT_SAY, Answer, AnswerChange, RoleGap, Side, answer_changes, item_spreads, role_gaps
from scoring.levels import step

_STATEMENTS: Final = 5
"""Statements listed, and answers that moved a result."""
_MARKETING: Final[Side] = "marketing"
_SALES: Final[Side] = "sales"
"""A role of this name speaks for its side."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, and who gave which answer: (answer, results), the highest answer first."""

    text: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """An answer that changed, and what that does to the map by itself."""

    text: str
    then: str
    now: str
    effect: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything said about several results, in reading order. Empty tuples and None: there is nothing to say."""

    parts: tuple[Part, ...]
    marks: tuple[Compared, ...]
    """The same results as the charts draw them."""
    then_now: bool
    headline: str
    where: str | None
    limits: tuple[str, ...]
    sections: tuple[str, ...]
    """Ids of the sections that can be compared."""
    roles: tuple[RoleGap, ...]
    role_note: str | None
    """Who stands for which side."""
    statements: tuple[Statement, ...] | None
    """Those answered most differently; None when statements cannot be compared."""
    moved: tuple[Moved, ...] | None
    """The answers with the largest effect; None when they are not known or this is not about then and now."""
    moved_rest: str | None
    """Further answers that changed."""


def may_be_then_and_now(parts: Sequence[Part]) -> bool:
    """Whether these may be one person on two days."""
    days = {part.day for part in parts}
    return len(parts) == 2 and None not in days and len(days) == 2


def is_probably_one_person(parts: Sequence[Part]) -> bool:
    """Whether nothing speaks against it: the same role, or none."""
    return may_be_then_and_now(parts) and len({part.role for part in parts}) == 1


def compare_parts(parts: Sequence[Part], names: Sequence[str]) -> Comparison:
    """Two to twelve results side by side, with what the reader calls them (empty where nothing was typed)."""
    marks = side_by_side([part.result for part in parts], names)
    gaps, note = _roles(parts, marks)
    return Comparison(
        parts=tuple(parts),
        marks=marks,
        then_now=False,
        headline=headline(parts),
        where=where(parts),
        limits=limits(parts, marks),
        sections=common_sections(parts),
        roles=gaps,
        role_note=note,
        statements=_statements(parts, marks),
        moved=None,
        moved_rest=None,
    )


def compare_days(parts: Sequence[Part]) -> Comparison:
    """Two results of one person, the earlier first."""
    then, now = sorted(parts, key=lambda part: part.day.toordinal() if part.day else 0)
    marks = then_and_now(then.result, now.result)
    moved, rest = _moved(then, now)
    return Comparison(
        parts=(then, now),
        marks=marks,
        then_now=True,
        headline=moved_headline(then, now),
        where=where((then, now)),
        limits=limits((then, now), marks),
        sections=common_sections((then, now)),
        roles=(),
        role_note=None,
        statements=None,
        moved=moved,
        moved_rest=rest,
    )


def _roles(parts: Sequence[Part], marks: Sequence[Compared]) -> tuple[tuple[RoleGap, ...], str | None]:
    if not is_one_pack(parts):
        return (), None
    pairs = list(zip(parts, marks, strict=True))
    marketing = [pair for pair in pairs if pair[0].role == _MARKETING]
    sales = [pair for pair in pairs if pair[0].role == _SALES]
    gaps = role_gaps(
        [part.result for part, _mark in marketing], [part.result for part, _mark in sales], common_sections(parts)
    )
    if not gaps:
        return (), None
    said = _("Marketing is the mean of {marketing}, sales that of {sales}. Ask first whether the two see different facts or do different jobs.")  # fmt: skip  # noqa: E501
    return gaps, said.format(
        marketing=who([mark for _part, mark in marketing]), sales=who([mark for _part, mark in sales])
    )


def _statements(parts: Sequence[Part], marks: Sequence[Compared]) -> tuple[Statement, ...] | None:
    """Those more than one level apart."""
    if not is_one_edition(parts) or any(part.result.answers is None for part in parts):
        return None
    level = step(parts[0].result.rubric.constants)
    spreads = [each for each in item_spreads([part.result for part in parts]) if each.spread > 1.5 * level]
    return tuple(_statement(each.item, parts, marks) for each in spreads[:_STATEMENTS])


def _statement(item: str, parts: Sequence[Part], marks: Sequence[Compared]) -> Statement:
    edition = parts[0].edition
    given = [(part.result.answers or {}).get(item) for part in parts]
    order: list[Answer | None] = [*(option.value for option in reversed(edition.scale)), CANT_SAY, None]
    said = [
        (_label(edition, answer), who([mark for mark, each in zip(marks, given, strict=True) if each == answer]))
        for answer in order
        if answer in given
    ]
    return Statement(edition.item(item).text, tuple(said))


def _label(edition: Edition, answer: Answer | None) -> str:
    if answer is None:
        return _("not answered")
    return edition.cant_say.label if answer == CANT_SAY else edition.scale[int(answer) - 1].label


def _moved(then: Part, now: Part) -> tuple[tuple[Moved, ...] | None, str | None]:
    if not is_one_edition((then, now)) or then.result.answers is None or now.result.answers is None:
        return None, None
    changes = answer_changes(then.result, now.result)
    shown = [change for change in changes if change.effect][:_STATEMENTS]
    rest = len(changes) - len(shown)
    further = ngettext(
        "One further answer changed, with no larger effect.",
        "{count} further answers changed, each with no larger effect.",
        rest,
    )
    moved = tuple(_moved_answer(then.edition, change) for change in shown)
    return moved, further.format(count=rest) if rest else None


def _moved_answer(edition: Edition, change: AnswerChange) -> Moved:
    side = _("marketing") if change.axis == _MARKETING else _("sales")
    effect = change.effect or 0.0
    sign = "+" if effect > 0 else "−"
    return Moved(
        text=edition.item(change.item).text,
        then=_label(edition, change.then),
        now=_label(edition, change.now),
        effect=_("{side} {effect}").format(side=side, effect=f"{sign}{tenths(abs(effect))}"),
    )

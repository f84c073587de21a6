"""How the figures of a room came about, what is not shown of them, and why."""

from collections.abc import Iterator, Sequence

from assessment.charts import kept_back
from assessment.packs import Edition
from assessment.words import _, all_of, ngettext, tenths
from assessment.workshop.model import Figures, Room
from scoring import RoomFigures, Statement, Withheld


def working_lines(room: Room, edition: Edition, released: RoomFigures) -> Iterator[str]:
    """From answers to figures, step by step."""
    scale, cut = [option.label for option in edition.scale], tenths(edition.scoring.cut)
    yield _people(released)
    yield _("Each answer counts from 0 ({lowest}) to 100 ({highest}), in steps of {step}.").format(
        lowest=scale[0], highest=scale[-1], step=tenths(100 / (len(scale) - 1))
    )
    yield _("A figure of the room is the mean of its people’s own scores, as a whole number.")
    yield _("“Likely” names where that mean lies with 95 percent certainty. Small rooms have wide intervals.")
    yield _("A side counts as strong from {cut}: there the average answer is nearer to {usual} than to {half}.").format(
        cut=cut, usual=f"“{scale[-2]}”", half=f"“{scale[-3]}”"
    )
    yield _privacy(room, edition)
    if room.settings.split and room.setup.privacy != "open":
        yield _("People in roles below that number are in no figure, so that roles can be shown apart.")


def _people(released: RoomFigures) -> str:
    said = ngettext("{n} person is in the figures.", "{n} people are in the figures.", released.people)
    more = ngettext("{n} more is counted and not shown.", "{n} more are counted and not shown.", released.held_back)
    held = [more.format(n=released.held_back)] if released.held_back else []
    return " ".join([said.format(n=released.people), *held])


def _privacy(room: Room, edition: Edition) -> str:
    if room.setup.privacy == "open":
        return _("This was an open room: everybody agreed before the first statement that their place may be seen.")
    said = _(
        "No figure rests on fewer than {n} people, and no role is shown apart while any role has fewer. "
        "Nobody’s own answers can be seen, or worked out from what is shown."
    )
    return said.format(n=edition.rule().minimum)


def withheld_lines(room: Room, edition: Edition, rounds: Sequence[Figures]) -> Iterator[str]:
    """Everything that the wall did not show, of the newest round of which something was; a line for each reason."""
    newest = next(each.room for each in reversed(rounds) if isinstance(each.room, RoomFigures))
    reasons: dict[str, list[str]] = {}
    for what, withheld in _withheld(room, edition, rounds, newest):
        reasons.setdefault(kept_back(withheld), []).append(what)
    for why, things in reasons.items():
        named = all_of(things)
        yield _("{what}: {why}").format(what=named[:1].upper() + named[1:], why=why)
    yield from _alike(newest)


def _withheld(
    room: Room, edition: Edition, rounds: Sequence[Figures], newest: RoomFigures
) -> Iterator[tuple[str, Withheld]]:
    titles = {each.id: each.title for each in edition.questionnaires}
    for figures in rounds:
        if isinstance(figures.room, Withheld):
            yield _("round {n}").format(n=figures.round), figures.room
    if isinstance(newest.place, Withheld):
        yield _("the place on the map"), newest.place
    if room.setup.predicts and isinstance(rounds[0].guess, Withheld) and isinstance(rounds[0].room, RoomFigures):
        yield _("the guess of the room"), rounds[0].guess
    yield from ((titles[each.id], each.mean) for each in newest.sections if isinstance(each.mean, Withheld))
    yield from _teams(newest, titles)
    few = [each for each in newest.statements.values() if isinstance(each, Withheld)]
    if few:
        yield ngettext("{n} statement", "{n} statements", len(few)).format(n=len(few)), few[0]


def _teams(newest: RoomFigures, titles: dict[str, str]) -> Iterator[tuple[str, Withheld]]:
    if isinstance(newest.teams, Withheld):
        yield _("marketing and sales apart"), newest.teams
        return
    for section, withheld in newest.teams.kept_back.items():
        yield _("{section} by side").format(section=titles.get(section, _("Working together"))), withheld


def _alike(newest: RoomFigures) -> Iterator[str]:
    """Statements whose bars would say what everybody answered."""
    alike = sum(isinstance(each, Statement) and each.counts is None for each in newest.statements.values())
    if alike:
        said = ngettext(
            "{n} statement with one answer from all is shown as its mean alone.",
            "{n} statements with one answer from all are shown as their means alone.",
            alike,
        )
        yield said.format(n=alike)

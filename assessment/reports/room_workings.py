"""How the figures of a room came about, what is not shown of them, and why."""

from collections.abc import Iterator, Sequence

from assessment.charts import kept_back
from assessment.packs import Edition
from assessment.words import _, all_of, ngettext, tenths
from assessment.workshop.model import Figures, Room
from scoring import RoomFigures, Statement, Teams, Withheld


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
    """A line for everything that the wall did not show; of the newest round of which something was."""
    newest = next(each.room for each in reversed(rounds) if isinstance(each.room, RoomFigures))
    for figures in rounds:
        if isinstance(figures.room, Withheld):
            yield _because(_("Round {n}").format(n=figures.round), figures.room)
    titles = {each.id: each.title for each in edition.questionnaires}
    if isinstance(newest.place, Withheld):
        yield _because(_("The place on the map"), newest.place)
    if room.setup.predicts and isinstance(rounds[0].guess, Withheld) and isinstance(rounds[0].room, RoomFigures):
        yield _because(_("The guess of the room"), rounds[0].guess)
    for score in newest.sections:
        if isinstance(score.mean, Withheld):
            yield _because(titles[score.id], score.mean)
    yield from _teams(newest, titles)
    yield from _statements(newest)


def _because(what: str, withheld: Withheld) -> str:
    return _("{what}: not shown. {why}").format(what=what, why=kept_back(withheld))


def _teams(newest: RoomFigures, titles: dict[str, str]) -> Iterator[str]:
    if isinstance(newest.teams, Withheld):
        yield _because(_("Marketing and sales apart"), newest.teams)
    elif isinstance(newest.teams, Teams) and newest.teams.kept_back:
        names = all_of([titles.get(each, _("Working together")) for each in newest.teams.kept_back])
        why = next(iter(newest.teams.kept_back.values()))
        yield _because(_("Marketing and sales apart, in {sections}").format(sections=names), why)


def _statements(newest: RoomFigures) -> Iterator[str]:
    few = [each for each in newest.statements.values() if not isinstance(each, Statement)]
    if few:
        said = ngettext("{n} statement", "{n} statements", len(few)).format(n=len(few))
        yield _because(said, few[0])
    alike = sum(isinstance(each, Statement) and each.counts is None for each in newest.statements.values())
    if alike:
        said = ngettext(
            "{n} statement on which all agree is shown as a mean, so that nobody’s answer is known.",
            "{n} statements on which all agree are shown as means, so that nobody’s answer is known.",
            alike,
        )
        yield said.format(n=alike)

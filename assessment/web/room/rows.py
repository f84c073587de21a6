"""A room's figures as rows of words with a bar below: what the template of the page draws."""

from dataclasses import dataclass

from assessment.charts import Words, agreement_words, gap_name, interval, kept_back, statement_finding
from assessment.words import _, points
from scoring import GapWord, Mean, RoomFigures, Statement, Teams


@dataclass(frozen=True, slots=True)
class Row:
    """The mean of a section; ``kind`` is the side that colours it. Without a mean ``note`` says why."""

    name: str
    figure: str
    word: str
    note: str
    kind: str
    mean: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Marketing and sales people apart."""

    name: str
    words: str
    note: str
    marketing: float
    sales: float


@dataclass(frozen=True, slots=True)
class Answered:
    """A statement with how many gave each answer; where these would name people, their mean alone."""

    text: str
    finding: str
    options: tuple[tuple[str, int, float], ...]
    """(label, people, share of them in percent)."""
    mean: str


def section_rows(room: RoomFigures, words: Words) -> list[Row]:
    """In article order."""
    return [
        Row(
            name=words.sections[each.id].title,
            figure=points(each.mean.mean) if isinstance(each.mean, Mean) else "",
            word=each.word or "",
            note=_note(each.mean) if isinstance(each.mean, Mean) else kept_back(each.mean),
            kind=each.axis,
            mean=each.mean.mean if isinstance(each.mean, Mean) else None,
            low=each.mean.low if isinstance(each.mean, Mean) else None,
            high=each.mean.high if isinstance(each.mean, Mean) else None,
        )
        for each in room.sections
    ]


def _note(mean: Mean) -> str:
    return _("likely {interval}").format(interval=interval(mean)) if mean.low is not None else interval(mean)


def team_rows(room: RoomFigures, words: Words) -> list[Pair]:
    """The largest gap first."""
    gaps = room.teams.gaps if isinstance(room.teams, Teams) else ()
    return [
        Pair(
            name=gap_name(gap, words).title,
            words=_gap(gap.word, gap.points),
            note=_("marketing people {marketing}, sales people {sales}").format(
                marketing=points(gap.marketing.mean), sales=points(gap.sales.mean)
            ),
            marketing=gap.marketing.mean,
            sales=gap.sales.mean,
        )
        for gap in gaps
    ]


def _gap(word: GapWord, by: float) -> str:
    return {
        "similar": _("similar"),
        "possible": _("possible gap: {points}").format(points=points(abs(by))),
        "gap": _("gap: {points}").format(points=points(abs(by))),
    }[word]


def statement_rows(room: RoomFigures, words: Words) -> list[Answered]:
    """Those that divide the room, in the order to talk about them."""
    return [_answered(each, words) for each in room.contested]


def _answered(statement: Statement, words: Words) -> Answered:
    counts = statement.counts or ()
    return Answered(
        text=words.items[statement.item],
        finding=f"{statement_finding(statement, words)}; {agreement_words(statement.word)}",
        options=tuple(
            (label, count, 100 * count / statement.n) for label, count in zip(words.options, counts, strict=False)
        ),
        mean="" if counts else points(statement.points),
    )

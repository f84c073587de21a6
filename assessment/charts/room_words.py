"""What the pictures of a room say: where it lands, what it sees least of, what has moved."""

from collections.abc import Sequence
from typing import Final

from assessment.charts.figure import Words
from assessment.words import _, all_of, ngettext, points
from scoring import Closeness, Guess, Mean, RoomPlace, RoomScore, Shift, Statement, across

_CLOSE: Final = 10.0
"""Points below which means are similar (measurement design 4)."""


def place_finding(place: RoomPlace, words: Words, guess: Guess | None) -> str:
    """Where the room lands, and whether it thought so."""
    if len(place.near) > 1:
        where = _("sits near both lines, where the fields meet")
    elif place.near:
        fields = words.fields[place.quadrant], words.fields[across(place.near[0], place.quadrant)]
        where = _("sits between {field} and {other}").format(field=fields[0], other=fields[1])
    else:
        where = _("lands in {field}").format(field=words.fields[place.quadrant])
    if guess is None:
        return _("The room {lands}").format(lands=where)
    if guess.quadrant == place.quadrant and not place.near:
        return _("As it guessed, the room {lands}").format(lands=where)
    return _("The room guessed {field} and {lands}").format(field=words.fields[guess.quadrant], lands=where)


def shift_finding(shifts: Sequence[tuple[str, Shift]]) -> str:
    """What has moved most between two rounds. In each pair its name comes first."""
    moved = [pair for pair in shifts if pair[1].word != "similar"]
    if not moved:
        return _("The second round lies close to the first")
    name, shift = max(moved, key=lambda pair: (pair[1].word == "gap", abs(pair[1].points)))
    said = {
        ("gap", True): _("{name} has moved most: up {points} points"),
        ("gap", False): _("{name} has moved most: down {points} points"),
        ("possible", True): _("{name} may have moved: up {points} points"),
        ("possible", False): _("{name} may have moved: down {points} points"),
    }[shift.word, shift.points > 0]
    return said.format(name=name, points=points(abs(shift.points)))


def interval(mean: Mean) -> str:
    """From where to where the mean is sure to 95 percent, or why that is not said."""
    if mean.all_same:
        return _("all the same")
    if mean.low is None or mean.high is None:
        return _("too few to say")
    return _("{low} to {high}").format(low=points(mean.low), high=points(mean.high))


def mean_told(mean: Mean) -> str:
    """A mean with its interval, for sentences."""
    if mean.low is None or mean.high is None:
        return points(mean.mean)
    return _("{mean} (between {low} and {high})").format(
        mean=points(mean.mean), low=points(mean.low), high=points(mean.high)
    )


def agreement_words(word: Closeness) -> str:
    """How far people agree, in two words."""
    return {"close": _("answers close"), "mixed": _("answers mixed"), "far_apart": _("answers far apart")}[word]


def bars_finding(scores: Sequence[tuple[str, RoomScore]]) -> str:
    """What the room sees least of. In each pair its name comes first."""
    means = [(name, score.mean.mean) for name, score in scores if isinstance(score.mean, Mean)]
    if not means:
        return _("Too few people have answered any of these")
    low, high = min(mean for _name, mean in means), max(mean for _name, mean in means)
    if low == high:
        return _("The room sees as much of one as of another: {points}").format(points=points(low))
    if high - low < _CLOSE:
        return _("The room sees them close together, from {low} to {high}").format(low=points(low), high=points(high))
    least = [name for name, mean in means if mean == low]
    return _("The room sees least of {names}, at {points}").format(names=all_of(least), points=points(low))


def statement_finding(statement: Statement, words: Words) -> str:
    """How many answered on either side of the middle of the scale."""
    if statement.counts is None:
        return _("All {number} gave the same answer").format(number=statement.n)
    half = len(statement.counts) // 2
    said = _("{low} say “{seldom}” or less, {high} say “{often}” or more").format(
        low=sum(statement.counts[:half]),
        high=sum(statement.counts[-half:]),
        seldom=words.options[half - 1],
        often=words.options[-half],
    )
    return _("Two camps: {sides}").format(sides=said) if statement.camps else said


def divided_finding(statements: Sequence[Statement]) -> str:
    """How many statements divide the room, and whether it falls into camps."""
    if not statements:
        return _("No statement splits the room")
    number = len(statements)
    if any(each.camps for each in statements):
        camps = sum(each.camps for each in statements)
        said = ngettext("The room falls into two camps on {number} statement", "The room falls into two camps on {number} statements", camps)  # noqa: E501  # fmt: skip
        return said.format(number=camps)
    said = ngettext("One statement divides the room most", "{number} statements divide the room most", number)
    return said.format(number=number)

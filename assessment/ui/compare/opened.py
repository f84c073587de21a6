"""What the address of a comparison holds: results that open, and a sentence for each link that does not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from assessment.charts.compared import LETTERS
from assessment.errors import LinkError
from assessment.reports import Part, link_words
from assessment.ui.reading import Reading, read
from assessment.words import _, ngettext

MOST: Final = len(LETTERS)
"""Results on one page."""
_SHOWN: Final = 12
"""Characters of a link that say which one is meant."""
_TOLD: Final = 5
"""Links that cannot be read and have a sentence each."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Results in the order of their links, and what is to be said about the other links."""

    readings: tuple[Reading, ...]
    notes: tuple[str, ...]

    @property
    def tokens(self) -> list[str]:
        """Links of the results."""
        return [reading.token for reading in self.readings]

    def by_day(self) -> "Opened":
        """The same, the earliest first; for results with days."""
        return replace(self, readings=tuple(sorted(self.readings, key=lambda each: each.content.day or date.max)))

    @property
    def parts(self) -> list[Part]:
        """The results as reports take them."""
        return [part_of(reading) for reading in self.readings]


def part_of(reading: Reading) -> Part:
    """A result with where it comes from."""
    content = reading.content
    return Part(reading.edition, content.form, content.role, content.day, reading.result)


def open_tokens(tokens: Sequence[str]) -> Opened:
    """Open links: each once, at most as many as one page takes."""
    different = list(dict.fromkeys(tokens))
    readings: list[Reading] = []
    notes: list[str] = []
    for place, token in enumerate(different):
        if len(readings) == MOST:
            left_out = len(different) - place
            break
        try:
            readings.append(read(token))
        except LinkError as error:
            notes.append(_said(token, error))
    else:
        left_out = 0
    opened = {reading.token for reading in readings}
    twice = sum(token in opened for token in tokens) - len(opened)
    return Opened(tuple(readings), (*_few(notes), *_counted(twice, left_out)))


def _few(notes: Sequence[str]) -> list[str]:
    """The first, and how many there are beyond them."""
    more = len(notes) - _TOLD
    if more <= 0:
        return list(notes)
    said = ngettext("One more link cannot be read.", "{count} more links cannot be read.", more)
    return [*notes[:_TOLD], said.format(count=more)]


def _said(token: str, error: LinkError) -> str:
    """Which link, what is wrong with it, and what to do."""
    title, _explanation, remedy = link_words(error)
    start = token if len(token) <= _SHOWN else f"{token[:_SHOWN]}…"
    return _("{title} (“{start}”). {remedy}").format(title=title, start=start, remedy=remedy)


def _counted(twice: int, left_out: int) -> list[str]:
    said = []
    if twice:
        said.append(
            ngettext(
                "One link was there already, so it is shown once.",
                "{count} links were there already, so they are shown once.",
                twice,
            ).format(count=twice)
        )
    if left_out:
        said.append(
            ngettext(
                "A page compares up to {most} results. One more was left out.",
                "A page compares up to {most} results. {count} more were left out.",
                left_out,
            ).format(most=MOST, count=left_out)
        )
    return said

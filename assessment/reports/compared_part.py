"""One of several results with where it comes from, and how many there are in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessment.charts import Compared
from assessment.packs import Edition
from assessment.reports.days import day_words
from assessment.words import _, all_of
from scoring import Result


@dataclass(frozen=True, slots=True)
class Part:
    """A result to compare: its edition and form, and role and day where they are known."""

    edition: Edition
    form: str
    role: str | None
    day: date | None
    result: Result

    def about(self, *, with_form: bool = True) -> str:
        """Role, form and day, as far as they are known."""
        roles = {role.id: role.label for role in self.edition.roles}
        form = self.edition.forms[self.form].title if with_form else None
        told = [roles.get(self.role or ""), form, None if self.day is None else day_words(self.day)]
        return ", ".join(each for each in told if each)

    @property
    def field(self) -> str | None:
        """Name of the field it lies in; None while that is open."""
        return None if self.result.quadrant is None else self.edition.quadrants[self.result.quadrant].title


def is_one_pack(parts: Sequence[Part]) -> bool:
    """Whether all answered the same questionnaire."""
    return len({part.edition.id for part in parts}) == 1


def is_one_edition(parts: Sequence[Part]) -> bool:
    """Whether all answered the same edition of it, so that statements mean the same."""
    return len({(part.edition.id, part.edition.number) for part in parts}) == 1


def common_sections(parts: Sequence[Part]) -> tuple[str, ...]:
    """Ids of the map's sections that all have, in presentation order; none between questionnaires."""
    if not is_one_pack(parts):
        return ()
    having = [{section.id for section in part.result.sections} for part in parts]
    return tuple(section.id for section in parts[0].result.sections if all(section.id in ids for ids in having))


def number(count: int) -> str:
    """A count up to twelve in words."""
    words = (
        *(_("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight")),
        *(_("nine"), _("ten"), _("eleven"), _("twelve")),
    )
    return words[count] if count < len(words) else str(count)


def who(marks: Sequence[Compared]) -> str:
    """These results as part of a sentence."""
    return all_of([mark.spoken for mark in marks])

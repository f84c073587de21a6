"""What somebody has done, short enough for an address and kept nowhere else.

``done`` has a letter for each thing: a-z for lessons by their place in the path, A-Z for games, 1-9 for scenarios.
``before`` and ``after`` have a digit for each question: the option that was chosen, from 1, and 0 for none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from assessment.packs.learning.learning import Learning

PARAMETERS: Final = ("done", "before", "after")


@dataclass(frozen=True, slots=True)
class Record:
    """``done`` holds marks; the two others the chosen options, none before the questions were asked."""

    done: frozenset[str] = frozenset()
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()

    def with_done(self, mark: str | None) -> "Record":
        """The record with one more thing done."""
        return self if mark is None else Record(self.done | {mark}, self.before, self.after)

    def over(self, older: "Record") -> "Record":
        """Both together; of the questions, this one's answers where it has any."""
        return Record(self.done | older.done, self.before or older.before, self.after or older.after)

    def params(self) -> dict[str, str]:
        """Query parameters; none for an empty record."""
        written = {
            "done": "".join(sorted(self.done, key=_ORDER.index)),
            "before": "".join(map(str, self.before)),
            "after": "".join(map(str, self.after)),
        }
        return {name: value for name, value in written.items() if value}


_ORDER: Final = ascii_lowercase + ascii_uppercase + digits[1:]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that an edition has: of its lessons, its games and its scenarios, by id."""

    lessons: Mapping[str, str]
    games: Mapping[str, str]
    scenarios: Mapping[str, str]
    options: tuple[int, ...]
    """How many options each question has."""

    @property
    def every(self) -> frozenset[str]:
        return frozenset((*self.lessons.values(), *self.games.values(), *self.scenarios.values()))


def marks_of(learning: Learning, scenarios: Sequence[str] = ()) -> Marks:
    """The marks of what an edition teaches. ``scenarios``: ids in their order."""
    ideas = learning.questions.ideas if learning.questions else ()
    return Marks(
        lessons=dict(zip(learning.lessons, ascii_lowercase, strict=False)),
        games=dict(zip(learning.about.games, ascii_uppercase, strict=False)),
        scenarios=dict(zip(scenarios, digits[1:], strict=False)),
        options=tuple(min(len(idea.before.options), len(idea.after.options)) for idea in ideas),
    )


def read_record(params: Mapping[str, str], marks: Marks) -> Record | None:
    """The record that an address holds, an empty one where it holds none; None when it is none of ours."""
    done, before, after = (params.get(name, "") for name in PARAMETERS)
    known = sorted(set(done), key=_ORDER.find)
    if not (set(done) <= marks.every and done == "".join(known)):
        return None
    chosen = [_chosen(text, marks.options) for text in (before, after)]
    if chosen[0] is None or chosen[1] is None:
        return None
    return Record(frozenset(done), chosen[0], chosen[1])


def _chosen(text: str, options: tuple[int, ...]) -> tuple[int, ...] | None:
    if not text:
        return ()
    if len(text) != len(options) or not set(text) <= set(digits):
        return None
    chosen = tuple(map(int, text))
    return chosen if all(one <= most for one, most in zip(chosen, options, strict=True)) else None

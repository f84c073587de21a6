"""Everything that an edition teaches, checked."""

from collections.abc import Mapping
from dataclasses import dataclass

import scoring
from assessment.packs.learning.checks import Card, Check, Deck, Sort
from assessment.packs.learning.models import LearningFile, LessonHead, Questions, Term
from assessment.packs.learning.pictures import Picture
from assessment.packs.learning.text import LessonText


# Told apart by identity, as editions are: there is one object each.
@dataclass(frozen=True, eq=False)
class Lesson:
    """One lesson: its fields, its picture and its text."""

    head: LessonHead
    picture: Picture
    text: LessonText

    @property
    def id(self) -> str:
        return self.head.id


@dataclass(frozen=True, eq=False)
class Learning:
    """``lessons`` stand in the order of the path; every id that one part names is there in the other."""

    about: LearningFile
    lessons: Mapping[str, Lesson]
    checks: Mapping[str, Check]
    glossary: Mapping[str, Term]
    sources: Mapping[str, str]
    cards: Deck | None
    questions: Questions | None

    def check_of(self, lesson: Lesson) -> Check:
        """What a reader of the lesson does."""
        return self.checks[lesson.head.check]

    def place(self, lesson: str) -> int:
        """Where the lesson stands in the path, from 1."""
        return list(self.lessons).index(lesson) + 1

    def for_section(self, section: str) -> Lesson | None:
        """The first lesson of the path that serves a section; None when there is none."""
        return next((each for each in self.lessons.values() if section in each.head.serves.sections), None)

    def for_field(self, field: scoring.Quadrant) -> Lesson | None:
        """The first lesson of the path that serves a field of the map; None when there is none."""
        return next((each for each in self.lessons.values() if field in each.head.serves.fields), None)

    @property
    def deck(self) -> Deck:
        """The cards; only for checks that sort them, and then a rule has seen to it that there are some."""
        assert self.cards is not None
        return self.cards

    def cards_of(self, check: Sort) -> dict[str, Card]:
        """The cards that a check sorts, by id, in its order."""
        every = self.deck.cards
        return dict(every) if isinstance(check.cards, str) else {name: every[name] for name in check.cards}

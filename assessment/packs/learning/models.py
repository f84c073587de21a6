"""What lessons consist of: strict, frozen, without unknown keys. Field names are the keys of the files."""

from typing import Annotated, Any, Final

from pydantic import Field

import scoring
from assessment.packs.learning.checks import Options
from assessment.packs.models import Model
from assessment.packs.wording import Letters, Line, Line32, Line60, Name, Number

FEWEST_WORDS: Final = 250
MOST_WORDS: Final = 350
"""Of a lesson's text: what is read in two minutes."""
MOST_LESSONS: Final = 26
MOST_GAMES: Final = 26
"""An address that keeps what is done has a letter for each."""

Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=MOST_LESSONS)]


class LearningFile(Model):
    """learning.yaml: what there is, in order."""

    title: Line60
    intro: Line
    lessons: Names
    games: Annotated[tuple[Name, ...], Field(max_length=MOST_GAMES)] = ()


class Serves(Model):
    """Where on a result the lesson is offered."""

    sections: tuple[Letters, ...] = ()
    fields: tuple[scoring.Quadrant, ...] = ()


class Taken(Model):
    """A source, and what the lesson takes from it."""

    source: Name
    takes: Line


class Onward(Model):
    """One thing to do, and the lesson to read then."""

    do: Line
    lesson: Name | None = None


class LessonHead(Model):
    """What stands above a lesson's text. ``picture`` is checked as its kind asks."""

    id: Name
    title: Line60
    point: Line
    minutes: Number
    serves: Serves = Serves()
    picture: dict[str, Any]
    check: Name
    sources: Annotated[tuple[Taken, ...], Field(min_length=1)]
    onward: Annotated[Onward, Field(alias="next")]


class Term(Model):
    """A word of the field."""

    term: Line32
    means: Line
    example: Line


class Question(Model):
    """One of a pair that asks for the same idea."""

    question: Line
    options: Options


class Idea(Model):
    """What is true, where it is taught, and a question before and after."""

    idea: Line
    lesson: Name
    before: Question
    after: Question


class Questions(Model):
    """questions.yaml."""

    intro: Line
    again: Line
    ideas: Annotated[tuple[Idea, ...], Field(min_length=1, max_length=9)]

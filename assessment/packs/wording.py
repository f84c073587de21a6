"""Kinds of text and number that an author writes, each with what to write instead when it is wrong."""

import re
from collections.abc import Callable
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

_PLACEHOLDER: Final = re.compile(r"[\W_]*|\W*(todo|tbd|tbc|fixme|xxx+|lorem ipsum|placeholder)\b.*", re.I | re.S)


def refusal(code: str, problem: str, remedy: str) -> PydanticCustomError:
    """An error that already carries its finding; the field's name takes the place of ``{field}``."""
    return PydanticCustomError("refused", "{problem}", {"code": code, "problem": problem, "remedy": remedy})


def _finished(text: str) -> str:
    if not text:
        raise refusal("E206", "{field} is empty", "Write the text, or see the comment above the field.")
    if _PLACEHOLDER.fullmatch(text):
        raise refusal("E206", "{field} is a placeholder", "Write the finished text.")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise refusal("E205", "{field} has more than one paragraph", "Join the lines, or start the text with >-.")
    return text


def _at_most(characters: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        if len(text) > characters:
            problem = f"{{field}} has {len(text)} characters"
            raise refusal("E205", problem, f"Shorten it to {characters}: there is no room for more.")
        return text

    return check


def _shaped(pattern: str, remedy: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise refusal("E204", "{field} is not written as it should be", remedy)
        return text

    return check


Prose: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_finished)]
"""Finished text, paragraphs allowed."""
Line: TypeAlias = Annotated[Prose, AfterValidator(_one_line)]
"""Finished text in one paragraph."""
Line60: TypeAlias = Annotated[Line, AfterValidator(_at_most(60))]
Line32: TypeAlias = Annotated[Line, AfterValidator(_at_most(32))]
Line14: TypeAlias = Annotated[Line, AfterValidator(_at_most(14))]

Name: TypeAlias = Annotated[
    str,
    AfterValidator(
        _shaped(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "Use lower-case letters and numbers, joined by hyphens: two-words.")
    ),
    AfterValidator(_at_most(40)),
]
"""Name of a pack or of a questionnaire's file."""
Word: TypeAlias = Annotated[
    str, AfterValidator(_shaped(r"[a-z][a-z0-9_]{0,29}", "Use one word in lower-case letters: word."))
]
"""Id of a form, a role or a strategy."""
Letters: TypeAlias = Annotated[str, AfterValidator(_shaped(r"[A-Z]{3}", "Use three capital letters: ABC."))]
ItemId: TypeAlias = Annotated[
    str, AfterValidator(_shaped(r"[A-Z]{3}[1-9][0-9]?", "Use the section's three letters and a number: ABC1."))
]
RiskId: TypeAlias = Annotated[
    str, AfterValidator(_shaped(r"[A-Z][1-9][0-9]?", "Use one capital letter and a number: R1."))
]
ScenarioId: TypeAlias = Annotated[str, AfterValidator(_shaped(r"S[1-9][0-9]?", "Use a capital S and a number: S1."))]
OptionId: TypeAlias = Annotated[str, AfterValidator(_shaped(r"[A-F]", "Use one capital letter from A to F: A."))]
Language: TypeAlias = Annotated[
    str, AfterValidator(_shaped(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "Use a language tag: en, pt-BR."))
]

Points: TypeAlias = Annotated[float, Field(ge=0, le=100)]
"""0-100; 0 and 100 included."""
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Number: TypeAlias = Annotated[int, Field(ge=1, le=100)]
"""A count that an author sets."""

"""Kinds of text that only lessons have."""

from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from assessment.packs.wording import Line, refusal


def _without_a_stop(text: str) -> str:
    if text.endswith("."):
        raise refusal("E205", "{field} ends with a full stop", "Leave the full stop out: it is a heading.")
    return text


Heading: TypeAlias = Annotated[Line, AfterValidator(_without_a_stop)]
"""A finding or a name that stands alone, without a full stop."""

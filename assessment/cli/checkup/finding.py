"""What a check has found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from assessment.settings import Settings

State = Literal["ok", "warning", "problem"]


@dataclass(frozen=True, slots=True)
class Found:
    """One line. ``do`` is a sentence for whoever looks after the server; empty where there is nothing to do."""

    check: str
    state: State
    said: str
    do: str = ""


Check = Callable[[Settings], Iterator[Found]]

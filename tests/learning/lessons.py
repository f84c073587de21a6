"""The lessons that ship."""

from functools import cache
from pathlib import Path

from assessment.packs.learning.learning import Learning
from assessment.packs.learning.lessons import open_lessons

EDITION = Path(__file__).resolve().parents[2] / "content" / "marketing-sales" / "1"


@cache
def shipped() -> Learning:
    learning = open_lessons(EDITION)
    assert learning is not None
    return learning

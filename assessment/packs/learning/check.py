"""Everything to mend in the learning part of an edition."""

from pathlib import Path

from assessment.errors import Finding


def check_learning(edition: Path) -> list[Finding]:
    """The findings of every kind of file, for the edition in this folder."""
    from assessment.packs.learning.lessons import check_lessons
    from assessment.packs.learning.trials import check_trials

    return [*check_lessons(edition), *check_trials(edition)]

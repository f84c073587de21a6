"""Errors as plain sentences for a terminal, each with what to do about it."""

from collections.abc import Iterator

from assessment.cli.workshop_sentences import workshop_sentence
from assessment.errors import (
    ContentError,
    EmphasisError,
    Finding,
    LinkCutOffError,
    LinkError,
    LinkNewerVersionError,
    PackNotFoundError,
    SettingError,
    SheetError,
    SheetProblem,
    WorkshopError,
)
from assessment.words import _


def sentences(error: EmphasisError) -> Iterator[str]:
    """One line for each thing to mend."""
    match error:
        case ContentError():
            yield from map(finding_line, error.findings)
        case SheetError():
            yield from map(problem_line, error.problems)
        case LinkError():
            yield _link_sentence(error)
        case PackNotFoundError():
            yield _pack_sentence(error)
        case WorkshopError() | SettingError():
            yield workshop_sentence(error)
        case _:
            yield str(error)


def finding_line(finding: Finding) -> str:
    """``file:line: code problem. remedy``, the shape that editors can jump to."""
    return f"{finding.file}:{finding.line}: {finding.code} {finding.problem}. {finding.remedy}"


def problem_line(problem: SheetProblem) -> str:
    """Row and item first, as far as they are known."""
    row = None if problem.row is None else _("row {number}").format(number=problem.row)
    place = ", ".join(part for part in (row, problem.item) if part)
    sentence = f"{place}: {problem.problem}" if place else problem.problem
    return f"{sentence[0].upper()}{sentence[1:]}. {problem.remedy}"


def _link_sentence(error: LinkError) -> str:
    match error:
        case LinkCutOffError(expected=None):
            return _("The end of this token is missing. Copy all of it again.")
        case LinkCutOffError():
            told = _(
                "The end of this token is missing: {present} of {expected} characters are here. Copy all of it again."
            )
            return told.format(present=error.present, expected=error.expected)
        case LinkNewerVersionError():
            return _("This token was made by a newer version of Emphasis. Update Emphasis, then read it again.")
        case PackNotFoundError():
            return _pack_sentence(error)
        case _:
            return _("This token was changed on its way, so it is not read. Copy it again from where it came.")


def _pack_sentence(error: PackNotFoundError) -> str:
    if error.pack is None:
        return _("This token belongs to a pack that is not installed here. Install the pack, then read it again.")
    if error.edition is None:
        return _("There is no pack {pack} here. Check its name, or install it.").format(pack=error.pack)
    told = _("There is no edition {edition} of {pack} here. Check the name and the number, or install it.")
    return told.format(edition=error.edition, pack=error.pack)

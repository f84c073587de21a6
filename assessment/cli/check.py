"""`emphasis check`: everything that has to be mended in a folder of packs."""

from pathlib import Path

from assessment.cli.sentences import finding_line
from assessment.packs import check_folder
from assessment.words import _, ngettext


def check(folder: str) -> int:
    """Print every finding and how many there are. Gives 2 if there are any, else 0."""
    findings = check_folder(Path(folder))
    for finding in findings:
        print(finding_line(finding))
    if findings:
        counted = ngettext("{count} thing to mend in {folder}.", "{count} things to mend in {folder}.", len(findings))
        print(counted.format(count=len(findings), folder=folder))
        return 2
    print(_("Nothing to mend in {folder}.").format(folder=folder))
    return 0

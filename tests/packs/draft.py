"""A copy of the shipped content that a test may spoil."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from assessment.errors import Finding
from assessment.packs import check_folder

PACK = "marketing-sales"


@dataclass(frozen=True)
class Draft:
    """``root`` holds the pack; files are named from its edition's folder."""

    root: Path

    @property
    def edition(self) -> Path:
        return self.root / PACK / "1"

    def file(self, name: str) -> Path:
        return self.edition / name

    def text(self, name: str) -> str:
        return self.file(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        self.file(name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> int:
        """Replace the first ``old``, there must be one; gives the line of the first difference."""
        before = self.text(name)
        assert old in before, f"{name} has no {old!r}"
        after = before.replace(old, new, 1)
        self.write(name, after)
        pairs = zip(before.splitlines(), after.splitlines(), strict=False)
        return next((line for line, (was, now) in enumerate(pairs, 1) if was != now), len(after.splitlines()))

    def cut(self, name: str, start: str, end: str) -> None:
        """Remove everything from the first ``start`` up to the next ``end``, which stays."""
        text = self.text(name)
        first = text.index(start)
        self.write(name, text[:first] + text[text.index(end, first + 1) :])

    def line_of(self, name: str, marker: str) -> int:
        """Line of the first place where ``marker`` stands."""
        text = self.text(name)
        return text.count("\n", 0, text.index(marker)) + 1

    def only_finding(self) -> Finding:
        """The finding, where there must be exactly one."""
        findings = self.findings()
        assert len(findings) == 1, findings
        return findings[0]

    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings()]

    def findings(self) -> tuple[Finding, ...]:
        return check_folder(self.root)


def copied(content: Path, to: Path) -> Draft:
    """A copy without the lock, so that changes of shape show only what a test is about."""
    shutil.copytree(content, to)
    (to / "released.lock").unlink(missing_ok=True)
    return Draft(to)

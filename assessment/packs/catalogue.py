"""All editions of a content folder."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from assessment.errors import ContentError, Finding, PackNotFoundError
from assessment.packs.assemble import Assembled, assemble
from assessment.packs.codes import code_of
from assessment.packs.compile import Core
from assessment.packs.edition import Edition
from assessment.packs.folders import Shelf, open_shelf
from assessment.packs.learning.check import check_learning
from assessment.packs.lock import LOCK, Released, add_to_lock, broken_locks, read_lock
from assessment.packs.places import shipped_folder
from assessment.packs.spelling import shortened

_LONGEST: Final = 1000
"""Characters of a sentence about a finding."""


@dataclass(frozen=True)
class Catalogue:
    """Editions by pack id and number, ascending."""

    editions: tuple[Edition, ...]
    folders: Mapping[tuple[str, int], Path] = field(default_factory=dict, compare=False)
    """By pack id and number: where an edition lies, for what is read only when somebody asks for it."""

    @cached_property
    def _by_name(self) -> dict[tuple[str, int], Edition]:
        return {(edition.id, edition.number): edition for edition in self.editions}

    @cached_property
    def _newest(self) -> dict[str, Edition]:
        return {edition.id: edition for edition in self.editions}

    @cached_property
    def _by_code(self) -> dict[int, str]:
        return {code_of(pack): pack for pack in self.packs}

    @property
    def packs(self) -> tuple[str, ...]:
        """Ids of all packs."""
        return tuple(self._newest)

    @property
    def only_pack(self) -> str | None:
        """The pack's id when there is exactly one."""
        return self.packs[0] if len(self.packs) == 1 else None

    def edition(self, pack: str, number: int) -> Edition:
        """The edition; PackNotFoundError when this folder does not have it."""
        found = self._by_name.get((pack, number))
        if found is None:
            raise PackNotFoundError(pack, number)
        return found

    def newest(self, pack: str) -> Edition:
        """The pack's edition with the highest number; PackNotFoundError when there is none."""
        found = self._newest.get(pack)
        if found is None:
            raise PackNotFoundError(pack, None)
        return found

    def pack_with_code(self, code: int) -> str | None:
        """The id of the pack that has this number in links (``codes.code_of``), or None."""
        return self._by_code.get(code)


def open_catalogue(folder: Path | None = None) -> Catalogue:
    """All editions below ``folder`` (None: the content that ships with the product), checked as a whole.

    Raises ContentError with every finding of every file.
    """
    _, assembled, findings = _survey(shipped_folder() if folder is None else folder)
    if findings:
        raise ContentError(findings)
    whole = [(each.edition, each.folder) for each in assembled if each.edition]
    editions = sorted((edition for edition, _ in whole), key=lambda edition: (edition.id, edition.number))
    return Catalogue(tuple(editions), {(edition.id, edition.number): folder for edition, folder in whole})


@cache
def shared_catalogue() -> Catalogue:
    """The content that ships with the product, read once a process; raises ContentError."""
    return open_catalogue()


def check_folder(folder: Path) -> tuple[Finding, ...]:
    """Everything to mend below a content folder, a pack's folder or an edition's, in the order of files and lines."""
    shelf, _, findings = _survey(folder)
    return _told([*findings, *(found for edition in shelf.editions for found in check_learning(edition))])


def lock_editions(folder: Path) -> tuple[str, ...]:
    """Add every edition that is not locked yet to ``released.lock``; gives the new ones as "pack edition".

    Raises ContentError when anything is to be mended first, a locked edition that changed included.
    """
    findings = check_folder(folder)
    if findings:
        raise ContentError(findings)
    shelf, assembled, _ = _survey(folder)
    return add_to_lock(shelf.root, [each.core for each in assembled if each.core])


def _survey(folder: Path) -> tuple[Shelf, list[Assembled], tuple[Finding, ...]]:
    shelf = open_shelf(folder)
    assembled = [assemble(edition) for edition in shelf.editions]
    released, findings = read_lock(shelf.root)
    findings += shelf.findings
    for each in assembled:
        findings += each.findings
    cores: dict[Path, Core] = {each.folder: each.core for each in assembled if each.core}
    findings += broken_locks(released, cores)
    findings += _withdrawn(released, shelf)
    findings += _shared_codes(cores)
    return shelf, assembled, _told(findings)


def _told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of files and lines."""
    return tuple(sorted(map(_printable, findings), key=lambda each: (str(each.file), each.line, each.code)))


def _printable(finding: Finding) -> Finding:
    """The finding without characters, from an author's ids, that disturb a terminal."""
    return replace(finding, problem=shortened(finding.problem, _LONGEST), remedy=shortened(finding.remedy, _LONGEST))


def _withdrawn(released: list[Released], shelf: Shelf) -> Iterator[Finding]:
    """Released editions whose folder is gone; links to them would no longer open."""
    present = {(folder.parent.name, folder.name) for folder in shelf.editions}
    for entry in released:
        if shelf.is_whole and (entry.pack, str(entry.number)) not in present:
            problem = f"edition {entry.number} of {entry.pack} is released, and its folder is missing"
            yield Finding("E363", shelf.root / LOCK, entry.line, problem, "Put the folder back: links refer to it.")


def _shared_codes(cores: dict[Path, Core]) -> Iterator[Finding]:
    folders: dict[int, dict[str, Path]] = defaultdict(dict)
    for folder, core in cores.items():
        folders[code_of(core.head.id)].setdefault(core.head.id, folder)
    for packs in folders.values():
        first, *others = packs
        for pack in others:
            problem = f"links cannot tell this pack from {first}: both have the same code"
            yield Finding("E371", packs[pack] / "pack.yaml", 1, problem, "Choose another id before it is released.")

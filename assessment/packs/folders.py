"""Finds the editions below a content folder."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assessment.errors import Finding
from assessment.packs.files import PACK


@dataclass(slots=True)
class Shelf:
    """Edition folders by pack and number. ``root`` holds the packs; ``is_whole`` means that no pack was left out."""

    root: Path
    is_whole: bool
    editions: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def open_shelf(folder: Path) -> Shelf:
    """Editions below ``folder``, which may be the content folder, a pack's folder or a single edition."""
    try:
        names = _folders_in(folder)
    except OSError as error:
        remedy = "Name the folder that holds the packs."
        return Shelf(
            folder, True, [], [_finding("E101", folder, f"the folder cannot be opened: {error.strerror}", remedy)]
        )
    if (folder / PACK).is_file():
        return Shelf(folder.resolve().parent.parent, False, [folder])
    if any(name.isdecimal() for name in names):
        shelf = Shelf(folder.resolve().parent, False)
        _add_pack(shelf, folder)
        return shelf
    shelf = Shelf(folder, True)
    for name in names:
        _add_pack(shelf, folder / name)
    if not names:
        remedy = "Copy a pack's folder from the content that ships with the program here, and change it."
        shelf.findings.append(_finding("E101", folder, "there is no pack in this folder", remedy))
    return shelf


def _folders_in(folder: Path) -> list[str]:
    """Visible folders, and links that lead nowhere, by name."""
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if not entry.name.startswith((".", "_")) and _is_folder(entry))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # a link that leads to itself
        return True


def _add_pack(shelf: Shelf, folder: Path) -> None:
    try:
        names = _folders_in(folder)
    except OSError as error:
        problem = f"the folder cannot be opened: {error.strerror}"
        shelf.findings.append(_finding("E104", folder, problem, "Put a folder here, or remove the link."))
        return
    shelf.findings += _misplaced(folder, names)
    numbered = [name for name in names if name.isdecimal()]
    shelf.editions += [folder / name for name in sorted(numbered, key=lambda name: (int(name), name))]


def _misplaced(folder: Path, names: list[str]) -> Iterator[Finding]:
    if (folder / PACK).exists():
        remedy = "Move everything into a folder named after the edition: 1."
        yield _finding("E102", folder / PACK, "the pack lies outside an edition's folder", remedy)
    elif not any(name.isdecimal() for name in names):
        remedy = f"Add a folder named after the edition (1) with {PACK}, or move this folder away."
        yield _finding("E102", folder, "this folder holds no edition", remedy)
    for name in names:
        if not name.isdecimal():
            remedy = "Name an edition's folder with a whole number; start other folders' names with a dot."
            yield _finding("E102", folder / name, "the folder's name is not the number of an edition", remedy)


def _finding(code: str, file: Path, problem: str, remedy: str) -> Finding:
    return Finding(code, file, 1, problem, remedy)

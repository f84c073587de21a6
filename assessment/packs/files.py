"""The files of one edition, read once; whatever cannot be read is a finding and a gap."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from assessment.errors import Finding
from assessment.packs.document import Document
from assessment.packs.reader import read_document

GUIDANCE: Final = ("quadrants", "cells", "strategies", "signs", "risks")
EXAMPLES: Final = "examples.yaml"
PACK: Final = "pack.yaml"


@dataclass(frozen=True, slots=True)
class Files:
    """Documents of an edition by what they hold; None for one that cannot be read."""

    folder: Path
    pack: Document | None
    questionnaires: dict[str, Document | None]
    """By name, in the order of pack.yaml."""
    guidance: dict[str, Document | None]
    """By the names of GUIDANCE."""
    examples: Document | None
    findings: list[Finding] = field(default_factory=list)


def read_files(folder: Path) -> Files:
    """Everything in an edition's folder that the program reads."""
    findings: list[Finding] = []

    def read(*parts: str) -> Document | None:
        document, found = read_document(folder.joinpath(*parts))
        findings.extend(found)
        return document

    pack = read(PACK)
    names = _questionnaire_names(pack) if pack else _names_in(folder / "questionnaires")
    questionnaires = {name: read("questionnaires", f"{name}.yaml") for name in names}
    guidance = {name: read("guidance", f"{name}.yaml") for name in GUIDANCE}
    examples = read(EXAMPLES)
    if pack:
        findings += _unread_files(folder, names)
    return Files(folder, pack, questionnaires, guidance, examples, findings)


def _questionnaire_names(pack: Document) -> list[str]:
    """Names of the pack that can be a file's name; a rule reports the others."""
    listed = (pack.text("questionnaires", index) for index in range(pack.length("questionnaires")))
    return list(dict.fromkeys(name for name in listed if name and name.replace("-", "").isalnum()))


def _names_in(folder: Path) -> list[str]:
    return [path.stem for path in _yaml_files(folder) if path.suffix == ".yaml"]


def _yaml_files(folder: Path) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:  # every file that belongs here is reported as missing
        return []
    return [folder / name for name in names if name.endswith((".yaml", ".yml")) and not name.startswith(".")]


def _unread_files(folder: Path, names: list[str]) -> list[Finding]:
    """Files that look like content but that nothing refers to, such as misspelled ones."""
    known = {folder / PACK, folder / EXAMPLES}
    known |= {folder / "guidance" / f"{name}.yaml" for name in GUIDANCE}
    known |= {folder / "questionnaires" / f"{name}.yaml" for name in names}
    places = (folder, folder / "guidance", folder / "questionnaires")
    return [_unread(path) for place in places for path in _yaml_files(place) if path not in known]


def _unread(path: Path) -> Finding:
    if path.parent.name == "questionnaires":
        remedy = f'List "{path.stem}" under questionnaires in pack.yaml, or move the file away.'
    else:
        remedy = "Check its name, or move the file away."
    return Finding("E114", path, 1, "nothing reads this file", remedy)

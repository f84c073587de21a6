"""Puts one edition together from its files, or says everything that is in the way."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

import scoring
from assessment.errors import Finding
from assessment.packs.compile import Core
from assessment.packs.document import Document
from assessment.packs.edition import Edition
from assessment.packs.examples import Example, failed_examples
from assessment.packs.explain import validated
from assessment.packs.files import Files, read_files
from assessment.packs.models import Cell, Head, PackFile, QuadrantText, Questionnaire, SignCard, Strategy
from assessment.packs.outline import outline_of
from assessment.packs.rules import broken_rules
from assessment.packs.wording import ItemId, Line, RiskId, Word

_TYPES: Final[dict[str, Any]] = {
    "pack": PackFile,
    "questionnaire": Questionnaire,
    "examples": tuple[Example, ...],
    "quadrants": dict[scoring.Quadrant, QuadrantText],
    "cells": dict[str, Cell],
    "strategies": dict[Word, Strategy],
    "signs": dict[ItemId, SignCard],
    "risks": dict[RiskId, Line],
}
_ADAPTERS: Final[dict[str, TypeAdapter[Any]]] = {name: TypeAdapter(kind) for name, kind in _TYPES.items()}

_HARMLESS_TO_SCORES: Final = frozenset({"E324", "E341", "E342"})
"""Findings in files of the core that leave its examples worth scoring."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """``core`` is there when answers can be scored; ``edition`` only when nothing at all was found."""

    folder: Path
    core: Core | None
    edition: Edition | None
    findings: tuple[Finding, ...]


def assemble(folder: Path) -> Assembled:
    """Read, check and build the edition in ``folder``."""
    files = read_files(folder)
    findings = list(files.findings)
    parts = _Parts(files, findings)
    findings += broken_rules(outline_of(files))
    core = _core(parts, findings)
    if core and files.examples and parts.examples is not None:
        findings += failed_examples(core, parts.examples, files.examples)
    edition = _edition(core, parts) if core and not findings else None
    return Assembled(folder, core, edition, tuple(findings))


class _Parts:
    """The checked content of each file, None where it cannot be used."""

    def __init__(self, files: Files, findings: list[Finding]) -> None:
        def check(kind: str, document: Document | None) -> Any:
            if document is None:
                return None
            value, found = validated(_ADAPTERS[kind], _TYPES[kind], document)
            findings.extend(found)
            return value

        self.files = files
        self.pack: PackFile | None = check("pack", files.pack)
        self.questionnaires: list[Questionnaire | None] = [
            check("questionnaire", document) for document in files.questionnaires.values()
        ]
        self.guidance: dict[str, Any] = {name: check(name, document) for name, document in files.guidance.items()}
        self.examples: tuple[Example, ...] | None = check("examples", files.examples)


def _core(parts: _Parts, findings: list[Finding]) -> Core | None:
    questionnaires = tuple(each for each in parts.questionnaires if each)
    strategies = parts.guidance["strategies"]
    if parts.pack is None or strategies is None or len(questionnaires) < len(parts.questionnaires):
        return None
    documents = (parts.files.pack, parts.files.guidance["strategies"], *parts.files.questionnaires.values())
    own = {document.file for document in documents if document}
    if any(each.file in own and each.code not in _HARMLESS_TO_SCORES for each in findings):
        return None
    return Core(parts.pack, questionnaires, tuple(strategies))


def _edition(core: Core, parts: _Parts) -> Edition:
    head = {name: getattr(core.head, name) for name in Head.model_fields}
    return Edition(**head, questionnaires=core.questionnaires, **parts.guidance)

"""The lock of released editions: a link made today opens for ever, so what is asked and how it counts stays."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from assessment.errors import Finding
from assessment.packs.compile import Core, items_of_form
from assessment.packs.models import Form

LOCK: Final = "released.lock"
_LINE: Final = re.compile(r"([a-z0-9-]+) ([1-9][0-9]{0,3}) ([0-9a-f]{32})")
_HEADER: Final = """\
# The shape of every released edition: pack, edition, and a hash of what is asked and how it counts (ids, order,
# options, keys, signs, method, constants; not the wording). Lines are only ever added. An edition that no longer fits
# its line is refused: put it back as it was, and make the change in a copy with the next number.
"""


@dataclass(frozen=True, slots=True)
class Released:
    """An edition as it was released. ``line`` is its line in the lock."""

    pack: str
    number: int
    shape: str
    line: int


def shape_of(core: Core) -> str:
    """32 hexadecimal digits that change whenever an old answer sheet could be read or scored differently."""
    head = core.head
    shape = {
        "pack": head.id,
        "edition": head.number,
        "options": [option.value for option in head.scale],
        "roles": [role.id for role in head.roles],
        "questionnaires": [
            [each.id, each.axis, [[item.id, item.keyed, item.sign, item.strategy] for item in each.items]]
            for each in core.questionnaires
        ],
        "forms": [
            [name, _asked(core, form), form.min_answered, form.long_run_from, form.signs]
            for name, form in head.forms.items()
        ],
        "strategies": core.strategies,
        # Constants that a later program adds with a default leave the shape of older editions as it is.
        "scoring": head.scoring.model_dump(exclude_defaults=True, exclude={"bands"}),
        "bands": [band.below for band in head.scoring.bands],
    }
    return blake2b(json.dumps(shape, sort_keys=True).encode(), digest_size=16).hexdigest()


def _asked(core: Core, form: Form) -> list[str]:
    return [item.id for each in core.questionnaires for item in items_of_form(form, each)]


def read_lock(root: Path) -> tuple[list[Released], list[Finding]]:
    """Entries of the lock in ``root``, none when there is no lock."""
    file = root / LOCK
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return [], []
    except (OSError, ValueError):
        problem = "the lock of released editions cannot be read"
        return [], [Finding("E361", file, 1, problem, "Put the last good version of the file back.")]
    entries: dict[tuple[str, int], Released] = {}
    findings = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        entry = Released(found[1], int(found[2]), found[3], number) if found else None
        if entry and (entry.pack, entry.number) not in entries:
            entries[entry.pack, entry.number] = entry
        else:
            problem = "this edition is locked twice" if entry else "this line is not a pack, an edition and a hash"
            findings.append(Finding("E361", file, number, problem, "Put the last good version of the file back."))
    return list(entries.values()), findings


def broken_locks(released: list[Released], cores: dict[Path, Core]) -> Iterator[Finding]:
    """Editions, by folder, whose shape is no longer the released one."""
    shapes = {(entry.pack, entry.number): entry.shape for entry in released}
    for folder, core in cores.items():
        locked = shapes.get((core.head.id, core.head.number))
        if locked is not None and locked != shape_of(core):
            problem = f"edition {core.head.number} is released, and what it asks or how it counts has changed"
            remedy = f"Put it back as it was, copy the folder to {core.head.number + 1}, and make the change there."
            yield Finding("E362", folder / "pack.yaml", 1, problem, remedy)


def add_to_lock(root: Path, cores: list[Core]) -> tuple[str, ...]:
    """Write a line for each edition that has none; gives them as "pack edition"."""
    file = root / LOCK
    known = {(entry.pack, entry.number) for entry in read_lock(root)[0]}
    added = [core for core in cores if (core.head.id, core.head.number) not in known]
    if added:
        before = file.read_text(encoding="utf-8") if file.exists() else _HEADER
        lines = [f"{core.head.id} {core.head.number} {shape_of(core)}\n" for core in added]
        file.write_text(before + "\n" * (not before.endswith("\n")) + "".join(lines), encoding="utf-8")
    return tuple(f"{core.head.id} {core.head.number}" for core in added)

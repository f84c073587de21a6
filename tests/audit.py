"""Known vulnerabilities of the locked packages: ``python -m tests.audit``.

A known one fails. Where no service of vulnerabilities can be reached, as on a machine with a package registry and
nothing else, nothing is found out: that is said, and is no failure of the code.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

LOCK: Final = Path(__file__).resolve().parents[1] / "requirements-dev.lock"
SERVICES: Final = (("-s", "pypi"), ("-s", "osv"))
"""The registry's own list first; it is the one that a mirror may have."""
_NOBODY: Final = "No service of vulnerabilities can be reached from here, so nothing was found out about the packages."
_PATIENCE: Final = 300
"""Seconds."""


@dataclass(frozen=True)
class Audit:
    """``known``: a line for each vulnerability; ``looked_up``: packages that the service knew."""

    looked_up: int
    packages: int
    known: tuple[str, ...] = ()


def audit(lock: Path, service: Iterable[str]) -> Audit | None:
    """What one service knows about the packages of a lock file; None where it cannot be reached."""
    command = [sys.executable, "-m", "pip_audit", "-r", str(lock), "--disable-pip", "--no-deps", "-f", "json"]
    done = subprocess.run(
        [*command, "--progress-spinner", "off", *service], capture_output=True, timeout=_PATIENCE, check=False
    )
    try:
        listed: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return None
    looked_up = [each for each in listed if "skip_reason" not in each]
    return Audit(len(looked_up), len(listed), tuple(_lines(looked_up))) if looked_up else None


def _lines(listed: list[dict[str, Any]]) -> Iterator[str]:
    for package in listed:
        for each in package["vulns"]:
            mended = ", ".join(each["fix_versions"]) or "no version yet"
            yield f"{package['name']} {package['version']}: {each['id']}, mended in {mended}"


def report(found: Audit | None) -> tuple[int, list[str]]:
    """The exit code, and what is said."""
    if found is None:
        return 0, [_NOBODY]
    counted = f"Looked up {found.looked_up} of {found.packages} packages: {len(found.known)} known vulnerabilities."
    return int(bool(found.known)), [*found.known, counted]


def main(lock: Path = LOCK, services: Iterable[Iterable[str]] = SERVICES) -> int:
    """Ask the first service that can be reached."""
    answers = (audit(lock, service) for service in services)
    code, said = report(next((each for each in answers if each), None))
    print(*said, sep="\n")
    return code


if __name__ == "__main__":
    sys.exit(main())

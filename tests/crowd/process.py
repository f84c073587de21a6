"""A crowd as a test or a measurement holds it: started, told to answer and to stop, and read afterwards."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from tests.crowd.phone import Told

_ROOT: Final = Path(__file__).resolve().parents[2]
_PATIENCE: Final = 120.0


@dataclass(frozen=True, slots=True)
class Report:
    """What all phones were told, and the processor time (seconds) that they took."""

    phones: list[Told]
    cpu: float


class Crowd:
    """Phones that are in the room."""

    def __init__(self, process: "subprocess.Popen[str]", file: Path) -> None:
        self._process = process
        self._file = file

    def answer(self) -> None:
        """Begin to answer."""
        self._say("answer")

    def stop(self) -> None:
        """Tap no more; comes back when everything that was tapped was acknowledged."""
        self._say("stop")
        self._hear("sent")

    def leave(self) -> Report:
        """Go, after ``stop``."""
        self._say("leave")
        assert self._process.wait(_PATIENCE) == 0
        told = json.loads(self._file.read_text(encoding="utf-8"))
        return Report([Told(**each) for each in told["phones"]], told["cpu"])

    def cpu_seconds(self) -> float:
        """Processor time so far."""
        times = psutil.Process(self._process.pid).cpu_times()
        return float(times.user + times.system)

    def _hear(self, line: str) -> None:
        assert self._process.stdout
        assert self._process.stdout.readline() == f"{line}\n"

    def _say(self, line: str) -> None:
        assert self._process.stdin
        print(line, file=self._process.stdin, flush=True)


@contextmanager
def gathered(url: str, code: str, phones: int, every: float, items: Sequence[str]) -> Iterator[Crowd]:
    """So many phones in a room, each answering every so many seconds once it is told to."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "told.json"
        command = [sys.executable, "-m", "tests.crowd", url, code, str(phones), str(every), ",".join(items), str(file)]
        with subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            try:
                crowd = Crowd(process, file)
                crowd._hear("in")
                yield crowd
            finally:
                process.kill()

"""``python -m tests.workshop.phones_in_a_process``: phones that answer until the process is killed.

Arguments: settings as JSON, the room, a file with the phones' tokens, and the number of this run. For every answer that
was acknowledged it writes a line: phone, item, number of the tap. The value follows from the number (``value_of``).
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from random import Random
from typing import Final

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.model import Answer, RoomId
from assessment.workshop.service import Workshops

_TAPS_A_RUN: Final = 1_000_000
_PAUSE: Final = 0.05
"""Seconds between two taps of a phone, at most twice as long."""


def value_of(sequence: int) -> int:
    """What the tap with this number says."""
    return 1 + sequence % 5


async def _phone(workshops: Workshops, room: RoomId, place: int, token: str, run: int, items: tuple[str, ...]) -> None:
    chance, sequence = Random(f"{run}/{place}"), run * _TAPS_A_RUN
    while True:
        await asyncio.sleep(chance.uniform(0, 2 * _PAUSE))
        sequence += 1
        item = chance.choice(items)
        await workshops.answer(room, token, Answer(item, value_of(sequence), sequence))
        os.write(1, f"{place} {item} {sequence}\n".encode())


async def _all(workshops: Workshops, room: RoomId, tokens: list[str], run: int) -> None:
    setup = workshops.room(room).setup
    items = open_catalogue().edition(setup.pack, setup.edition).form_items(setup.form)
    await asyncio.gather(*(_phone(workshops, room, place, token, run, items) for place, token in enumerate(tokens)))


def main() -> None:
    """Answer until killed."""
    settings, room, file, run = sys.argv[1:]
    workshops = Workshops(Settings.model_validate(json.loads(settings)), open_catalogue())
    asyncio.run(_all(workshops, room, Path(file).read_text(encoding="utf-8").split(), int(run)))


if __name__ == "__main__":
    main()

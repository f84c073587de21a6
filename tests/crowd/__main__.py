"""``python -m tests.crowd``: phones in a process of their own, so that they cost the server nothing but requests.

Arguments: where the server is, the code of the room, how many phones, seconds between two taps of one, the items, and
the file for what they were told. Lines come from standard input: the phones arrive, then "in" is printed; at "answer"
they begin; at "stop" they tap no more, and "sent" is printed when the server has everything; at "leave" they go, and
the file is written.
"""

import argparse
import asyncio
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlsplit

from tests.crowd.phone import Phone

_ARRIVAL: Final = 0.02
"""Seconds between two arrivals."""


async def _line(wanted: str) -> None:
    assert (await asyncio.to_thread(sys.stdin.readline)).strip() == wanted


async def _answer(phone: Phone, items: list[str], wait: float, every: float, stop: asyncio.Event) -> None:
    """Tap at the set moments, however long an acknowledgement takes."""
    number, due = 0, time.monotonic() + wait
    while not stop.is_set():
        await asyncio.sleep(max(0, due - time.monotonic()))
        if not stop.is_set():
            phone.tap(items[number % len(items)], due)
        number, due = number + 1, due + every


async def _all(given: argparse.Namespace) -> list[Phone]:
    at, chance, stop = urlsplit(given.server), Random(1), asyncio.Event()
    phones = [Phone(place, at.hostname or "", at.port or 80, given.code) for place in range(given.phones)]
    arriving = []
    for phone in phones:
        arriving.append(asyncio.create_task(phone.arrive()))
        await asyncio.sleep(_ARRIVAL)
    await asyncio.gather(*arriving)
    print("in", flush=True)
    await _line("answer")
    items = given.items.split(",")
    answering = [
        asyncio.create_task(_answer(phone, items, chance.uniform(0, given.every), given.every, stop))
        for phone in phones
    ]
    await _line("stop")
    stop.set()
    await asyncio.gather(*answering)
    await asyncio.gather(*(phone.rest() for phone in phones))
    print("sent", flush=True)
    await _line("leave")
    await asyncio.gather(*(phone.leave() for phone in phones))
    return phones


def main() -> None:
    """Run the phones, and write what they were told."""
    parser = argparse.ArgumentParser(prog="python -m tests.crowd", description=__doc__)
    parser.add_argument("server")
    parser.add_argument("code")
    parser.add_argument("phones", type=int)
    parser.add_argument("every", type=float)
    parser.add_argument("items")
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    phones = asyncio.run(_all(given))
    told = {"phones": [asdict(phone.told) for phone in phones], "cpu": time.process_time()}
    given.file.write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()

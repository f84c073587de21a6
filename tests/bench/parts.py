"""The parts of the measurement, each whole and short. The short ones take a minute, and look at ratios alone."""

from collections.abc import Callable
from typing import Final

from tests.bench.cold import NETWORKS, measure_cold
from tests.bench.command_line import measure_command_line
from tests.bench.figures import Figure
from tests.bench.page_turn import measure_page_turn
from tests.bench.people import measure_people
from tests.bench.phones import measure_phones
from tests.bench.reports import measure_reports
from tests.bench.result_page import measure_result_page
from tests.bench.room import measure_room
from tests.bench.scored import measure_scored
from tests.bench.shared_page import measure_shared_page
from tests.bench.simulator import measure_simulator
from tests.bench.start import measure_start
from tests.bench.stored import measure_stored
from tests.bench.workshops import measure_workshops

Part = Callable[[], list[Figure]]

WHOLE: Final[dict[str, Part]] = {
    "turn": lambda: measure_page_turn(rounds=15, turns=40),
    "people": lambda: measure_people(crowds=((50, 1), (100, 1), (200, 1), (400, 1), (800, 2)), seconds=20),
    "stored": lambda: measure_stored(few=10, many=10_000, rounds=5),
    "cold": lambda: measure_cold(rounds=3),
    "start": lambda: measure_start(rounds=5),
    "result": lambda: measure_result_page(rounds=7),
    "simulator": lambda: measure_simulator(rounds=40),
    "files": lambda: measure_reports(rounds=9),
    "shared": lambda: measure_shared_page(seconds=10, tokens=10_000),
    "room": lambda: measure_room(rounds=9),
    "store": lambda: measure_workshops(phones=1000, seconds=20),
    "phones": lambda: measure_phones(phones=1000, seconds=30),
    "scoring": lambda: measure_scored(rounds=5, many=100_000),
    "command": lambda: measure_command_line(rounds=3),
}
"""In the order of the report: all that there is to say."""

SHORT: Final[dict[str, Part]] = {
    "turn": lambda: measure_page_turn(rounds=5, turns=20),
    "people": lambda: measure_people(crowds=((20, 1), (100, 1)), seconds=6),
    "stored": lambda: measure_stored(few=10, many=2_000, rounds=3),
    "cold": lambda: measure_cold(rounds=1, networks={"office": NETWORKS["office"]}),
    "room": lambda: measure_room(rounds=7),
}
"""What CI looks at."""

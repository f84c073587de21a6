"""A whole installation on one machine: PostgreSQL, app processes that share keys and database, nginx in front."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assessment.packs import open_catalogue
from assessment.settings import Settings
from assessment.workshop.service import Workshops
from tests.deploy.processes import Nginx, Process


@dataclass(frozen=True, slots=True)
class Installation:
    """What a test needs of one."""

    processes: tuple[Process, ...]
    nginx: Nginx
    workshops: Workshops
    """The host's side, in the process of the test."""


@contextmanager
def installed(folder: Path, database: str, processes: int = 2) -> Iterator[Installation]:
    """Everything started and ready; ended at the end."""
    shared = {"EMPHASIS_KEYS": "k" * 48, "EMPHASIS_DATABASE_URL": database}
    with ExitStack() as ending:
        apps = []
        for number in range(1, processes + 1):
            data = {"EMPHASIS_DATA": str(folder / f"data-{number}")}
            apps.append(Process(folder, f"app-{number}", {**shared, **data}))
            apps[-1].launch()
            ending.callback(apps[-1].kill)
        for app in apps:
            app.await_ready()
        nginx = Nginx(folder, [app.port for app in apps])
        nginx.start()
        ending.callback(nginx.stop)
        host = {"data": folder / "data-host", "keys": shared["EMPHASIS_KEYS"], "database_url": database}
        workshops = Workshops(Settings.model_validate(host), open_catalogue())
        ending.callback(workshops.close)
        yield Installation(tuple(apps), nginx, workshops)

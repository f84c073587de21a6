"""Connections to PostgreSQL that give up: a database that is frozen, or behind a broken network, never says so."""

from collections.abc import Generator
from time import monotonic
from typing import Any, Final, TypeVar

from psycopg import Connection, OperationalError

T = TypeVar("T")
_ANSWERS_WITHIN: Final = 2.0
"""Seconds for one statement."""
_INTERVAL: Final = 0.1
"""Seconds after which a waiting connection looks at the clock."""


class PatientConnection(Connection[Any]):
    """Waits ``patience`` seconds for each answer, then is closed with OperationalError."""

    patience = _ANSWERS_WITHIN

    def wait(self, gen: Generator[Any, Any, T], interval: float = _INTERVAL, *rest: Any, **more: Any) -> T:
        """Go on with an operation as its socket allows."""
        return super().wait(self._limited(gen), interval, *rest, **more)

    def _limited(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        end = monotonic() + self.patience
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if not ready and monotonic() > end:
                    self.pgconn.finish()
                    raise OperationalError(f"no answer within {self.patience:g} seconds")
                wanted = gen.send(ready)
        except StopIteration as done:
            result: T = done.value
            return result

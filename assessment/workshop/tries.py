"""Guessing codes: how many wrong ones a sender may try, counted in the database so that all processes count together.

Only codes that do not exist count. Hundreds of phones behind the one address of a hotel, all with the right code, use
nothing of its budget; a few mistyped ones use little. Once it is used up, no code of that sender is looked at, right or
wrong, until the time is over; phones that have joined are not asked for codes and go on.

A sender may try 30 wrong codes a minute and 300 an hour: of 113 million codes that is one chance in 16,000 a day to
hit a given workshop. When all senders together try more than 1,000 an hour, somebody is guessing from many addresses;
then three wrong codes an hour have to do for each, and whoever makes no mistake still notices nothing.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import Connection, Engine, case, delete, select
from sqlalchemy.exc import SQLAlchemyError

from assessment.errors import TooManyTriesError
from assessment.workshop.engine import reading
from assessment.workshop.schema import tries
from assessment.workshop.upsert import insert
from assessment.workshop.writer import Writer

_SENDER: Final = (RateLimitItemPerMinute(30), RateLimitItemPerHour(300))
_SUSPECT: Final = RateLimitItemPerHour(3, namespace="SUSPECT")
_ALL: Final = RateLimitItemPerHour(1000, namespace="ALL")


class Tries:
    """The budgets. ``sender`` is a name that says nothing about the address (``Keys.sender``)."""

    def __init__(self, storage: "TableStorage") -> None:
        self._limiter = FixedWindowRateLimiter(storage)

    def check(self, sender: str) -> None:
        """Raise TooManyTriesError when this sender's budget is used up."""
        for limit in (*_SENDER, *(() if self._limiter.test(_ALL) else (_SUSPECT,))):
            if not self._limiter.test(limit, sender):
                raise TooManyTriesError(self._seconds(limit, sender))

    def wrong(self, sender: str) -> None:
        """Count a code that does not exist."""
        self._limiter.hit(_ALL)
        for limit in (*_SENDER, _SUSPECT):
            self._limiter.hit(limit, sender)

    def _seconds(self, limit: RateLimitItem, sender: str) -> int:
        storage: TableStorage = self._limiter.storage  # type: ignore[assignment]
        return max(1, storage.seconds_left(limit.key_for(sender)))


class TableStorage(Storage):
    """What ``limits`` needs, over our own table."""

    STORAGE_SCHEME = None

    def __init__(self, engine: Engine, writer: Writer, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._engine = engine
        self._writer = writer
        self._clock = clock

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a database may raise."""
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count on; a counter whose time is over begins again. Gives the count."""
        now = self._now()

        def count(connection: Connection) -> int:
            row = {"key": key, "number": amount, "expires": now + expiry}
            statement, over = insert(connection.dialect.name, tries).values(row), tries.c.expires <= now
            changes = {
                "number": case((over, amount), else_=tries.c.number + amount),
                "expires": case((over, now + expiry), else_=tries.c.expires),
            }
            counted = statement.on_conflict_do_update(index_elements=["key"], set_=changes)
            return int(connection.execute(counted.returning(tries.c.number)).scalar_one())

        return self._writer.task(count).now()

    def get(self, key: str) -> int:
        """The count, 0 when its time is over."""
        return self._row(key)[0]

    def get_expiry(self, key: str) -> float:
        """When the counter begins again, in seconds since 1970."""
        return self._row(key)[1]

    def seconds_left(self, key: str) -> int:
        """Seconds until the counter begins again."""
        return round(self.get_expiry(key) - self._now())

    def check(self) -> bool:
        """Whether the table answers."""
        self._row("")
        return True

    def reset(self) -> int | None:
        """Forget all counters."""
        return self._writer.task(lambda connection: connection.execute(delete(tries)).rowcount).now()

    def clear(self, key: str) -> None:
        """Forget one counter."""
        self._writer.task(lambda connection: connection.execute(delete(tries).where(tries.c.key == key)).rowcount).now()

    def _row(self, key: str) -> tuple[int, float]:
        now = self._now()
        query = select(tries.c.number, tries.c.expires).where(tries.c.key == key, tries.c.expires > now)
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
        return (0, now) if row is None else (row.number, row.expires)

    def _now(self) -> float:
        return self._clock().timestamp()

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

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import Connection, Engine, case, delete, select
from sqlalchemy.exc import SQLAlchemyError

from assessment.errors import TooManyTriesError
from assessment.workshop.engine import reading
from assessment.workshop.schema import tries
from assessment.workshop.upsert import insert
from assessment.workshop.writer import Writer

_MINUTE: Final = RateLimitItemPerMinute(30)
_HOUR: Final = RateLimitItemPerHour(300)
_ALL: Final = RateLimitItemPerHour(1000, namespace="ALL")
_UNDER_SUSPICION: Final = 3
"""Wrong codes an hour that have to do while somebody guesses from many addresses."""


class Tries:
    """The budgets. ``sender`` is a name that says nothing about the address (``Keys.sender``)."""

    def __init__(self, engine: Engine, writer: Writer, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._writer = writer
        self._clock = clock

    def check(self, sender: str) -> None:
        """Raise TooManyTriesError when this sender's budget is used up."""
        with reading(self._engine) as connection:
            limiter = self._limiter(connection)
            for limit in (_MINUTE, _HOUR):
                ends, left = limiter.get_window_stats(limit, sender)
                if left <= 0 or (limit is _HOUR and self._is_suspect(limiter, left)):
                    raise TooManyTriesError(max(1, round(ends - self._clock().timestamp())))

    def wrong(self, sender: str) -> None:
        """Count a code that does not exist."""
        self._writer.task(lambda connection: self._count(self._limiter(connection), sender)).now()

    def _count(self, limiter: FixedWindowRateLimiter, sender: str) -> None:
        limiter.hit(_ALL)
        limiter.hit(_MINUTE, sender)
        limiter.hit(_HOUR, sender)

    def _is_suspect(self, limiter: FixedWindowRateLimiter, left: int) -> bool:
        return _HOUR.amount - left >= _UNDER_SUSPICION and not limiter.test(_ALL)

    def _limiter(self, connection: Connection) -> FixedWindowRateLimiter:
        return FixedWindowRateLimiter(TableStorage(connection, self._clock().timestamp()))


class TableStorage(Storage):
    """What ``limits`` needs, over our own table, inside one transaction. ``now`` in seconds since 1970."""

    STORAGE_SCHEME = None

    def __init__(self, connection: Connection, now: float) -> None:
        super().__init__()
        self._connection = connection
        self._now = now

    @property
    def base_exceptions(self) -> type[Exception]:
        """What a database may raise."""
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count on; a counter whose time is over begins again. Gives the count."""
        over, ends = tries.c.expires <= self._now, self._now + expiry
        statement = insert(self._connection.dialect.name, tries).values(key=key, number=amount, expires=ends)
        changes = {
            "number": case((over, amount), else_=tries.c.number + amount),
            "expires": case((over, ends), else_=tries.c.expires),
        }
        counted = statement.on_conflict_do_update(index_elements=["key"], set_=changes).returning(tries.c.number)
        return int(self._connection.execute(counted).scalar_one())

    def get(self, key: str) -> int:
        """The count, 0 when its time is over."""
        return self._row(key)[0]

    def get_expiry(self, key: str) -> float:
        """When the counter begins again, in seconds since 1970."""
        return self._row(key)[1]

    def check(self) -> bool:
        """Whether the table answers."""
        self._row("")
        return True

    def reset(self) -> int:
        """Forget all counters; gives how many."""
        return self._connection.execute(delete(tries)).rowcount

    def clear(self, key: str) -> None:
        """Forget one counter."""
        self._connection.execute(delete(tries).where(tries.c.key == key))

    def _row(self, key: str) -> tuple[int, float]:
        query = select(tries.c.number, tries.c.expires).where(tries.c.key == key, tries.c.expires > self._now)
        row = self._connection.execute(query).first()
        return (0, self._now) if row is None else (row.number, row.expires)

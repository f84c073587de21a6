"""One thread writes everything this process has to write, many waiting writes in one transaction.

A commit has to wait for the disk. With one transaction for each answer, a thousand phones would wait for a thousand
disks; with one for all that wait, the work grows with the time and not with the phones.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import groupby
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import InterfaceError, OperationalError

from assessment.errors import EndingError, StoreUnavailableError
from assessment.seeing import metrics
from assessment.workshop.engine import writing
from assessment.workshop.pulse import Pulse
from assessment.workshop.saving import Saving
from assessment.workshop.taps import Tap, Taps

T = TypeVar("T")
Outcome = Any
"""What was written, or the exception that refused it."""

_log = logging.getLogger(__name__)
_GATHER: Final = 0.008
"""Seconds from the first waiting write to the transaction, so that more of them share it."""
_MOST: Final = 500
"""Writes in one transaction."""
_WAITING_MOST: Final = 20_000
"""Beyond this the store is said to be unavailable, before the queue fills the memory."""


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[T]):
    work: Tap | Callable[[Connection], T]
    future: "Future[T]"
    since: float
    """When it came, by ``perf_counter``."""


class Writer:
    """Takes writes from any thread.

    ``over`` is called in its thread after each transaction, with whether it was committed.
    """

    def __init__(self, engine: Engine, taps: Taps, pulse: Pulse, over: Callable[[bool], None]) -> None:
        self._engine = engine
        self._taps = taps
        self._pulse = pulse
        self._over = over
        self._queue: SimpleQueue[_Waiting[Any] | None] = SimpleQueue()
        self._door, self._closed = Lock(), False
        self._thread = Thread(target=self._run, name="workshop-writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """Writes that no transaction has taken up."""
        return self._queue.qsize()

    def task(self, work: Callable[[Connection], T]) -> Saving[T]:
        """Have this done in a transaction; an EmphasisError that it raises undoes its own part alone."""
        return self._put(work)

    def tap(self, tap: Tap) -> Saving[None]:
        """Have this answer kept."""
        return self._put(tap)

    def close(self) -> None:
        """Finish what waits; refuse what comes later."""
        with self._door:
            self._closed = True
            self._queue.put(None)
        self._thread.join()

    def _put(self, work: Any) -> Saving[Any]:
        future: Future[Any] = Future()
        with self._door:  # nothing may queue behind the end, where nobody would ever answer it
            self._take_in(_Waiting(work, future, time.perf_counter()))
        return Saving(future)

    def _take_in(self, waiting: _Waiting[Any]) -> None:
        if self._closed:
            waiting.future.set_exception(EndingError())
        elif self.waiting >= _WAITING_MOST:
            waiting.future.set_exception(StoreUnavailableError("too many writes are waiting"))
        else:
            self._queue.put(waiting)

    def _run(self) -> None:
        while batch := self._gather():
            self._write([each for each in batch if each.future.set_running_or_notify_cancel()])

    def _gather(self) -> list[_Waiting[Any]]:
        """What waits, at least one; nothing when the end was asked for and reached."""
        first = self._queue.get()
        if first is None:
            return []
        time.sleep(_GATHER)
        return [first, *self._more()]

    def _more(self) -> Iterator[_Waiting[Any]]:
        for _ in range(_MOST):
            try:
                waiting = self._queue.get_nowait()
            except Empty:
                return
            if waiting is None:
                self._queue.put(None)
                return
            yield waiting

    def _write(self, batch: Sequence[_Waiting[Any]]) -> None:
        outcomes, well = self._outcomes_of(batch)
        self._over(well)
        for waiting, outcome in zip(batch, outcomes, strict=True):
            _tell(waiting.future, outcome)
        _count(batch, outcomes)

    def _outcomes_of(self, batch: Sequence[_Waiting[Any]]) -> tuple[Sequence[Outcome], bool]:
        """What became of each write, and whether the transaction was committed."""
        try:
            with writing(self._engine) as connection:
                outcomes = [each for group in _kinds(batch) for each in self._outcomes(connection, group)]
        except StoreUnavailableError as error:
            self._pulse.failed()
            return [error] * len(batch), False
        except Exception as error:  # a defect of ours must not end the thread that all phones wait for
            _log.exception("writing failed")
            return [error] * len(batch), False
        self._pulse.beat()
        return outcomes, True

    def _outcomes(self, connection: Connection, group: Sequence[_Waiting[Any]]) -> Sequence[Outcome]:
        taps = [each.work for each in group if isinstance(each.work, Tap)]
        return self._taps.write(connection, taps) or [
            _done(connection, each.work) for each in group if not isinstance(each.work, Tap)
        ]


def _kinds(batch: Sequence[_Waiting[Any]]) -> Iterator[list[_Waiting[Any]]]:
    """In the order they came: neighbouring answers together."""
    for _, group in groupby(batch, key=lambda each: isinstance(each.work, Tap)):
        yield list(group)


def _done(connection: Connection, work: Callable[[Connection], T]) -> T | Exception:
    try:
        with connection.begin_nested():
            return work(connection)
    except (OperationalError, InterfaceError):
        raise  # the database, not this work: nobody's write holds
    except Exception as error:
        return error


def _count(batch: Sequence[_Waiting[Any]], outcomes: Sequence[Outcome]) -> None:
    """For whoever watches the server: after everybody was told, so that nobody waits for it."""
    now = time.perf_counter()
    for waiting, outcome in zip(batch, outcomes, strict=True):
        if isinstance(waiting.work, Tap) and not isinstance(outcome, Exception):
            metrics.answers.inc()
            metrics.answer_seconds.observe(now - waiting.since)


def _tell(future: "Future[Any]", outcome: Outcome) -> None:
    if isinstance(outcome, Exception):
        future.set_exception(outcome)
    else:
        future.set_result(outcome)

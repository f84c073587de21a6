"""A write on its way: awaited in a handler, waited for in a thread."""

import asyncio
from collections.abc import Generator
from concurrent.futures import Future
from typing import Any, Final, Generic, TypeVar

from assessment.errors import EmphasisError, StoreUnavailableError

T = TypeVar("T")

PATIENCE: Final = 15.0
"""Seconds; a store that has not committed by then is said to be unavailable."""


def refused(error: EmphasisError) -> "Saving[Any]":
    """A write that needs no database to be refused."""
    future: Future[Any] = Future()
    future.set_exception(error)
    return Saving(future)


class Saving(Generic[T]):
    """Comes back after the commit, with what was written or with the error that refused it."""

    def __init__(self, future: "Future[T]") -> None:
        self._future = future

    @property
    def is_done(self) -> bool:
        """Whether it has come back."""
        return self._future.done()

    def now(self) -> T:
        """Wait in this thread."""
        try:
            return self._future.result(PATIENCE)
        except TimeoutError as error:
            raise StoreUnavailableError from error

    def __await__(self) -> Generator[None, None, T]:
        return self._soon().__await__()

    async def _soon(self) -> T:
        try:
            return await asyncio.wait_for(asyncio.wrap_future(self._future), PATIENCE)
        except TimeoutError as error:
            raise StoreUnavailableError from error

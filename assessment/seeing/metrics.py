"""Figures of this process for Prometheus. Labels are names that our code knows: routes, pages, kinds; never a token.

Counting costs about a microsecond. Nobody can read the figures before ``serve`` opens a port for them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import perf_counter
from typing import Final
from wsgiref.simple_server import WSGIServer

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
    start_http_server,
)

from assessment.errors import SettingError
from assessment.settings import PREFIX, Settings

REGISTRY: Final = CollectorRegistry()
_QUICK: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)
"""Upper ends of the classes, in seconds."""

disable_created_metrics()  # type: ignore[no-untyped-call]

requests: Final = Counter(
    "emphasis_http_requests", "Requests that were answered.", ("route", "status"), registry=REGISTRY
)
request_seconds: Final = Histogram(
    "emphasis_http_request_seconds",
    "Seconds until an answer began.",
    ("route",),
    buckets=_QUICK,
    registry=REGISTRY,
)
page_seconds: Final = Histogram(
    "emphasis_page_run_seconds",
    "Seconds that a page took to run; the count is the number of page turns.",
    ("page",),
    buckets=_QUICK,
    registry=REGISTRY,
)
page_errors: Final = Counter("emphasis_page_errors", "Page runs that failed.", registry=REGISTRY)
websockets: Final = Gauge("emphasis_websocket_connections", "Open connections of Streamlit pages.", registry=REGISTRY)
sessions: Final = Gauge(
    "emphasis_open_sessions", "Sessions of Streamlit pages, those that may still come back too.", registry=REGISTRY
)
phones: Final = Gauge("emphasis_phones_connected", "Phones that follow a workshop.", registry=REGISTRY)
answers: Final = Counter("emphasis_answers_acknowledged", "Answers on the disk.", registry=REGISTRY)
answer_seconds: Final = Histogram(
    "emphasis_answer_seconds",
    "Seconds from an answer's arrival to its acknowledgement.",
    buckets=_QUICK,
    registry=REGISTRY,
)
store_errors: Final = Counter(
    "emphasis_store_errors", "Times that the workshops' database did not answer.", registry=REGISTRY
)


@contextmanager
def running(page: str) -> Iterator[None]:
    """Measure one run of a page, however it ends."""
    begun = perf_counter()
    try:
        yield
    finally:
        page_seconds.labels(page).observe(perf_counter() - begun)


def look_at(gauge: Gauge, number: Callable[[], float]) -> None:
    """Have a figure asked for when somebody reads it."""
    gauge.set_function(number)


def serve(settings: Settings) -> Callable[[], None]:
    """Open the port of the settings, if there is one; gives what closes it again. Raises SettingError."""
    if settings.metrics_port is None:
        return lambda: None
    try:
        server, thread = start_http_server(settings.metrics_port, settings.metrics_host, _with_process())
    except OSError as error:
        problem = f"nothing can listen on {settings.metrics_host}:{settings.metrics_port}; is it in use?"
        raise SettingError(f"{PREFIX}METRICS_PORT", problem) from error
    return lambda: _close(server, thread)


def _with_process() -> CollectorRegistry:
    """Memory, CPU and open files of the process too, where the system tells them."""
    whole = CollectorRegistry()
    whole.register(REGISTRY)
    ProcessCollector(registry=whole)
    PlatformCollector(registry=whole)
    return whole


def _close(server: WSGIServer, thread: Thread) -> None:
    server.shutdown()
    server.server_close()
    thread.join()

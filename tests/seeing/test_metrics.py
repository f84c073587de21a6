"""Figures: on a port of their own, where a setting asks for it, and with names of ours alone in them."""

import socket
from urllib.request import urlopen

import pytest

from assessment.errors import SettingError
from assessment.seeing import metrics
from assessment.settings import Settings


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def value(name: str, **labels: str) -> float:
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


def test_no_port_without_a_setting() -> None:
    assert Settings().metrics_port is None
    metrics.serve(Settings())()


def test_figures_of_the_process_and_of_ours() -> None:
    port = free_port()
    close = metrics.serve(Settings(metrics_port=port))
    try:
        with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            text = answer.read().decode()
    finally:
        close()
    for name in ("process_resident_memory_bytes", "process_cpu_seconds_total", "emphasis_websocket_connections"):
        assert f"\n{name} " in text
    with pytest.raises(OSError, match="refused"):
        urlopen(f"http://127.0.0.1:{port}/metrics")


def test_a_port_in_use_is_refused_by_the_name_of_its_setting() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingError) as refused:
            metrics.serve(Settings(metrics_port=taken.getsockname()[1]))
    assert refused.value.name == "EMPHASIS_METRICS_PORT"


def test_a_run_is_measured_however_it_ends() -> None:
    before = value("emphasis_page_run_seconds_count", page="tested")
    with metrics.running("tested"):
        pass
    with pytest.raises(ValueError, match="x"), metrics.running("tested"):
        raise ValueError("x")
    assert value("emphasis_page_run_seconds_count", page="tested") == before + 2


def test_a_figure_is_asked_for_when_it_is_read() -> None:
    numbers = iter([3, 5])
    metrics.look_at(metrics.sessions, lambda: next(numbers))
    try:
        assert [value("emphasis_open_sessions"), value("emphasis_open_sessions")] == [3, 5]
    finally:
        metrics.look_at(metrics.sessions, lambda: 0)

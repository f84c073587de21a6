"""Probes answer at once, say why, and are kept by nobody."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from assessment.errors import SettingError, StoreNewerError, StoreUnavailableError
from assessment.packs import Catalogue, shared_catalogue
from assessment.settings import settings
from assessment.ui.wiring import catalogue
from assessment.web import health, probing
from assessment.web.life import Life
from assessment.web.probing import Probe
from assessment.workshop import reach
from assessment.workshop.service import Workshops
from tests.web.asking import ask


@pytest.fixture(autouse=True)
def life(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Life:
    """A process that serves, with a data folder of its own."""
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path / "data"))
    one = Life()
    one.serve()
    shared_catalogue()
    monkeypatch.setattr(health, "life", one)
    monkeypatch.setattr(health, "_probe", Probe())
    return one


def said(path: str = "/readyz") -> tuple[int, dict[str, str]]:
    answer = ask(path)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "application/json"
    return answer.status, json.loads(answer.body)


def test_the_process_is_there_whatever_else_is_wrong(life: Life) -> None:
    life.leave()
    assert said("/healthz") == (200, {"status": "ok"})
    assert ask("/maps/here/healthz").status == 200


def test_ready_without_a_database_and_none_is_made(tmp_path: Path) -> None:
    assert said() == (200, {"status": "ready", "store": "none"})
    assert not list(tmp_path.iterdir())


def test_not_before_the_start_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "life", Life())
    status, answer = said()
    assert (status, answer["reason"]) == (503, "The content is not loaded yet.")


def test_not_without_content() -> None:
    shared_catalogue.cache_clear()
    catalogue.cache_clear()  # pages and light pages share what is read anew
    status, answer = said()
    assert (status, answer["reason"]) == (503, "The content is not loaded yet.")


def test_not_while_leaving(life: Life) -> None:
    life.leave()
    status, answer = said()
    assert status == 503
    assert "told to end" in answer["reason"]


def test_not_where_no_file_can_be_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path / "file" / "data"))
    settings.cache_clear()
    status, answer = said()
    assert (status, answer["reason"]) == (503, "The setting EMPHASIS_DATA cannot be used.")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (StoreUnavailableError("connection to 10.0.0.7 refused"), "The workshops’ database does not answer."),
        (StoreNewerError("9999"), "The workshops’ database was written by a newer version of Emphasis."),
        (SettingError("EMPHASIS_KEYS", "too short"), "The setting EMPHASIS_KEYS cannot be used."),
        (ValueError("a defect"), "The workshops’ database does not answer."),
    ],
)
def test_the_reason_names_no_host(monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(health, "_probe", Probe(fail))
    assert said() == (503, {"status": "not ready", "reason": reason})


def answers(probe: Probe, times: int) -> list[str | None]:
    async def all_of_them() -> list[str | None]:
        return await asyncio.gather(*(probe.reason() for _ in range(times)))

    return asyncio.run(all_of_them())


def counting(calls: list[float], then: Callable[[], object]) -> Callable[[], str]:
    def reach() -> str:
        calls.append(monotonic())
        then()
        return "sqlite"

    return reach


def test_a_flood_of_probes_asks_the_store_once() -> None:
    calls: list[float] = []
    probe = Probe(counting(calls, lambda: None))
    assert answers(probe, 200) == [None] * 200
    assert answers(probe, 200) == [None] * 200
    assert len(calls) == 1


def test_a_store_that_hangs_holds_no_probe_and_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "_PATIENCE", 0.02)
    calls, freed = list[float](), Event()
    probe = Probe(counting(calls, freed.wait))
    begun = monotonic()
    for _ in range(3):
        assert answers(probe, 5) == ["The workshops’ database does not answer."] * 5
    assert monotonic() - begun < 5
    assert len(calls) == 1
    freed.set()
    monkeypatch.setattr(probing, "_PATIENCE", 10)
    assert answers(probe, 1) == [None]


def test_an_old_answer_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[float] = []
    probe = Probe(counting(calls, lambda: None))
    answers(probe, 1)
    monkeypatch.setattr(probing, "_FRESH", 0.0)
    answers(probe, 1)
    assert len(calls) == 2


def test_a_database_that_is_there_is_asked(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
    opened = Workshops(settings(), catalogue)
    monkeypatch.setattr(reach, "workshops", lambda: opened)
    assert said() == (200, {"status": "ready", "store": "sqlite"})
    opened.close()

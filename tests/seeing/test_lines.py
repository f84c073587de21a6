"""Lines of the log: one an event, whoever logs it, and nothing in them of who came or what was sent."""

import json
import logging
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.seeing.lines import AsJson, AsText
from assessment.seeing.reference import current, new_reference, reference_of

SECRET = "1k7TqX2secret"


def record(name: str, text: str, *values: object, error: Exception | None = None, **told: object) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord(name, logging.WARNING, __file__, 1, text, values, trace)
    made.told = told
    return made


def as_json(made: logging.LogRecord) -> dict[str, Any]:
    line = AsJson().format(made)
    assert "\n" not in line
    read: dict[str, Any] = json.loads(line)
    return read


def test_json() -> None:
    told = as_json(record("assessment.web.traffic", "request %d", 7, route="/s/{token}", status=200, ms=1.5))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told.pop("time"))
    assert told == {"level": "warning", "event": "request 7", "route": "/s/{token}", "status": 200, "ms": 1.5}


def test_text() -> None:
    line = AsText().format(record("assessment.web", "page failed", at="a.py:1 f", status=500))
    assert re.fullmatch(r'\S+Z warning page failed at="a\.py:1 f" status=500', line)


def test_the_request_stands_in_every_line_of_it() -> None:
    token = current.set("abc123")
    try:
        assert as_json(record("assessment.workshop", "x"))["request"] == "abc123"
    finally:
        current.reset(token)
    assert "request" not in as_json(record("assessment.workshop", "x"))


def test_a_page_names_its_own() -> None:
    assert as_json(record("assessment.ui", "x", request="of the page"))["request"] == "of the page"


@pytest.mark.parametrize("name", ["uvicorn.error", "streamlit.runtime", "assessmentx", "asyncio"])
def test_values_in_lines_of_libraries_are_left_out(name: str) -> None:
    made = as_json(record(name, '%s - "WebSocket %s" [accepted]', "192.0.2.7", f"/s/{SECRET}"))
    assert made["event"] == '%s - "WebSocket %s" [accepted]'
    assert made["from"] == name


def test_more_lines_of_a_library_are_left_out() -> None:
    made = as_json(record("asyncio", f"Task exception was never retrieved\nfuture: <Task exception={SECRET}>"))
    assert made["event"] == "Task exception was never retrieved"


def test_of_an_exception_kind_and_place_alone() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        made = record("streamlit", "Uncaught app execution", error=error)
    for formatter in (AsJson(), AsText()):
        line = formatter.format(made)
        assert "ValueError" in line
        assert SECRET not in line
        assert "Traceback" not in line
        assert "\n" not in line


@given(st.text(), st.text(), st.dictionaries(st.from_regex(r"[a-z]+", fullmatch=True), st.text() | st.integers()))
def test_no_text_makes_two_lines(event: str, value: str, told: dict[str, Any]) -> None:
    made = record("assessment.x", event.replace("%", ""), **told)
    assert len(AsJson().format(made).split("\n")) == 1
    assert len(AsText().format(record("assessment.x", "x", value=value)).split("\n")) == 1


@pytest.mark.parametrize("said", ["0123456789abcdef" * 2, "01234567-89ab-cdef-0123-456789abcdef"])
def test_the_id_of_a_proxy_is_kept(said: str) -> None:
    assert reference_of(said) == said


@given(st.text())
def test_nothing_else_gets_into_the_log_as_an_id(said: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{16}|[0-9a-f]{32}", reference_of(said))


def test_ids_differ() -> None:
    assert len({new_reference() for _ in range(1000)}) == 1000

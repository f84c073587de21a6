"""What browsers are told with each answer."""

from pathlib import Path

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.settings import Settings
from assessment.ui.parts import scripts
from assessment.web.guards import guards
from assessment.web.headers import Headers, inline_sources
from assessment.web.life import Life
from assessment.web.sources import source
from tests.web.asking import APP, Answer, ask_app


def app(kind: str, **more: str) -> ASGIApp:
    async def answer(_scope: Scope, _receive: Receive, send: Send) -> None:
        headers = {"content-type": kind} | more
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": raw})
        await send({"type": "http.response.body", "body": b"x"})

    return answer


def answered(settings: Settings | None = None, kind: str = "text/html; charset=utf-8", **more: str) -> Answer:
    return ask_app(Headers(app(kind, **more), settings or Settings(), ["'sha256-abc'"]), "/result")


def directives(answer: Answer) -> dict[str, str]:
    said = answer.headers["content-security-policy"]
    return {part.split(" ", 1)[0]: part.partition(" ")[2] for part in said.split("; ")}


def test_a_page_runs_what_is_named_and_loads_from_here_alone() -> None:
    policy = directives(answered())
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self' blob: 'sha256-abc'"
    assert policy["connect-src"] == "'self'"
    assert policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe-eval" not in str(policy)
    assert [name for name, value in policy.items() if "unsafe-inline" in value] == ["style-src"]
    assert not [value for value in policy.values() if "*" in value or "http" in value]


def test_a_page_tells_nobody_where_it_is_and_has_no_powers() -> None:
    headers = answered().headers
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_connections_are_closed_once_the_process_is_leaving(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Life()
    monkeypatch.setattr("assessment.web.headers.life", one)
    one.serve()
    assert "connection" not in answered().headers
    one.leave()
    assert answered().headers["connection"] == answered(kind="text/event-stream").headers["connection"] == "close"


def test_embedders_are_named_and_nobody_else_may() -> None:
    answer = answered(settings=Settings(embedders=("https://intranet.example.org", "https://other.example")))
    assert directives(answer)["frame-ancestors"] == "https://intranet.example.org https://other.example"
    assert "x-frame-options" not in answer.headers


@pytest.mark.parametrize(
    ("url", "told"), [("https://example.org", "max-age=31536000"), ("http://example.org", None), (None, None)]
)
def test_browsers_are_held_to_https_where_readers_come_by_https(url: str | None, told: str | None) -> None:
    settings = Settings.model_validate({"public_url": url})
    assert answered(settings=settings).headers.get("strict-transport-security") == told


def test_a_file_costs_one_short_header() -> None:
    assert set(answered(kind="text/javascript").headers) == {"content-type", "x-content-type-options"}


def test_a_drawing_on_its_own_is_in_a_sandbox() -> None:
    assert "sandbox" in directives(answered(kind="image/svg+xml"))


def test_what_an_answer_says_itself_stays() -> None:
    headers = {"content-security-policy": "default-src 'self'", "referrer-policy": "no-referrer"}
    answer = answered(None, **headers)
    assert headers.items() <= answer.headers.items()


def test_light_pages_keep_their_own_stricter_policy() -> None:
    answer = ask_app(Headers(APP, Settings(), []), "/s/nonsense")
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"


def test_scripts_that_stand_in_a_document(tmp_path: Path) -> None:
    document = tmp_path / "index.html"
    document.write_text('<script>\n a\n</script><script type="module" src="./x.js"></script>', encoding="utf-8")
    assert inline_sources(document) == [source("\n a\n")]


def test_each_of_our_scripts_is_allowed_by_its_hash(tmp_path: Path) -> None:
    document = tmp_path / "index.html"
    document.write_text("<p>", encoding="utf-8")
    headers, *_rest = guards(document, scripts.texts())
    assert headers.args[1] == [source(text) for text in scripts.texts()]
    assert len(set(headers.args[1])) == len(scripts.texts()) == 5

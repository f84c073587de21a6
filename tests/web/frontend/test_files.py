"""Streamlit's files go out compressed once, and nothing outside their folder ever does."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from streamlit import file_util

from assessment.web.frontend.serving import ASK_AGAIN, KEEP_A_WEEK, KEEP_FOR_EVER, Frontend
from tests.web.asking import Answer, ask_app

STATIC = Path(file_util.get_static_dir())
SCRIPT = next((STATIC / "static" / "js").glob("react-dom.*.js"))
STYLE = next((STATIC / "static" / "css").glob("index.*.css"))
ADDRESS = f"/static/js/{SCRIPT.name}"
BASES = ("", "/maps/here")


async def left_to_streamlit(_request: object) -> PlainTextResponse:
    return PlainTextResponse("Streamlit", headers={"x-streamlit": "1"})


def served(base: str) -> Starlette:
    frontend = Frontend(STATIC, base)
    app = Starlette(routes=frontend.routes(), middleware=frontend.middleware())
    app.add_route("/{path:path}", left_to_streamlit, methods=["GET", "HEAD", "POST"])
    return app


APPS = {base: served(base) for base in BASES}
every_base = pytest.mark.parametrize("base", BASES)


def asked(base: str, path: str, *, method: str = "GET", accept: str = "gzip", known: str = "") -> Answer:
    headers = {"accept-encoding": accept, "if-none-match": known}
    return ask_app(APPS[base], f"{base}{path}", method=method, headers=headers)


def is_left(answer: Answer) -> bool:
    return answer.headers.get("x-streamlit") == "1"


@every_base
def test_a_script_goes_out_compressed_and_for_ever(base: str) -> None:
    answer = asked(base, ADDRESS)
    assert gzip.decompress(answer.body) == SCRIPT.read_bytes()
    assert int(answer.headers["content-length"]) == len(answer.body) < SCRIPT.stat().st_size / 2
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == KEEP_FOR_EVER
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "javascript" in answer.headers["content-type"]


def test_it_is_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[int] = []

    def count(body: bytes, *_: Any, **__: Any) -> bytes:
        packed.append(len(body))
        return gzip.compress(body, 1)

    monkeypatch.setattr("assessment.web.frontend.kept.compress", count)
    frontend = Frontend(STATIC)
    for _ in range(3):
        assert frontend.files.take(f"js/{SCRIPT.name}")
    assert packed == [SCRIPT.stat().st_size]


@every_base
@pytest.mark.parametrize("address", [ADDRESS, "/take", "/"])
def test_what_a_reader_has_is_not_sent_again(base: str, address: str) -> None:
    again = asked(base, address, known=asked(base, address).headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_a_question_for_the_head_alone() -> None:
    answer = asked("", ADDRESS, method="HEAD")
    assert answer.status == 200
    assert int(answer.headers["content-length"]) > 0


def test_whoever_cannot_unpack_is_left_to_streamlit() -> None:
    assert is_left(asked("", ADDRESS, accept="identity"))
    document = asked("", "/take", accept="identity")
    assert "content-encoding" not in document.headers
    assert b"<title>Emphasis</title>" in document.body


@every_base
@pytest.mark.parametrize("place", ["/static/", "/app/static/"])
@pytest.mark.parametrize(
    "name",
    ["", "js", "js/", "js/none.js", "../index.html", "js/../../index.html", "../../main.py", "/etc/passwd", "a\0b"],
)
def test_other_names_are_left_to_streamlit(base: str, place: str, name: str) -> None:
    assert is_left(asked(base, f"{place}{name}"))


def test_nothing_but_questions_is_answered() -> None:
    assert is_left(asked("", ADDRESS, method="POST"))


@every_base
def test_our_own_fonts_are_kept_for_a_week(base: str) -> None:
    answer = asked(base, "/app/static/fonts/inter-latin.woff2")
    assert answer.headers["cache-control"] == KEEP_A_WEEK
    assert "content-encoding" not in answer.headers
    assert answer.body.startswith(b"wOF2")


def test_streamlits_whole_font_of_icons_stays_where_it_was() -> None:
    (font,) = (STATIC / "static" / "media").glob("MaterialSymbols-Rounded.*")
    assert is_left(asked("", f"/static/media/{font.name}"))
    ours = ask_app(APPS[""], f"/static/media/{font.name}", query="v=1", headers={"accept-encoding": "gzip"})
    assert len(ours.body) < 20_000


@every_base
@pytest.mark.parametrize("page", ["/", "/take", "/result", "/unknown"])
def test_a_document_is_asked_for_every_time(base: str, page: str) -> None:
    answer = asked(base, page)
    assert (answer.headers["cache-control"], answer.headers["content-encoding"]) == (ASK_AGAIN, "gzip")


@every_base
@pytest.mark.parametrize("path", ["/_stcore/health", "/favicon.png", "/a/b", "/take/_stcore/health", "/Take", "/x2"])
def test_other_addresses_are_left_to_streamlit(base: str, path: str) -> None:
    assert is_left(asked(base, path))


def test_the_start_packs_what_a_first_visit_asks_for() -> None:
    frontend = Frontend(STATIC)
    frontend.pack_first()
    assert frontend.files.find(f"js/{SCRIPT.name}")
    assert frontend.files.find(f"css/{STYLE.name}")
    assert frontend.files.find("media/nothing") is None


def test_a_proxy_that_has_it_below_a_path() -> None:
    answer = ask_app(APPS[""], ADDRESS, root_path="/deep", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"

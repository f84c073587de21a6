"""Every address of the light pages, byte for byte against the real server: calm answers, and no other result."""

import re
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.server import Server
from tests.hostile.inputs import ANYTHING, LONG, OTHER, QUERY_VALUES, SCORES, TEXTS, WHOLE, shown
from tests.hostile.raw import Answer, ask

POLICY = "default-src 'none'"
TARGETS = [
    *(b"/s/" + quote(text, safe="").encode() for text in TEXTS),
    *(b"/s/" + quote(text, safe="").encode() + b".png" for text in TEXTS),
    *(b"/s/" + text.encode() for text in TEXTS if text.isprintable() and " " not in text),
    *(b"/s/" + raw for raw in (b"\xff\xfe", b"%ff%fe", b"%ed%a0%80", b"\xed\xa0\x80", b"%c0%ae%c0%ae", b"a\xff" * 50)),
    *(b"/s/" + text[:size].encode() for text in LONG for size in (60_000, len(text))),
    *(b"/s" + tail for tail in (b"", b"/", b"//", b"?", b"?n", b"/.png", b"/.png.png", b";a=b", b"#x", b"\\x")),
    *(
        b"/%73/x",
        b"/s/../s/x",
        b"//s/x",
        b"/./s/x",
        b"/S/x",
        b"/s/%2e%2e/_stcore/health",
        b"*",
        b"http://a.example/s/x",
    ),
    *(b"/s/%0d%0aX-Evil:%201", b"/s/" + b"%00" * 20_000, b"/s/x?" + b"n=1&" * 15_000, b"/s/x?" + b"%" * 5_000),
]
CHOICES = [quote(value, safe="").encode() for value in QUERY_VALUES if value != "1"]
HEADERS = [
    *(b"X-Forwarded-Host: " + value for value in (b'a"><script>', b"a" * 10_000, b"\xff\xfe", b"a/b?c", b"a\tb", b"")),
    *(b"X-Forwarded-Prefix: " + value for value in (b'/"><script>', b"//evil.example", b"/../..", b"/%00", b"/\xff")),
    *(b"X-Forwarded-Proto: " + value for value in (b"javascript", b"\xff", b"https\tx", b"," * 9_000)),
    *(b"If-None-Match: " + value for value in (b'"' * 9_000, b"*,*", b"\xff", b"W/W/W/")),
    *(b"Accept-Encoding: gzip;q=\xff", b"Range: bytes=0-1", b"Cookie: " + b"a=b;" * 2_000, b"Accept-Language: ../../x"),
]
METHODS = [b"HEAD", b"POST", b"PUT", b"DELETE", b"OPTIONS", b"TRACE", b"BREW", b"get"]


def expect_calm(answer: Answer) -> None:
    """No failure, no trace, no script, and no header of somebody else's making."""
    assert 200 <= answer.status < 500, answer.status
    assert b"Traceback" not in answer.body
    assert "x-evil" not in answer.headers
    assert "set-cookie" not in answer.headers
    if b'class="brand"' in answer.body:
        assert answer.headers["content-security-policy"].startswith(POLICY)
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert not re.search(rb"<script|<img|<iframe|\son\w+\s*=|javascript:", answer.body, re.IGNORECASE)


def is_result(answer: Answer) -> bool:
    """Whether it shows a result or a picture of one."""
    return answer.status == 200 and (b"Start here" in answer.body or answer.body.startswith(b"\x89PNG"))


@pytest.mark.parametrize("target", TARGETS, ids=shown)
def test_no_address_is_answered_with_a_failure_or_a_result(server: Server, target: bytes) -> None:
    answer = ask(server.url, target)
    expect_calm(answer)
    assert not is_result(answer)


@pytest.mark.parametrize("choice", CHOICES, ids=shown)
def test_a_strange_choice_is_none(server: Server, choice: bytes) -> None:
    for ending in (b"", b".png"):
        plain = ask(server.url, b"/s/" + SCORES.encode() + ending)
        asked = ask(server.url, b"/s/" + SCORES.encode() + ending + b"?n=" + choice)
        expect_calm(asked)
        assert is_result(plain)
        assert asked.body == plain.body


@pytest.mark.parametrize("header", HEADERS, ids=shown)
def test_no_header_changes_the_page_or_leaves_it(server: Server, header: bytes) -> None:
    answer = ask(server.url, b"/s/" + WHOLE.encode(), headers=(header,))
    expect_calm(answer)
    if is_result(answer):
        assert b"evil.example" not in answer.body


@pytest.mark.parametrize("method", METHODS)
def test_methods(server: Server, method: bytes) -> None:
    answer = ask(server.url, b"/s/" + WHOLE.encode(), method=method)
    expect_calm(answer)
    assert answer.status == (200 if method == b"HEAD" else 405) or method == b"get"


def test_a_result_is_still_there(server: Server) -> None:
    assert is_result(ask(server.url, b"/s/" + WHOLE.encode()))
    assert is_result(ask(server.url, b"/s/" + WHOLE.encode() + b".png"))


@pytest.mark.slow
@settings(max_examples=400)
@given(path=st.one_of(st.binary(max_size=80), ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes(server: Server, path: bytes) -> None:
    for target in (quote(path, safe="").encode(), re.sub(rb"[\x00-\x20\x7f]", b"", path)):
        answer = ask(server.url, b"/s/" + target)
        expect_calm(answer)
        assert not is_result(answer)


@pytest.mark.slow
@settings(max_examples=400)
@given(
    place=st.integers(0, len(WHOLE)), change=st.sampled_from([*"0aZ/.%<é", "", "\x00", "%", OTHER]), drop=st.booleans()
)
def test_no_changed_link_shows_a_result(server: Server, place: int, change: str, drop: bool) -> None:
    changed = WHOLE[:place] + change + WHOLE[place + drop :]
    answer = ask(server.url, b"/s/" + quote(changed, safe="").encode())
    expect_calm(answer)
    assert is_result(answer) == (changed == WHOLE)

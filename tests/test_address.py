"""Where the server is, as the reader sees it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.address import AddressError, Site, parse, site_of, site_of_page

PLAIN: dict[str, Any] = {"scheme": "http", "host": "inside:8501", "root_path": "", "headers": {}}


@pytest.mark.parametrize(
    ("said", "site"),
    [
        ({}, Site("http", "inside:8501")),
        ({"host": None}, Site("http", "localhost")),
        ({"host": "[::1]:8501"}, Site("http", "[::1]:8501")),
        ({"host": 'a"><b'}, Site("http", "localhost")),
        ({"host": "ä.example"}, Site("http", "localhost")),
        ({"root_path": "/maps/"}, Site("http", "inside:8501", "/maps")),
        ({"headers": {"x-forwarded-proto": "https"}}, Site("https", "inside:8501")),
        ({"headers": {"x-forwarded-proto": "HTTPS, http"}}, Site("https", "inside:8501")),
        ({"headers": {"x-forwarded-proto": "javascript"}}, Site("http", "inside:8501")),
        ({"scheme": "ws"}, Site("http", "inside:8501")),
        ({"headers": {"x-forwarded-host": "out.example, inner"}}, Site("http", "out.example")),
        ({"headers": {"x-forwarded-host": "out.example/evil?"}}, Site("http", "inside:8501")),
        ({"headers": {"x-forwarded-prefix": "/a/b/"}, "root_path": "/c"}, Site("http", "inside:8501", "/a/b")),
        ({"headers": {"x-forwarded-prefix": "//evil.example"}}, Site("http", "inside:8501")),
        ({"headers": {"x-forwarded-prefix": "/../up"}}, Site("http", "inside:8501")),
        ({"headers": {"x-forwarded-prefix": '/"onload="x'}}, Site("http", "inside:8501")),
    ],
)
def test_request_and_proxy(said: dict[str, Any], site: Site) -> None:
    assert site_of(**PLAIN | said) == site


@pytest.mark.parametrize(
    ("setting", "site"),
    [
        ("https://example.org", Site("https", "example.org")),
        (" https://example.org:8443/a/b/ ", Site("https", "example.org:8443", "/a/b")),
        ("http://localhost:8501/", Site("http", "localhost:8501")),
    ],
)
def test_setting(setting: str, site: Site) -> None:
    assert parse(setting) == site


@pytest.mark.parametrize(
    "setting",
    ["example.org", "ftp://example.org", "https://", "https://a b", "https://u:p@a.example", "https://a.example/?q",
     "https://a.example/#f", "https://a.example//b", "https://[::1", "https://a.example/../b"],
)  # fmt: skip
def test_setting_that_is_no_address(setting: str) -> None:
    with pytest.raises(AddressError, match="EMPHASIS_PUBLIC_URL needs an address such as"):
        parse(setting)


def test_parts_and_query_are_quoted() -> None:
    site = Site("https", "example.org", "/a")
    assert site.url("s", 'x/"?', n="1") == "https://example.org/a/s/x%2F%22%3F?n=1"
    assert site.path("") == "/a/"


@given(st.dictionaries(st.sampled_from(["x-forwarded-proto", "x-forwarded-host", "x-forwarded-prefix"]), st.text()))
def test_nothing_that_could_leave_an_attribute_gets_through(headers: dict[str, str]) -> None:
    url = site_of(**PLAIN | {"headers": headers}).url("s", "x")
    assert not set("\"'<>\\ \n") & set(url)
    assert url.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://example.org/result", Site("https", "example.org")),
        ("https://example.org/maps/result?r=x#y", Site("https", "example.org", "/maps")),
        ("https://example.org/a/b/compare/", Site("https", "example.org", "/a/b")),
        ("https://example.org/maps/s/1c2xyz", Site("https", "example.org", "/maps")),
        ("https://example.org/s/1c2xyz/", Site("https", "example.org")),
        ("http://localhost:8501/", Site("http", "localhost:8501")),
        ("http://localhost:8501", Site("http", "localhost:8501")),
        ("https://example.org/maps/console?h=x", Site("https", "example.org", "/maps")),
        ("https://example.org/projector?p=x", Site("https", "example.org")),
        ("https://example.org/facilitate", Site("https", "example.org")),
        ("https://example.org/maps", Site("https", "example.org", "/maps")),
        ("https://example.org/s/result", Site("https", "example.org", "/s")),
        ("https://example.org/s/s/1c2xyz", Site("https", "example.org", "/s")),
        ("https://example.org/intake", Site("https", "example.org", "/intake")),
        ("", None),
        ("about:blank", None),
        ("javascript://x/result", None),
        ("https://[::1/result", None),
        ("https://[x]/result", None),
        ("https://h\u2100.example/result", None),
        ("https://a.example/<b>/result", None),
        ("https://\udcff.example/result", None),
    ],
)
def test_site_of_a_page(address: str, site: Site | None) -> None:
    assert site_of_page(address) == site


PREFIXES = st.sampled_from(["", "/s", "/a/b", "/take", "/intake", "/s/a"])


@given(PREFIXES, st.from_regex(r"1[0-9A-Za-z]{2,40}", fullmatch=True))
def test_the_site_is_found_again_in_each_of_its_addresses(prefix: str, token: str) -> None:
    site = Site("https", "example.org:8443", prefix)
    addresses = [site.shared(token), site.shared(token, numbers=True), site.resume(token), site.invitation(token)]
    for address in (*addresses, site.comparison([token, token]), site.picture(token)):
        assert site_of_page(address) == site


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_breaks_it(text: str) -> None:
    for address in (text, f"https://{text}/s/x", f"https://a.example/{text}/result"):
        found = site_of_page(address)
        assert found is None or not set("\"'<>\\ \n") & set(found.url("s", "x"))


def test_several_results_in_one_address() -> None:
    assert Site("https", "example.org", "/a").comparison(["x", "y"]) == "https://example.org/a/compare?r=x&r=y"

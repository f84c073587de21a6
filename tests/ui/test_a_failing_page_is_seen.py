"""The tests of this folder rest on `exception` being filled whenever a page fails: shown here on one that does."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.appcheck


def test_an_exception_on_a_page_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text("raise ValueError('on purpose')\n", encoding="utf-8")
    assert AppTest.from_file(page).run().exception

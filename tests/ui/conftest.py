"""Pages without a browser."""

import pytest

from assessment.ui.parts import pictures


@pytest.fixture(autouse=True)
def _no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no browser to give time to."""
    monkeypatch.setattr(pictures, "HEAD_START", 0)

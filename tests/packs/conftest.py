from pathlib import Path

import pytest

from tests.packs.draft import Draft, copied


@pytest.fixture
def draft(root: Path, tmp_path: Path) -> Draft:
    """The shipped content, to be spoiled."""
    return copied(root / "content", tmp_path / "content")

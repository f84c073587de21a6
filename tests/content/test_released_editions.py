"""What was released stays: every shipped edition is in the lock, and still fits it."""

from pathlib import Path

from assessment.packs import Catalogue, check_folder
from assessment.packs.lock import LOCK, read_lock


def test_every_shipped_edition_is_locked(root: Path, catalogue: Catalogue) -> None:
    released, findings = read_lock(root / "content")
    assert findings == []
    assert {(each.pack, each.number) for each in released} == {(each.id, each.number) for each in catalogue.editions}


def test_the_shipped_content_has_nothing_to_mend(root: Path) -> None:
    assert (root / "content" / LOCK).is_file()
    assert check_folder(root / "content") == ()

"""All packs of a folder, and what is asked of them."""

import shutil
import time
from pathlib import Path

import pytest

from assessment.errors import ContentError, PackNotFoundError
from assessment.packs import Catalogue, code_of, lock_editions, open_catalogue, shipped_folder
from tests.packs.draft import Draft
from tests.packs.slips import PACK


def add_pack(draft: Draft, name: str) -> Path:
    """A copy of the pack under another id; gives its edition's folder."""
    shutil.copytree(draft.edition.parent, draft.root / name)
    pack = draft.root / name / "1" / PACK
    pack.write_text(pack.read_text(encoding="utf-8").replace("id: marketing-sales", f"id: {name}", 1), encoding="utf-8")
    return pack.parent


def test_the_shipped_content_opens_quickly() -> None:
    """About 25 ms on the machine it was written on; the bound leaves room for a slow and busy one."""
    started = time.perf_counter()
    assert open_catalogue().editions
    assert time.perf_counter() - started < 1.5


def test_the_only_pack(draft: Draft) -> None:
    catalogue = open_catalogue(draft.root)
    assert catalogue.packs == ("marketing-sales",)
    assert catalogue.only_pack == "marketing-sales"
    assert catalogue.newest("marketing-sales") is catalogue.edition("marketing-sales", 1)
    assert catalogue.pack_with_code(code_of("marketing-sales")) == "marketing-sales"
    assert catalogue.pack_with_code(code_of("another")) is None


def test_a_second_pack(draft: Draft) -> None:
    add_pack(draft, "after-sales")
    catalogue = open_catalogue(draft.root)
    assert catalogue.packs == ("after-sales", "marketing-sales")
    assert catalogue.only_pack is None
    assert [edition.id for edition in catalogue.editions] == ["after-sales", "marketing-sales"]
    assert catalogue.pack_with_code(code_of("after-sales")) == "after-sales"
    assert lock_editions(draft.root) == ("after-sales 1", "marketing-sales 1")
    assert draft.findings() == ()


def test_findings_of_all_packs_are_told_at_once(draft: Draft) -> None:
    other = add_pack(draft, "after-sales")
    draft.replace(PACK, "  cut: 62.5", "  cutt: 62.5")
    (other / PACK).write_text((other / PACK).read_text(encoding="utf-8").replace("minutes: 6", "minutes: six"))
    with pytest.raises(ContentError) as refused:
        open_catalogue(draft.root)
    assert [(each.code, each.file) for each in refused.value.findings] == [
        ("E203", other / PACK),
        ("E201", draft.file(PACK)),
    ]
    assert "2 findings" in str(refused.value)


# Found by trying: both have the same first three bytes of their hash.
TWINS = ("twin-abefe", "twin-abgjo")


def test_packs_that_links_cannot_tell_apart(draft: Draft) -> None:
    first, second = TWINS
    assert code_of(first) == code_of(second)
    add_pack(draft, first)
    place = add_pack(draft, second)
    finding = draft.only_finding()
    assert (finding.code, finding.file) == ("E371", place / PACK)
    assert first in finding.problem
    assert "another id" in finding.remedy


def test_a_link_code_stays() -> None:
    """Links that were sent out have it in them."""
    assert code_of("marketing-sales") == 0xCA323E
    assert 0 <= code_of("a") < 2**24


@pytest.mark.parametrize(("pack", "number"), [("marketing-sales", 2), ("marketing-sales", 0), ("none", 1), ("", 1)])
def test_an_edition_that_is_not_here(catalogue: Catalogue, pack: str, number: int) -> None:
    with pytest.raises(PackNotFoundError) as missing:
        catalogue.edition(pack, number)
    assert (missing.value.pack, missing.value.edition) == (pack, number)


def test_a_pack_that_is_not_here(catalogue: Catalogue) -> None:
    with pytest.raises(PackNotFoundError) as missing:
        catalogue.newest("none")
    assert (missing.value.pack, missing.value.edition) == ("none", None)


def test_the_folder_can_be_named_in_the_environment(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    add_pack(draft, "after-sales")
    monkeypatch.setenv("EMPHASIS_CONTENT", str(draft.root))
    assert shipped_folder() == draft.root
    assert open_catalogue().packs == ("after-sales", "marketing-sales")


def test_the_shipped_folder_is_that_of_the_checkout(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMPHASIS_CONTENT", raising=False)
    assert shipped_folder() == root / "content"


def test_an_edition_cannot_be_changed_by_accident(catalogue: Catalogue) -> None:
    edition = catalogue.newest("marketing-sales")
    with pytest.raises(ValueError, match="frozen"):
        edition.title = "Another"  # type: ignore[misc]


def test_editions_are_sorted_by_number_and_not_by_letter(draft: Draft) -> None:
    for number in (10, 2):
        folder = draft.edition.with_name(str(number))
        shutil.copytree(draft.edition, folder)
        text = (folder / PACK).read_text(encoding="utf-8")
        (folder / PACK).write_text(text.replace("edition: 1", f"edition: {number}"), encoding="utf-8")
    catalogue = open_catalogue(draft.root)
    assert [edition.number for edition in catalogue.editions] == [1, 2, 10]
    assert catalogue.newest("marketing-sales").number == 10
    assert lock_editions(draft.root) == ("marketing-sales 1", "marketing-sales 2", "marketing-sales 10")

"""A new lesson with a check is Markdown and YAML, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.packs import catalogue as packs
from assessment.packs import check_folder
from assessment.packs.learning import lessons
from assessment.ui import reading, wiring
from tests.packs.draft import Draft, copied
from tests.ui.visits import blocks, follow, press, prose, title, visit

pytestmark = pytest.mark.appcheck

CACHES = (packs.shared_catalogue, wiring.catalogue, wiring.home_edition, lessons.shared_lessons, reading.read)

LESSON = """---
id: price-and-worth
title: Price and worth
point: A price is easier to pay when the buyer can see what it replaces.
minutes: 3
serves: {sections: [SAL]}
picture:
  kind: funnel
  title: Half of the buyers never saw the other figure
  alt: Of 20 buyers, 10 saw the figure and 6 signed.
  stages:
    - {label: Got an offer, count: 20, side: sales}
    - {label: Saw the other figure, count: 10, side: both}
    - {label: Signed, count: 6, side: sales}
check: price-check
sources:
  - {source: saxe-weitz, takes: The problem of the buyer comes first.}
next:
  do: Put one figure of the buyer's own into your next offer.
  lesson: two-jobs
---
A price stands alone until something is put beside it. The <other> figure is the [margin](#margin) it brings.

## Two figures

FILLER

> **The pump.** A pump costs 900. It saves 600 a year.

- *One* year: not yet.
- **Two** years: 300 ahead.
"""
CHECK = """kind: pick
title: Which figure?
task: Which figure belongs beside the price?
options:
  - {text: The price of a rival, why: It invites the buyer to compare what is cheaper.}
  - {text: What the buyer pays today without it, right: true, why: It is the figure that the price replaces.}
closing: Two figures, side by side.
"""


@pytest.fixture
def draft(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Draft]:
    """A pack of its own, served in place of the shipped one."""
    own = copied(root / "content", tmp_path / "content")
    monkeypatch.setenv("EMPHASIS_CONTENT", str(own.root))
    for cache in CACHES:
        cache.cache_clear()
    yield own
    for cache in CACHES:
        cache.cache_clear()


def add(draft: Draft) -> None:
    text = LESSON.replace("<other>", "other").replace("FILLER", "Say what it costs to go without. " * 32)
    draft.write("learning/lessons/price-and-worth.md", text)
    draft.write("learning/checks/price-check.yaml", CHECK)
    draft.replace("learning/learning.yaml", "  - joining-up\n", "  - joining-up\n  - price-and-worth\n")


def test_a_lesson_added_as_text_is_read_and_tried(draft: Draft) -> None:
    add(draft)
    assert check_folder(draft.root) == ()
    tab = visit("learn")
    assert not tab.exception
    tab = follow(tab, "9. Price and worth")
    assert not tab.exception
    assert title(tab) == "Price and worth"
    page = blocks(tab)
    assert "<h3>The pump</h3>" in page
    assert "<li><em>One</em> year: not yet.</li>" in page
    assert 'popovertarget="term-margin"' in page
    assert "Half of the buyers never saw the other figure" in prose(tab)
    for option, why in enumerate(("compare what is cheaper", "the figure that the price replaces")):
        tab.radio(key="try-price-check-one").set_value(option)
        tab = press(tab, "Check")
        assert why in prose(tab)
    assert "Two figures, side by side." in prose(tab)
    assert '"done": "i"' in "\n".join(each.proto.body for each in tab.get("html"))


def test_a_slip_in_it_is_told_by_check_and_calmly_on_the_page(draft: Draft) -> None:
    add(draft)
    line = draft.replace("learning/checks/price-check.yaml", "right: true, ", "")
    (finding,) = check_folder(draft.root)
    assert (finding.code, finding.line) == ("E451", draft.line_of("learning/checks/price-check.yaml", "options:"))
    assert line
    for page in ("learn", "lesson"):
        tab = visit(page, {"l": "two-jobs"})
        assert not tab.exception
        assert title(tab) == "The lessons of this pack cannot be read"
    assert not visit("home").exception


def test_a_pack_that_teaches_nothing_says_so(draft: Draft) -> None:
    import shutil

    shutil.rmtree(draft.file("learning"))
    tab = visit("learn")
    assert not tab.exception
    assert title(tab) == "There are no lessons here"

"""Sentences: rounding for reading, lists, and translations that fall back to the source."""

from collections.abc import Iterator
from contextvars import copy_context
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from assessment import words
from assessment.words import _, all_of, any_of, ngettext, points, speak, tenths


@pytest.mark.parametrize(("value", "said"), [(0, "0"), (61.25, "61"), (62.5, "63"), (37.5, "38"), (100, "100")])
def test_points_round_halves_up(value: float, said: str) -> None:
    assert points(value) == said


@pytest.mark.parametrize(("value", "said"), [(1.25, "1.3"), (9.014, "9"), (4.507, "4.5"), (6.25, "6.3"), (0, "0")])
def test_tenths_drop_a_zero(value: float, said: str) -> None:
    assert tenths(value) == said


def test_lists() -> None:
    assert any_of(["A"]) == all_of(["A"]) == "A"
    assert any_of(["A", "B", "C"]) == "A, B or C"
    assert all_of(["A", "B"]) == "A and B"


@pytest.fixture
def dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalogue with two sentences."""
    catalogue = Catalog(locale="nl")
    catalogue.add("{names} and {last}", "{names} en {last}")
    catalogue.add(("{by} point", "{by} points"), ("{by} punt", "{by} punten"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "emphasis.mo").write_bytes(compiled.getvalue())
    monkeypatch.setattr(words, "_LOCALE", tmp_path)
    words._catalogue.cache_clear()
    yield
    words._catalogue.cache_clear()


@pytest.mark.usefixtures("dutch")
def test_speaks_the_language_asked_for() -> None:
    def spoken() -> tuple[str, str, str]:
        speak("nl")
        return all_of(["A", "B"]), ngettext("{by} point", "{by} points", 2), _("not translated")

    assert copy_context().run(spoken) == ("A en B", "{by} punten", "not translated")
    assert all_of(["A", "B"]) == "A and B"


@pytest.mark.usefixtures("dutch")
def test_a_region_falls_back_to_its_language() -> None:
    def spoken() -> str:
        speak("nl-BE")
        return all_of(["A", "B"])

    assert copy_context().run(spoken) == "A en B"


def test_an_unknown_language_is_the_source() -> None:
    def spoken() -> str:
        speak("tlh")
        return _("What if")

    assert copy_context().run(spoken) == "What if"

"""What must not be in any file of the project, and what the settings must say."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source_files import project_files, text_of


@pytest.fixture(scope="module")
def settings(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def test_no_file_names_a_package_registry(root: Path) -> None:
    # Put together here, so that this file does not name them either.
    hosts = ("py" + "pi.org", "python" + "hosted", "npm" + "js.", "deb." + "debian.org")
    found = [f"{file}: {host}" for file in project_files(root) for host in hosts if host in text_of(file)]
    assert not found


def test_locks_pin_every_package_with_a_hash_and_no_address(root: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (root / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][a-z0-9._-]*(?:\[[a-z,]+\])?==[^ ]+ .*\\\n    --hash=sha256:", text, re.MULTILINE)
        entries = re.findall(r"^[^#\s].*$", text, re.MULTILINE)
        assert len(pins) == len(entries) > 0, name
        assert "://" not in text, name


def test_development_lock_agrees_with_the_run_lock(root: Path) -> None:
    run, development = (
        set(re.findall(r"^[a-z0-9].*==[^ ]+", (root / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert run < development


@pytest.mark.parametrize(
    ("section", "option", "value"),
    [
        ("server", "headless", True),
        ("server", "fileWatcherType", "none"),
        ("server", "enableStaticServing", True),
        ("runner", "postScriptGC", False),
        ("browser", "gatherUsageStats", False),
        ("logger", "enableRich", False),
        ("server", "maxMessageSize", 10),
        ("server", "maxWidgetStateSize", 2),
        ("client", "toolbarMode", "minimal"),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
    ],
)
def test_setting(settings: dict[str, Any], section: str, option: str, value: object) -> None:
    assert settings[section][option] == value


def test_streamlit_knows_every_setting(settings: dict[str, Any]) -> None:
    from streamlit import config

    known = set(config.get_config_options())
    assert {name for name in _dotted(settings) if name not in known} == set()


def _dotted(table: dict[str, Any], prefix: str = "") -> list[str]:
    names: list[str] = []
    for key, value in table.items():
        names += _dotted(value, f"{prefix}{key}.") if isinstance(value, dict) else [prefix + key]
    return names


def test_every_font_of_the_theme_is_ours_and_small(root: Path, settings: dict[str, Any]) -> None:
    static = root / "assessment" / "ui" / "static"
    named = {face["url"].removeprefix("app/static/") for face in settings["theme"]["fontFaces"]}
    kept = {file.relative_to(static).as_posix() for file in static.rglob("*.woff2")}
    assert named == kept
    assert sum((static / name).stat().st_size for name in kept) < 350_000
    licences = {file.name.split("-")[0] for file in (static / "fonts").glob("*-LICENSE.txt")}
    assert {Path(name).name.split("-")[0] for name in kept} == licences


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(settings: dict[str, Any], scheme: str) -> None:
    """WCAG 2.2: text 4.5:1, what shows a control 3:1 (1.4.3, 1.4.11)."""
    theme = settings["theme"][scheme]
    page, panel = theme["backgroundColor"], theme["secondaryBackgroundColor"]
    faded = _blend(theme["textColor"], page, 0.6)
    texts = [theme[name] for name in theme if name.endswith("TextColor")] + [theme["textColor"], theme["linkColor"]]
    assert all(_contrast(text, page) >= 4.5 for text in [*texts, faded])
    assert all(_contrast(text, panel) >= 4.5 for text in texts)
    assert _contrast("#FFFFFF", theme["primaryColor"]) >= 4.5
    assert _contrast(theme["primaryColor"], page) >= 3
    assert _contrast(theme["borderColor"], page) >= 3
    assert _contrast(theme["borderColor"], panel) >= 3


def _blend(front: str, back: str, share: float) -> str:
    mixed = [round(share * a + (1 - share) * b) for a, b in zip(_rgb(front), _rgb(back), strict=True)]
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in _rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)

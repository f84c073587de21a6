"""The Chromium that browser tests drive. As a command it fetches one where there is none."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.debian import install, may_install

NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Nothing but the pages under test, also as root in a container."""


def find_chromium() -> Path | None:
    """The system's Chromium, else the one that Playwright keeps, else None."""
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    if on_path:
        return Path(on_path)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        kept = Path(playwright.chromium.executable_path)
    return kept if kept.is_file() else None


def get_chromium() -> None:
    """Install one: with the system's package manager when that is allowed, else with Playwright's own installer."""
    if may_install():
        install("chromium")
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Make sure that there is a Chromium. Gives an exit code."""
    if find_chromium() is None:
        print("Installing Chromium for the browser tests ...", flush=True)
        get_chromium()
    if find_chromium() is None:
        print("No Chromium was found; install it, so that the browser tests can run.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Where the launcher and its settings are: beside the packages in a checkout, inside them when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def site_root() -> Path:
    """The folder that holds app.py and .streamlit."""
    checkout = _PACKAGE.parent
    return checkout if (checkout / "pyproject.toml").is_file() else _PACKAGE / "site"

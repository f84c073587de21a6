"""Where the content that ships with the product lies. Nothing is read until somebody asks."""

from pathlib import Path

from assessment.places import site_root
from assessment.settings import settings


def shipped_folder() -> Path:
    """The content folder: that of the setting, else that of the checkout, else the installed package's copy."""
    return settings().content or site_root() / "content"

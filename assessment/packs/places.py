"""Where the content that ships with the product lies. Nothing is read until somebody asks."""

import os
from pathlib import Path

from assessment.places import site_root


def shipped_folder() -> Path:
    """The content folder: EMPHASIS_CONTENT if set, else that of the checkout, else the installed package's copy."""
    named = os.environ.get("EMPHASIS_CONTENT")
    return Path(named) if named else site_root() / "content"

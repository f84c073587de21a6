"""`emphasis version`: which version is installed."""

from importlib.metadata import version as installed_version


def version() -> int:
    """Print the version of the installed package."""
    print(installed_version("emphasis"))
    return 0

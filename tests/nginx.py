"""The nginx that tests of the deployment start. As a command it fetches one where there is none."""

import shutil
import sys
from pathlib import Path

from tests.debian import install, may_install


def find_nginx() -> Path | None:
    """The system's nginx, which need not be on everybody's path, else None."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")
    return Path(found) if found else None


def main() -> int:
    """Make sure that there is an nginx. Gives an exit code."""
    if find_nginx() is None and may_install():
        print("Installing nginx for the tests of the deployment ...", flush=True)
        install("nginx-light")
    if find_nginx() is None:
        print("No nginx was found; install it, so that the deployment can be tested.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

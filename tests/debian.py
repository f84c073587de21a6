"""Programs that come with the system and not with Python: fetched where that is allowed."""

import os
import shutil
import subprocess


def may_install() -> bool:
    """Whether this machine has Debian's package manager and lets us use it."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(package: str) -> None:
    """Install a package with what it needs and no more; raises CalledProcessError."""
    subprocess.run(["apt-get", "update", "--quiet=2"], check=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends", package]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)

"""``python -m assessment.cli``: the command where it is not installed, such as in a container."""

from assessment.cli.main import run

run()

"""Run a workshop: what to decide before anybody joins."""

from assessment.ui.facilitate.ways import set_up

set_up()

"""Run a workshop: what to decide before anybody joins."""

from assessment.ui.facilitate.setting_up import set_up

set_up()

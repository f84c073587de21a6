"""Emphasis simulator: two ways to run a firm, month by month."""

from assessment.ui.simulator.visit import visit

visit()

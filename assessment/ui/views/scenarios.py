"""Scenarios: short decisions, and what follows from them."""

from assessment.ui.simulator.visit import visit

visit()

"""Scenarios: short decisions, and what follows from them."""

from assessment.ui.scenarios.visit import visit

visit()

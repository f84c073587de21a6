"""Assess: answer the statements."""

from assessment.ui.take.visit import visit

visit()

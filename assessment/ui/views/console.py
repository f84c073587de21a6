"""Console: the host's desk."""

from assessment.ui.console.visit import visit

visit()

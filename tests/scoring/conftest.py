"""The rubrics under test, as fixtures, and Hypothesis without a clock: several tests may share one slow machine."""

import pytest
from hypothesis import HealthCheck, settings

from scoring import Rubric
from tests.scoring.rubric_under_test import rubric_of

settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")


@pytest.fixture
def full() -> Rubric:
    return rubric_of("full")


@pytest.fixture
def pulse() -> Rubric:
    return rubric_of("pulse")

"""Whole lives of the program: nothing lost, nothing twice, nothing wrongly accepted."""

import hypothesis
import pytest
from conftest import practice_process
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from machine import Delivery

LIVES = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("seed", range(2))
def test_a_life_ends_with_every_credit_once(seed):
    """Imports, changes, faults, deaths and restarts; then the ledger and the log agree."""
    with practice_process() as Delivery.register:
        run_state_machine_as_test(hypothesis.seed(seed)(Delivery), settings=LIVES)

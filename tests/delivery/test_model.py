"""Whole lives of the program: nothing lost, nothing twice, nothing wrongly accepted."""

import hypothesis
import pytest
from conftest import practice_process
from hypothesis.stateful import run_state_machine_as_test
from machine import LIVES, Delivery


@pytest.mark.parametrize("seed", range(2))
def test_a_life_ends_with_every_credit_once(seed):
    """Imports, changes, faults, deaths and restarts; then the ledger and the log agree."""
    with practice_process() as one, practice_process() as other:
        Delivery.registers = (one, other)
        run_state_machine_as_test(hypothesis.seed(seed)(Delivery), settings=LIVES)

"""Random lives of the program: nothing lost, nothing twice, nothing wrongly accepted."""

import pytest
from conftest import practice_process
from model import Life


@pytest.fixture(scope="module")
def register():
    """One practice register; each life has a login of its own."""
    with practice_process() as practice:
        yield practice


@pytest.mark.parametrize("seed", range(12))
def test_a_random_life_ends_with_every_credit_once(seed, tmp_path, register):
    """Imports, changes, faults, crashes and restarts; then the ledger and the log agree."""
    Life(seed, tmp_path / "data", register).run(steps=30)

"""Every fault of the practice register, alone and in pairs, healed by the next runs."""

import pytest
from conftest import practice_process
from schedules import CALLS, all_schedules, live

from peonline_desktop.practice.faults import KINDS

SCHEDULES = all_schedules()
ALONE = [schedule for schedule in SCHEDULES if len(schedule) == 1]
PAIRS = [schedule for schedule in SCHEDULES if len(schedule) == 2]
SHARE = 60  # of the pairs; `make torture` goes through all


@pytest.fixture(scope="module")
def register():
    """One practice register; each schedule has a login of its own."""
    with practice_process() as practice:
        yield practice


def test_the_schedules_are_all_there():
    """Each kind alone at each call, each pair of kinds at each pair of calls."""
    assert len(KINDS) * CALLS == len(ALONE)
    assert len(KINDS) ** 2 * CALLS * (CALLS - 1) // 2 == len(PAIRS)


@pytest.mark.parametrize("schedule", [s for s in ALONE if max(s) in (0, 2, 5)] + PAIRS[:SHARE])
def test_faults_at_any_call_are_healed_by_the_next_runs(schedule, tmp_path, register):
    """Lost, garbled, shuffled, short or foreign: unknown at worst, then right."""
    live(schedule, tmp_path, register)

"""The installed command killed in each of its works, and two or three of it at once."""

from random import Random

import pytest
from at_once import together
from conftest import practice_process
from kills import WORKS, Kills
from test_command import needs_keyring


@pytest.fixture(scope="module")
def kills(tmp_path_factory):
    """One data folder to begin with, and a practice register."""
    with practice_process() as practice:
        yield Kills(tmp_path_factory.mktemp("gedood"), practice, Random(2026))


@needs_keyring
@pytest.mark.parametrize("name", WORKS)
def test_a_kill_at_any_instant_loses_and_doubles_nothing(kills, name):
    """SIGKILL twice at random instants; `make torture` does it hundreds of times."""
    for _ in range(2):
        kills.kill(name)


@needs_keyring
@pytest.mark.parametrize("submitters", [2, 3])
def test_several_at_once_send_each_row_once(kills, submitters):
    """One submits at a time; the others wait their turn or are told who submits."""
    assert 0 in together(kills, submitters) or 1 in together(kills, submitters)

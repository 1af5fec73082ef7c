"""A real Moodle or learning record store, by hand: skipped unless the environment names one.

CONTRIBUTING.md says how. They read only; what they find stays in a folder of the test.
"""

import os
import threading

import pytest

MOODLE, LRS = "PEONLINE_TEST_MOODLE", "PEONLINE_TEST_LRS"


def given(name: str) -> str:
    """A value of the environment; without it the test does not run."""
    if name not in os.environ:
        pytest.skip(f"{name} is not set: see CONTRIBUTING.md")
    return os.environ[name]


def read(app, kind: str, url: str, options: dict[str, list[str]], secret: str) -> None:
    """Test a connection and poll it twice, deeply: the second time nothing is new."""
    app.program.connections.add(kind, "Echt", url, options, None, secret)
    found = app.program.connections.test("Echt")
    print(found)
    again = threading.Event()
    (first,) = app.program.rounds.once(None, deep=True, stop=again)
    assert first.problem is None
    print(first)
    assert found.activities or not first.results
    (second,) = app.program.rounds.once(None, deep=True, stop=again)
    assert (None, 0, first.results) == (second.problem, second.new, second.results)


def test_a_real_moodle(bare):
    """It is seen, read whole, and read again without anything new."""
    url, token = given(f"{MOODLE}_URL"), given(f"{MOODLE}_TOKEN")
    read(bare, "moodle", url, {"course": given(f"{MOODLE}_COURSES").split(",")}, token)


def test_a_real_learning_record_store(bare):
    """It is seen, read whole, and read again without anything new."""
    read(bare, "xapi", given(f"{LRS}_URL"), {}, given(f"{LRS}_LOGIN"))

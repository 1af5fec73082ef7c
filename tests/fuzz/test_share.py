"""A fixed share of the fuzzing, without a guide: the same inputs every time, in a child that
may take a bounded memory and time. `make fuzz` does the rest.
"""

import subprocess
import sys
from pathlib import Path

import harness
import pytest

HERE = Path(__file__).parent
COUNTS = {
    "text": 700,
    "workbook": 700,
    "numbers": 4000,
    "moments": 10000,
    "answer": 6000,
    "moodle": 2500,
    "xapi": 2000,
    "rest": 2000,
    "preset": 2000,
    "description": 1500,
}
CODE = """
import sys
import harness
harness.limit_memory()
target, count = harness.targets()[sys.argv[1]], int(sys.argv[2])
for tried, data in enumerate(harness.share(sys.argv[1], count), start=1):
    harness.tried(target, data)
print(tried)
"""


@pytest.mark.parametrize("name", harness.targets())
def test_no_input_makes_a_bug(name):
    """Only problems of ours, in a bounded time and memory."""
    count = COUNTS[name]
    paths = f"import sys; sys.path.insert(0, {str(HERE)!r})"
    done = subprocess.run(
        [sys.executable, "-c", paths + CODE, name, str(count)],
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert (0, str(count)) == (done.returncode, done.stdout.strip()), done.stderr[-3000:]


def test_a_bug_is_found():
    """What is no problem of ours is raised."""

    def target(data: bytes) -> None:
        if b"\0" in data:
            raise ValueError(data)

    with pytest.raises(ValueError, match="x"):
        harness.tried(target, b"\0")

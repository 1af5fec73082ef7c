"""Output that nobody takes, and numbers that no database holds: a sentence or silence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("peonline")
HUGE = "99999999999999999999"  # more than 63 bits


@pytest.fixture
def filled(app):
    """A folder with enough rows to fill a pipe."""
    app.people(**{f"p{n}": f"{610000 + n}" for n in range(400)})
    app.results(*((f"p{n}",) for n in range(400)))
    return app.program.folder


def called(folder: Path, shell: str) -> subprocess.CompletedProcess[str]:
    """What a shell makes of a line in which PEONLINE is the command on this folder."""
    line = shell.replace("PEONLINE", f'"{COMMAND}" --data-dir "{folder}"')
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        text=True,
        env={**os.environ, "PEONLINE_LANG": "nl"},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("asked", ["log", "--json log", "status", "--help", "--version"])
def test_output_on_a_full_disk_is_said(filled, asked):
    """Not as a bug, and not a second time when the program ends."""
    done = called(filled, f"PEONLINE {asked} > /dev/full")
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines())), done.stderr
    assert done.stderr.startswith("De uitvoer kan niet worden geschreven")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("PEONLINE --json log | head -1 > /dev/null", 0),
        ("PEONLINE log >&-", 0),
        ("PEONLINE log --nope 2>&-", 2),
        ("PEONLINE log --nope 2> /dev/full", 2),
        ("PEONLINE log > /dev/full 2> /dev/full", 2),
    ],
)
def test_where_nobody_can_be_told_it_is_silent(filled, line, status):
    """A pipe that was closed is no failure; a stream that is not there is none either."""
    done = called(filled, line)
    assert (status, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize(
    "asked",
    [
        f"log --row {HUGE}",
        f"log --limit {HUGE}",
        f"retry {HUGE}",
        f"retry -- -{HUGE}",
        f"withdraw {HUGE} --reason x",
        f"accreditation remove {HUGE}",
        f"group activate {HUGE} --field x",
    ],
)
def test_a_number_that_no_database_holds_gets_a_sentence(filled, asked):
    """Whatever it is the number of."""
    done = called(filled, f"PEONLINE {asked}")
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines())), done.stderr
    assert "Traceback" not in done.stderr
    assert "niet aan u ligt" not in done.stderr

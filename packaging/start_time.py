"""Prints how long the command and the window of a bundle take to be there.

python packaging/start_time.py dist/peonline-desktop
"""

import marshal
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FOLDER = Path(sys.argv[1])
TIMES = 3


def command() -> float:
    """Seconds until `peonline --version` has answered."""
    start = time.monotonic()
    subprocess.run([FOLDER / "peonline", "--version"], check=True, capture_output=True)
    return time.monotonic() - start


def window() -> float:
    """Seconds until the window says that it is shown."""
    with tempfile.TemporaryDirectory() as data:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PEONLINE_SAY_SHOWN": "1",
        }
        start = time.monotonic()
        process = subprocess.Popen(
            [FOLDER / "peonline-desktop", "--data-dir", data],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = process.stdout.readline()
        taken = time.monotonic() - start
        process.terminate()
        process.wait()
        process.stdout.close()
    if said.strip() != "shown":
        sys.exit("the window did not come up")
    return taken


def child() -> float:
    """Seconds until the child that reads a file is ready."""
    question = marshal.dumps((2 << 30, 300, 2, os.fsencode(__file__)))
    start = time.monotonic()
    with subprocess.Popen(
        [FOLDER / "peonline", "--read-one-file-apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as process:
        process.stdin.write(len(question).to_bytes(4, "big") + question)
        if not process.stdout.read(1):
            sys.exit("the child did not come up")
        return time.monotonic() - start


for name, measure in (("command", command), ("window", window), ("child", child)):
    print(f"{name}: {min(measure() for _ in range(TIMES)):.2f} s")

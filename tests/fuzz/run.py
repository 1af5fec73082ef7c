"""Fuzzes with coverage: python tests/fuzz/run.py TARGET INPUTS [SECONDS]

Needs atheris (`make fuzz` installs it). An input that raises what is no problem of ours, or
takes too long, ends it with status 1, and lies in build/fuzz/TARGET. What a reader of
workbooks takes of memory is limited: such an input ends only the child that reads a file, so
here it is counted, and the rest goes on.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SLOWEST = 20  # seconds for an input
_RUNS = re.compile(r"^#(\d+)", re.MULTILINE)
_ENDED_BY_MEMORY = ("memory allocation of", "MemoryError")


def main() -> None:
    """Fuzz one target until so many inputs were tried, or the time is over; print the count."""
    name, wanted = sys.argv[1], int(sys.argv[2])
    until = time.monotonic() + float(sys.argv[3] if len(sys.argv) > 3 else 3600)
    tried, ended, seed = 0, 0, 1
    while tried < wanted and (left := int(until - time.monotonic())) > 0:
        count, said = one_run(name, wanted - tried, left, seed)
        tried, seed = tried + max(count, 1), seed + 1
        if said is None:
            continue
        if not any(sign in said for sign in _ENDED_BY_MEMORY):
            sys.exit(f"{said}\n{name}: after {tried} inputs, in build/fuzz/{name}")
        ended += 1
    print(f"{name}: {tried} inputs, {ended} of them ended a child, no bug")


def one_run(name: str, runs: int, seconds: int, seed: int) -> tuple[int, str | None]:
    """How many inputs one process tried, and what it said when it ended before its time."""
    kept = ROOT / "build" / "fuzz" / name
    kept.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(Path(__file__).with_name("atheris_run.py")), name]
    options = {
        "runs": runs,
        "max_total_time": seconds,
        "timeout": SLOWEST,
        "max_len": 8192,
        "rss_limit_mb": 3000,
        "seed": seed,
        "artifact_prefix": f"{kept}/",
        "print_final_stats": 1,
    }
    command += [f"-{option}={value}" for option, value in options.items()]
    grown = kept / "corpus"
    grown.mkdir(exist_ok=True)
    command += [str(grown), str(Path(__file__).parent / "corpus" / name)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    count = max(map(int, _RUNS.findall(done.stderr)), default=0)
    return count, (done.stdout + done.stderr)[-6000:] if done.returncode else None


if __name__ == "__main__":
    main()

"""`make torture`: attacks delivery until the time is up, and writes down what it came to.

Two processes: one goes through the fault schedules, one lives random lives and kills the
installed command. Both go on where the last run ended, by the last line of the table in
docs/reliability.md. A failure says how to repeat it, is counted in the table, and ends with
status 1. TORTURE_MINUTES says how long (20).
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import psutil

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
sys.path += [str(HERE.parent / name) for name in ("cli", "services", "sources", "ui")]

import hypothesis  # noqa: E402  # our own modules are found by the lines above
from at_once import together  # noqa: E402
from conftest import practice_process  # noqa: E402
from hypothesis.stateful import run_state_machine_as_test  # noqa: E402
from kills import WORKS, Kills  # noqa: E402
from machine import LIVES, Delivery  # noqa: E402
from schedules import all_schedules, live  # noqa: E402

from peonline_desktop.practice.faults import KINDS  # noqa: E402

PAGE = HERE.parents[1] / "docs" / "reliability.md"
SCHEDULES_A_REGISTER, LIVES_A_SEED = 50, 10  # a register's ledger grows with its calls
_LINE = re.compile(
    r"^\| (\d{4}-\d\d-\d\d) \|.*?\| \d+ to (\d+) \| \d+ to (\d+) \|", re.MULTILINE
)


class Attacks:
    """Attacks of one process, and their figures. *place* is where the next one begins."""

    def __init__(self, folder: Path, place: int) -> None:
        self.folder = folder
        self.place = place
        self.met: Counter[str] = Counter()
        self.kills = self.at_once = self.failures = 0

    def attack(self, what: str, attack: Callable[[], object]) -> None:
        """Attack; a failure is told, counted, and not the end."""
        try:
            attack()
        except Exception:  # noqa: BLE001  # whatever it is
            self.failures += 1
            print(f"FAILED: {what}", flush=True)
            traceback.print_exc()


def schedules(attacks: Attacks) -> None:
    """The next fault schedules, against a practice register of their own."""
    every = all_schedules()
    with practice_process() as practice:
        for _ in range(SCHEDULES_A_REGISTER):
            number = attacks.place % len(every)
            folder = Path(tempfile.mkdtemp(dir=attacks.folder))
            attacks.attack(
                f"schedule {number} {every[number]}",
                lambda n=number, f=folder: live(every[n], f, practice),
            )
            attacks.met.update(every[number].values())
            shutil.rmtree(folder)
            attacks.place += 1


def lives(attacks: Attacks) -> None:
    """Lives of the next seed, a kill of each work of the command, and three at once."""
    seed = attacks.place
    longer = hypothesis.settings(LIVES, max_examples=LIVES_A_SEED, stateful_step_count=50)
    Delivery.met.clear()
    with ExitStack() as stack:
        Delivery.registers = tuple(stack.enter_context(practice_process()) for _ in range(2))
        seeded = hypothesis.seed(seed)(Delivery)
        attacks.attack(
            f"lives of seed {seed}", lambda: run_state_machine_as_test(seeded, settings=longer)
        )
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=attacks.folder)))
        kills = Kills(folder, Delivery.registers[0], Random(seed))
        for name in WORKS:
            attacks.attack(f"kill of {name}, seed {seed}", lambda n=name: kills.kill(n))
        attacks.attack(f"three at once, seed {seed}", lambda: together(kills, 3))
    attacks.met.update(Delivery.met)
    attacks.kills += kills.landed
    attacks.at_once += 1
    attacks.place += 1


PARTS = {"schedules": schedules, "lives": lives}


def part(name: str, place: int, seconds: float) -> int:
    """One process: attack for *seconds*, then print the figures as one line of JSON."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        attacks = Attacks(Path(folder), place)
        while time.monotonic() - begun < seconds:
            PARTS[name](attacks)
    figures = {
        "last": attacks.place - 1,
        "kills": attacks.kills,
        "deaths": attacks.met["killed"],
        "at_once": attacks.at_once,
        "faults": sum(count for kind, count in attacks.met.items() if kind in KINDS),
        "failures": attacks.failures,
    }
    print(json.dumps(figures))
    return 0


def where_it_ended(page: str) -> dict[str, int]:
    """The next place of each part, by the last line of the table."""
    lines = _LINE.findall(page)
    ended = lines[-1][1:] if lines else (-1, -1)
    return {name: int(last) + 1 for name, last in zip(PARTS, ended, strict=True)}


def line(begun: dict[str, int], done: dict[str, dict[str, int]], minutes: float) -> str:
    """The figures of a run as a line of the table."""
    memory = f"{psutil.virtual_memory().total / 2**30:.0f} GiB"
    python = f"{platform.system()}, Python {platform.python_version()}"
    cells = (
        f"{datetime.now(UTC):%Y-%m-%d}",
        f"{os.cpu_count()} cores, {memory}, {python}",
        f"{minutes:.0f}",
        *(f"{begun[name]} to {done[name]['last']}" for name in PARTS),
        *(
            str(sum(figures[what] for figures in done.values()))
            for what in ("kills", "deaths", "at_once", "faults", "failures")
        ),
    )
    return f"| {' | '.join(cells)} |\n"


def main() -> int:
    """Attack until the time is up; 1 when anything failed."""
    minutes = float(os.environ.get("TORTURE_MINUTES", "20"))
    begun = where_it_ended(PAGE.read_text(encoding="utf-8"))
    processes = {
        name: subprocess.Popen(
            [sys.executable, __file__, name, str(begun[name]), str(minutes * 60)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in PARTS
    }
    done = {}
    for name, process in processes.items():
        *told, figures = process.communicate()[0].splitlines()
        print(*told, sep="\n")
        done[name] = json.loads(figures)
    page = PAGE.read_text(encoding="utf-8").rstrip("\n") + "\n"
    PAGE.write_text(page + line(begun, done, minutes), encoding="utf-8")
    return 1 if any(figures["failures"] for figures in done.values()) else 0


if __name__ == "__main__":
    sys.exit(
        part(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])) if sys.argv[1:] else main()
    )

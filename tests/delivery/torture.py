"""`make torture`: attacks delivery until the time is up, and writes down what it came to.

It goes on where the last run ended, by the last line of the table in docs/reliability.md:
the next fault schedules, the next seeds of lives. A failure says how to repeat it, is
counted in the table, and ends with status 1. TORTURE_MINUTES says how long (20).
"""

import os
import platform
import re
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import psutil

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "cli")]

import hypothesis  # noqa: E402  # our own modules are found by the lines above
from at_once import together  # noqa: E402
from conftest import practice_process  # noqa: E402
from hypothesis.stateful import run_state_machine_as_test  # noqa: E402
from kills import WORKS, Kills  # noqa: E402
from machine import LIVES, Delivery  # noqa: E402
from schedules import all_schedules, live  # noqa: E402

from peonline_desktop.practice.faults import KINDS  # noqa: E402

PAGE = HERE.parents[1] / "docs" / "reliability.md"
SCHEDULES_A_ROUND, LIVES_A_SEED = 40, 10
_LINE = re.compile(
    r"^\| (\d{4}-\d\d-\d\d) \|.*?\| (\d+) to (\d+) \| (\d+) to (\d+) \|", re.MULTILINE
)


class Torture:
    """One run of attacks, and its figures."""

    def __init__(self, folder: Path, schedule: int, seed: int) -> None:
        self._folder = folder
        self._schedules = all_schedules()
        self.first_schedule = self.next_schedule = schedule
        self.first_seed = self.next_seed = seed
        self.met: Counter[str] = Counter()
        self.kills = self.at_once = self.failures = 0

    def round(self) -> None:
        """Some of everything, against a practice register of its own."""
        with practice_process() as practice:
            for _ in range(SCHEDULES_A_ROUND):
                self._schedule(practice)
            with practice_process() as other:
                self._lives(practice, other)
            with tempfile.TemporaryDirectory(dir=self._folder) as folder:
                self._kills(Kills(Path(folder), practice, Random(self.next_seed)))
        self.next_seed += 1

    def _schedule(self, practice) -> None:
        number = self.next_schedule % len(self._schedules)
        self.next_schedule += 1
        schedule = self._schedules[number]
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        self._attack(f"schedule {number} {schedule}", lambda: live(schedule, folder, practice))
        self.met.update(schedule.values())
        shutil.rmtree(folder)

    def _lives(self, practice, other) -> None:
        Delivery.registers = (practice, other)
        Delivery.met.clear()
        longer = hypothesis.settings(LIVES, max_examples=LIVES_A_SEED, stateful_step_count=50)
        seeded = hypothesis.seed(self.next_seed)(Delivery)
        self._attack(
            f"lives of seed {self.next_seed}",
            lambda: run_state_machine_as_test(seeded, settings=longer),
        )
        self.met.update(Delivery.met)

    def _kills(self, kills: Kills) -> None:
        for name in WORKS:
            self._attack(f"kill of {name}, seed {self.next_seed}", lambda n=name: kills.kill(n))
        self._attack(f"three at once, seed {self.next_seed}", lambda: together(kills, 3))
        self.at_once += 1
        self.kills += kills.landed

    def _attack(self, what: str, attack: Callable[[], object]) -> None:
        try:
            attack()
        except Exception:  # noqa: BLE001  # whatever it is, it is told, counted, and not the end
            self.failures += 1
            print(f"FAILED: {what}", flush=True)
            traceback.print_exc()

    def line(self, minutes: float) -> str:
        """The figures as a line of the table."""
        memory = round(psutil.virtual_memory().total / 2**30)
        machine = (
            f"{os.cpu_count()} cores, {memory} GiB, {platform.system()}, "
            f"Python {platform.python_version()}"
        )
        faults = sum(count for kind, count in self.met.items() if kind in KINDS)
        cells = (
            f"{datetime.now(UTC):%Y-%m-%d}",
            machine,
            f"{minutes:.0f}",
            f"{self.first_schedule} to {self.next_schedule - 1}",
            f"{self.first_seed} to {self.next_seed - 1}",
            str(self.kills),
            str(self.met["killed"]),
            str(self.at_once),
            str(faults),
            str(self.failures),
        )
        return f"| {' | '.join(cells)} |\n"


def where_it_ended(page: str) -> tuple[int, int]:
    """The next schedule and seed, by the last line of the table."""
    lines = _LINE.findall(page)
    if not lines:
        return 0, 0
    *_, schedule, _, seed = lines[-1]
    return int(schedule) + 1, int(seed) + 1


def main() -> int:
    """Attack until the time is up; 1 when anything failed."""
    minutes = float(os.environ.get("TORTURE_MINUTES", "20"))
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        torture = Torture(Path(folder), *where_it_ended(PAGE.read_text(encoding="utf-8")))
        while time.monotonic() - begun < minutes * 60:
            torture.round()
            print(torture.line((time.monotonic() - begun) / 60), end="", flush=True)
    page = PAGE.read_text(encoding="utf-8").rstrip("\n") + "\n"
    PAGE.write_text(page + torture.line((time.monotonic() - begun) / 60), encoding="utf-8")
    return 1 if torture.failures else 0


if __name__ == "__main__":
    sys.exit(main())

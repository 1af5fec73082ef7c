"""The window on a large database: how fast it is there, and whether it ever stands still.

    python benchmarks/window.py [ROWS] [SECONDS PER TAB]

Makes a database of ROWS attendances, opens the window, stays on each tab while scrolling,
and reports how long the GUI thread was ever busy. Prints figures; judges nothing.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from peonline_desktop import bootstrap
from peonline_desktop.services.providers import ProviderChange
from peonline_desktop.ui.context import PAGES
from peonline_desktop.ui.parts.table import RecordTable
from peonline_desktop.ui.shell import Shell

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "ui"))
from raw import raw_database
from watchdog import Watchdog

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 10.0
STATES = ("accepted", "accepted", "accepted", "ready", "waiting", "rejected", "unknown")
REASONS = {"waiting": "number_missing", "rejected": "person_unknown"}


def fill(folder: Path) -> None:
    """ROWS attendances of ROWS results, made in the tables directly."""
    with bootstrap.program(folder) as program:
        program.providers.save("Zorg", ProviderChange(mode="live"))
        program.groups.activate(52, ["Relatienummer"])
        values = {"provider": "Zorg", "org": 52, "course": "8001", "activity": ["MED"]}
        program.accreditations.add({**values, "from": "2020-01-01", "to": "2030-12-31"})
    with raw_database(folder / "peonline.db") as db:
        db.execute("PRAGMA synchronous = OFF")
        people_and_results(db)
        attendances(db)
        db.execute("UPDATE counter SET value = ?", (ROWS,))
        db.execute("ANALYZE")


def days() -> Iterator[tuple[int, str]]:
    """The number of each row and its day; the days are spread over some years."""
    first = date(2022, 1, 1)
    for n in range(1, ROWS + 1):
        yield n, (first + timedelta(days=n % 1700)).isoformat()


def people_and_results(db: sqlite3.Connection) -> None:
    """A person with one result for each row."""
    db.execute(
        "INSERT INTO import VALUES (1, '2026-01-01T00:00:00Z', 'b', 'file', 'b', 0, 0, 0, 0)"
    )
    db.executemany(
        "INSERT INTO person VALUES (?, ?, ?, '')",
        ((n, f"P{n:07}", f"Medewerker {n}") for n in range(1, ROWS + 1)),
    )
    db.executemany(
        "INSERT INTO result VALUES"
        " (?, 'file', ?, ?, 'MED', 'MED', ?, ?, ?, 'passed', '', '{}', 1, NULL)",
        ((n, str(n), n, day, f"{day}T10:00:00Z", day) for n, day in days()),
    )


def attendances(db: sqlite3.Connection) -> None:
    """An attendance of each result, in the states that a provider has after years."""
    columns = """id, accreditation_id, provider_id, org_id, person_id, result_id, state, mode,
        reason, review, registration_number, day, end_date, course_type, course_kind, course,
        was_sent, attempts, turned_at_call, last_event, changed_at"""
    db.executemany(
        f"INSERT INTO attendance ({columns}) VALUES (?, 1, 1, 52, ?, ?, ?, ?, ?, 0, ?, ?, ?, 2,"
        " 'id', '8001', 0, 0, 0, ?, ?)",
        (
            (n, n, n, state, "live" if state == "accepted" else None, REASONS.get(state),
             f"{n:06}", day, day, n, f"2026-{9 + n % 3:02}-{1 + n % 28:02}T10:00:00Z")
            for n, day in days()
            for state in [STATES[n % len(STATES)]]
        ),
    )  # fmt: skip


def turn(app: QApplication, seconds: float) -> None:
    """Let the window work."""
    end = time.monotonic() + seconds
    until(app, lambda: time.monotonic() >= end)


def until(app: QApplication, there: Callable[[], object]) -> float:
    """Seconds until something is there; the event loop waits as in real life, and does not
    spin, which would keep the other threads from working.
    """
    start = time.monotonic()
    loop = QEventLoop(app)
    timer = QTimer(loop)
    timer.timeout.connect(lambda: loop.exit() if there() else None)
    timer.start(3)
    loop.exec()
    loop.deleteLater()
    return time.monotonic() - start


def scroll(app: QApplication, table: RecordTable, seconds: float) -> list[float]:
    """Jump about in a table; seconds until each jump shows its rows."""
    jumps, end, place = [], time.monotonic() + seconds, 7
    while time.monotonic() < end and len(table.records.ids):
        place = (place * 48271) % max(1, len(table.records.ids))
        table.verticalScrollBar().setValue(place)
        jumps.append(until(app, lambda place=place: table.records.row_at(place) is not None))
        turn(app, 0.1)
    return jumps


def main() -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as data:
        folder = Path(data)
        fill(folder)
        memory = psutil.Process().memory_info().rss
        shell = Shell(app, folder)
        watchdog = Watchdog()
        shell.begin()
        shown = until(app, lambda: shell.window is not None and shell.window.isVisible())
        print(f"{ROWS} attendances; the window is there after {shown:.2f} s")
        looked = until(app, lambda: not shell.session.is_busy)
        print(f"the day's look at the file, its copy and the counts took {looked:.1f} s more")
        for place, name in enumerate(PAGES):
            shell.window.tabs.setCurrentIndex(place)
            page = shell.window.page(name)
            table = getattr(page, "table", None)
            if name in ("results", "log"):
                there = until(app, lambda table=table: len(table.records.ids) >= ROWS)
                until(app, lambda table=table: table.records.row_at(0) is not None)
                print(f"{name}: list there after {there:.2f} s")
                jumps = sorted(scroll(app, table, SECONDS))
                p95 = jumps[int(len(jumps) * 0.95)]
                middle = statistics.median(jumps)
                print(f"{name}: a jump takes {middle * 1000:.0f} ms (p95 {p95 * 1000:.0f} ms)")
            else:
                turn(app, SECONDS)
            print(f"{name}: longest hold of the GUI thread {watchdog.longest() * 1000:.0f} ms")
        grown = psutil.Process().memory_info().rss - memory
        print(f"memory grown by {grown / 1e6:.0f} MB")
        for line in watchdog.report():
            print(line)
        watchdog.stop()
        ended = []
        shell.ended.connect(lambda: ended.append(True))
        shell.window.close()
        until(app, lambda: bool(ended))


if __name__ == "__main__":
    main()

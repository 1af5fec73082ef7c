"""How fast results come in: 100,000 and 400,000 rows of CSV and XLSX, with derivation.

`make bench` prints seconds, rows a second and the largest memory, each in a process of its
own, beside csv's and python-calamine's bare reading. Copy the figures, with date and kind of
machine, to docs/performance.md.
"""

import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from peonline_desktop.bootstrap import PRACTICE, program
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.providers import ProviderChange

HEADER = (
    "person",
    "name",
    "activity",
    "finished",
    "verdict",
    "score",
    "Relatienummer",
    "Afdeling",
)


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Invented results: two activities, one of them accredited."""
    for number in range(count):
        person = number // 2
        yield (
            f"p{person}",
            f"Naam {person}",
            "MED" if number % 2 else "REA",
            f"{number % 28 + 1:02d}-03-2026 10:{number % 60:02d}",
            "Geslaagd",
            "8",
            f"{100000 + person}",
            f"Afdeling {person % 40}",
        )


def write(path: Path, count: int) -> None:
    """A file of *count* rows."""
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(HEADER)
            writer.writerows(rows(count))
        return
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        for number, row in enumerate(rows(count), start=1):
            sheet.write_row(number, 0, row)


def bare(path: Path) -> None:
    """Read the file and do nothing with it."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file, delimiter=";"):
                pass
        return
    for _ in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows():
        pass


def whole(path: Path) -> None:
    """Import the file into a new database, derivation included."""
    with program(path.with_suffix(path.suffix + "-data"), kind=PRACTICE) as app:
        app.providers.save("Zorg", ProviderChange(endpoint="http://127.0.0.1:9/x"))
        app.groups.activate(52, ["Relatienummer"])
        app.accreditations.add(
            {
                "provider": "Zorg",
                "org": 52,
                "course": "1",
                "from": "2026-01-01",
                "to": "2026-12-31",
                "activity": ["MED"],
            }
        )
        report = app.importer.run(path, HowToRead({}), dry_run=False)
        if report.problems or report.new != report.rows:
            raise SystemExit(report.problems[:3])


def measured(what: str, path: Path) -> tuple[float, float]:
    """Seconds and largest memory (MB) of one piece of work in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, what, str(path)], capture_output=True, text=True, check=True
    )
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def main() -> None:
    """Measure everything and print a table."""
    print("| file | rows | bare s | import s | ratio | rows/s | bare MB | import MB |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".csv", ".xlsx"):
            for count in (100_000, 400_000):
                path = Path(folder) / f"r{count}{suffix}"
                write(path, count)
                alone, alone_memory = measured("bare", path)
                taken, memory = measured("whole", path)
                print(
                    f"| {suffix} | {count} | {alone:.2f} | {taken:.1f} | {taken / alone:.0f} "
                    f"| {count / taken:.0f} | {alone_memory:.0f} | {memory:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        work = {"bare": bare, "whole": whole}[sys.argv[1]]
        begun = time.perf_counter()
        work(Path(sys.argv[2]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(time.perf_counter() - begun, peak)

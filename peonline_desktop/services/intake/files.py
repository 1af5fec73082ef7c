"""Imports a file of results: all of its good rows in one transaction, or nothing.

A file is read again when its later rows show that its earlier ones were read wrongly (the order
of its dates, two people under one name). What is only a forecast is made in the same way, and
taken back.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from threading import Event

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import NewResult, Note, Read, Reading, RowProblem, Shown
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.waiting_files import shown_name
from peonline_desktop.services.batches import collecting_later
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.forecast import came_of, forecast_of
from peonline_desktop.services.intake.gate import FILE, Gate, Watch
from peonline_desktop.services.intake.matching import KeyMatcher
from peonline_desktop.services.intake.ports import IntakePeople, IntakeResults
from peonline_desktop.services.intake.proposing import Proposer
from peonline_desktop.services.intake.remembered import Remembered, without_digits
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.two_numbers import TwoNumbers
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.who import Actor

_ROWS_AT_A_TIME = 5000
_MOST_READINGS = 8  # of one file; each may show what the one before could not know


class Stopped(Exception):  # noqa: N818  # somebody asked for it
    """A forecast was stopped: it is no longer wanted, or *too_long*: the file has more rows
    than it was wanted for.
    """

    def __init__(self, *, too_long: bool = False) -> None:
        """Nothing was kept."""
        super().__init__()
        self.too_long = too_long


@dataclass(frozen=True)
class DryRun:
    """A wish to know what would be, until *stop* is set; of a file with at *most* so many rows
    (None: however many). The database is written to meanwhile, and nobody else can.
    """

    stop: Event = field(default_factory=Event)
    most: int | None = None

    def check(self, rows: int = 0) -> None:
        """Raises Stopped when it is no longer wanted, with so many *rows* read."""
        if self.stop.is_set():
            raise Stopped
        if self.most is not None and rows > self.most:
            raise Stopped(too_long=True)


class _TakenBack(Exception):  # noqa: N818  # ends a transaction that is not to stay
    """Undoes a reading: it was a forecast, or the file has to be read again."""


@dataclass
class _Known:
    """What the readings of a file so far found: what its columns show, who has two numbers (by
    form of their key), and who is suspected of it.
    """

    shown: Shown = field(default_factory=Shown)
    two_numbers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    suspects: set[str] = field(default_factory=set)

    def learns(self, reading: Reading, two: TwoNumbers) -> bool:
        """Take in what one reading found; whether it has to be read again for it."""
        self.shown = reading.seen.shown
        again = reading.seen.again
        if two.suspects - self.suspects:
            self.suspects |= two.suspects
            return True
        if found := two.found():
            self.two_numbers |= found
            return True
        return again


class ResultImporter:
    """Imports results from files."""

    def __init__(
        self,
        files: ResultFiles,
        people: IntakePeople,
        results: IntakeResults,
        remembered: Remembered,
        proposer: Proposer,
        deriver: Deriver,
        groups: Groups,
        actor: Actor,
    ) -> None:
        """The store's parts share one database."""
        self._groups = groups
        self._files = files
        self._people = people
        self._results = results
        self._remembered = remembered
        self._proposer = proposer
        self._deriver = deriver
        self._actor = actor

    def run(
        self, path: Path, how: HowToRead, *, dry_run: bool, wish: DryRun | None = None
    ) -> IntakeReport:
        """Import *path*; with *dry_run* only tell what would be, as far as there is a *wish*.
        What *how* does not say of its columns is as the window would show it.

        Raises Refused or WrongUse with nothing imported; Stopped for a forecast.
        """
        wish = (wish or DryRun()) if dry_run else None
        if how.is_proposed:
            return self._run(path, how, wish)
        with self._files.opened_once(path):
            return self._run(path, how, wish)

    def _run(self, path: Path, how: HowToRead, wish: DryRun | None) -> IntakeReport:
        how, guessed = self._proposed(path, how)
        known, before = _Known(), self._results.newest_event()
        for _ in range(_MOST_READINGS):
            report = IntakeReport(guessed=guessed)
            try:
                with collecting_later(), self._results.transaction():
                    again = self._import(path, how, known, report, wish)
                    if not again and wish is not None:
                        report.came = came_of(self._results, report.import_id, before)
                    if again or wish is not None:
                        raise _TakenBack
            except _TakenBack:
                if again:
                    continue
            else:
                self._deriver.run()
                report.came = came_of(self._results, report.import_id, before)
            return report
        raise Refused("file_not_settled", path=str(path))

    def _proposed(
        self, path: Path, how: HowToRead
    ) -> tuple[HowToRead, tuple[tuple[str, str], ...]]:
        """How the file is read, and the columns that only their contents told."""
        if how.is_proposed:
            return how, ()
        proposal = self._proposer.propose(path, how)
        names = {g.org_id: g.name or str(g.org_id) for g in self._groups.all().values()}
        return proposal.how, proposal.guessed(names)

    def _import(
        self,
        path: Path,
        how: HowToRead,
        known: _Known,
        report: IntakeReport,
        wish: DryRun | None,
    ) -> bool:
        """Read the file once into the database; whether it has to be read again."""
        now = self._actor.clock.now()
        reading = self._files.results(path, how, now, known.shown)
        for org_id, header in reading.how.numbers.items():
            self._groups.also_from(org_id, header)
        name = shown_name(path.name)
        import_id = self._results.start_import(now, self._actor.who, FILE, name)
        report.import_id = import_id
        gate, two = self._gate(reading, import_id, known, report)
        gate.kept = [] if wish else None
        with closing(reading.rows) as rows:
            while chunk := list(islice(_counted(rows, report), _ROWS_AT_A_TIME)):
                if wish is not None:
                    wish.check(report.rows)
                gate.keep(chunk)
        if known.learns(reading, two):
            return True
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        report.headers = reading.headers
        report.lines, report.sheets = reading.seen.lines, reading.seen.sheets
        report.people = gate.people
        report.problems = [replace(each, shown=reading.seen.shown) for each in report.problems]
        report.put_in_order()
        self._finish(path, how, reading, import_id, report)
        if wish is not None:
            self._deriver.run(wish.stop)
            wish.check()
            report.forecast = forecast_of(self._results, import_id, gate.kept or [])
        return False

    def _gate(
        self, reading: Reading, import_id: int, known: _Known, report: IntakeReport
    ) -> tuple[Gate, TwoNumbers]:
        numbers = self._groups.number_fields()
        parts = (self._people, self._results, numbers, self._actor)
        gate = Gate(*parts, FILE, import_id, report)
        two = TwoNumbers(numbers.active, numbers.number_in, frozenset(known.suspects))
        matcher = KeyMatcher(self._people, zeros=reading.how.zeros)
        gate.compare(matcher, Watch(two, known.two_numbers), reading.person)
        return gate, two

    def _finish(
        self, path: Path, how: HowToRead, reading: Reading, import_id: int, report: IntakeReport
    ) -> None:
        """Keep what was answered, and the counts."""
        self._remembered.keep(path, how, reading.kind)
        report.rows_before = self._rows_before(import_id, path, report.rows)
        self._results.finish_import(
            import_id,
            {
                "rows": report.rows,
                "new": report.new,
                "duplicate": report.duplicate,
                "problems": len(report.problems),
            },
        )

    def _rows_before(self, import_id: int, path: Path, rows: int) -> int | None:
        """How many rows the last file of this kind had, if it had more."""
        name = without_digits(shown_name(path.name))
        for earlier, count in self._results.imports_before(import_id):
            if without_digits(earlier) == name:
                return count if count > rows else None
        return None


def _counted(rows: Iterator[Read], report: IntakeReport) -> Iterator[NewResult]:
    """The results among *rows*; rows are counted, problems and notes put in the *report*."""
    before = None
    for row in rows:
        if isinstance(row, Note):
            report.notes.append(row)
            continue
        place = (row.sheet, row.row)
        report.rows += place != before  # a row of a report holds several results
        before = place
        if isinstance(row, RowProblem):
            report.problems.append(row)
        else:
            yield row

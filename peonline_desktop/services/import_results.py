"""Imports a file of results: all of its good rows in one transaction, or nothing."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import (
    HowToRead,
    NewResult,
    Note,
    Read,
    RowProblem,
    shown_name,
)
from peonline_desktop.domain.people import Signature
from peonline_desktop.services.batches import collecting_later
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.remembered import Remembered, without_digits
from peonline_desktop.services.store_ports import PeopleStore, ResultStore
from peonline_desktop.services.who import Actor

_ROWS_AT_A_TIME = 5000


@dataclass
class ImportReport:
    """What a file came to; *rows* are data rows read, *results* those that are results.

    *rows_before* is how many rows the last file of this name had, digits aside, when it had
    more: this one may be a filtered one. Nothing is retracted for it. *notes* are rows that
    are no data; *headers* those of a file with the rows that have a problem.
    """

    rows: int = 0
    results: int = 0
    new: int = 0
    rows_before: int | None = None
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    headers: tuple[str, ...] = ()

    @property
    def duplicate(self) -> int:
        """How many results were known already, or stood in the file twice."""
        return self.results - self.new


class _NothingKept(Exception):  # noqa: N818  # ends a transaction that is only a try
    """Undoes everything at the end of a dry run."""


class ResultImporter:
    """Imports results from files."""

    def __init__(
        self,
        files: ResultFiles,
        people: PeopleStore,
        results: ResultStore,
        remembered: Remembered,
        deriver: Deriver,
        actor: Actor,
    ) -> None:
        """The store's parts share one database."""
        self._files = files
        self._people = people
        self._results = results
        self._remembered = remembered
        self._deriver = deriver
        self._actor = actor

    def run(self, path: Path, how: HowToRead, *, dry_run: bool) -> ImportReport:
        """Import *path*; with *dry_run* only tell what would be.

        Raises Refused or WrongUse with nothing imported.
        """
        report = ImportReport()
        try:
            with collecting_later(), self._results.transaction():
                self._import(path, how, report)
                if dry_run:
                    raise _NothingKept
        except _NothingKept:
            return report
        self._deriver.run()
        return report

    def _import(self, path: Path, how: HowToRead, report: ImportReport) -> None:
        now = self._actor.clock.now()
        reading = self._files.results(
            path, self._remembered.as_before(path, how, self._files.sheets), now
        )
        report.headers = reading.headers
        import_id = self._results.start_import(
            now, self._actor.who, "file", shown_name(path.name)
        )
        with closing(reading.rows) as rows:
            while chunk := list(islice(_counted(rows, report), _ROWS_AT_A_TIME)):
                self._keep(chunk, import_id, report)
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
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

    def _keep(self, chunk: list[NewResult], import_id: int, report: ImportReport) -> None:
        people: dict[str, tuple[str, str]] = {}
        for each in chunk:
            name, email = people.get(each.person, ("", ""))
            people[each.person] = (each.name or name, each.email or email)
        ids = self._people.save_people(people)
        fields = (
            (ids[each.person], name, value)
            for each in chunk
            for name, value in each.fields.items()
        )
        signed = Signature(self._actor.clock.now(), self._actor.who, "import")
        self._people.save_fields(fields, signed, by_hand=False)
        report.results += len(chunk)
        report.new += self._results.add_results(
            import_id, [(ids[each.person], each) for each in chunk]
        )


def _counted(rows: Iterator[Read], report: ImportReport) -> Iterator[NewResult]:
    """The results among *rows*; rows are counted, problems and notes put in the *report*."""
    for row in rows:
        if isinstance(row, Note):
            report.notes.append(row)
            continue
        report.rows += 1
        if isinstance(row, RowProblem):
            report.problems.append(row)
        else:
            yield row

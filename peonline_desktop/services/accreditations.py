"""Accreditations: which activity counts as which course, for whom, from when to when."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Problem, Refused, WrongUse
from peonline_desktop.domain.formulas import unguarded
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.periods import Gap, Overlap, gaps, overlaps
from peonline_desktop.domain.settings import Accreditation
from peonline_desktop.services.accreditation_values import (
    FLAGS,
    cell_of,
    course_of,
    day_of,
    flag_of,
    whole_number,
    without_replaced,
)
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.explain import Words
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.report import ListReport
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.ports import ResultFiles, TableWriter
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.store_ports import DerivationStore, SettingsStore

TABLE = (
    "id",
    "provider",
    "org",
    "course",
    "own_course",
    "module",
    "own_module",
    "edition",
    "own_edition",
    "meeting",
    "own_meeting",
    "type",
    "from",
    "to",
    "activity",
    "every_pass",
    "completed_counts",
    "posted_elsewhere",
    "auto",
)


@dataclass
class TableReport(ListReport):
    """What a table of accreditations came to. *refused* says, by sheet and row, why a row that
    could be read is no accreditation; that row is one of the problems.
    """

    added: int = 0
    changed: int = 0
    known: int = 0
    picked_up: int = 0
    refused: dict[tuple[str, int], Problem] = field(default_factory=dict)

    def explained(self, words: Words) -> list[tuple[RowProblem, str]]:
        """The problems, each with its sentence."""
        return [(bad, self._sentence(bad, words)) for bad in self.problems]

    def _sentence(self, bad: RowProblem, words: Words) -> str:
        problem = self.refused.get((bad.sheet, bad.row))
        return words.row_problem(bad) if problem is None else words.problem(problem)


class Accreditations:
    """All accreditations."""

    def __init__(
        self,
        store: SettingsStore,
        touching: DerivationStore,
        log: LogStore,
        providers: Providers,
        groups: Groups,
        files: ResultFiles,
        writer: TableWriter,
        deriver: Deriver,
    ) -> None:
        """Results that fall within a period are picked up at once."""
        self._store = store
        self._touching = touching
        self._log = log
        self._providers = providers
        self._groups = groups
        self._files = files
        self._writer = writer
        self._deriver = deriver

    def all(self) -> list[Accreditation]:
        """All accreditations that were not removed, by id."""
        return self._store.accreditations()

    def table(self) -> list[dict[str, Any]]:
        """All accreditations as the table has them, with the course as it is shown."""
        rows = [self._values(accreditation) for accreditation in self.all()]
        return [{**row, "course_shown": row["course"] or row["own_course"]} for row in rows]

    def get(self, accreditation_id: int) -> Accreditation:
        """One accreditation; raises WrongUse when there is none with this id."""
        for accreditation in self.all():
            if accreditation.id == accreditation_id:
                return accreditation
        raise WrongUse("accreditation_unknown", id=accreditation_id)

    def add(self, values: Mapping[str, Any]) -> tuple[int, int]:
        """Add one from *values* (named as in the table); returns its id and how many
        earlier results it picks up.
        """
        return self._save(self._made(values))

    def change(self, accreditation_id: int, values: Mapping[str, Any]) -> tuple[int, int]:
        """Change what is given of one; the same answer as `add`."""
        old = self.get(accreditation_id)
        merged = {**self._values(old), **without_replaced(values)}
        made = replace(self._made(merged), id=accreditation_id)
        moved = (made.provider_id, made.org_id) != (old.provider_id, old.org_id)
        if moved and self._log.rows_of_accreditation(accreditation_id):
            raise Refused("accreditation_has_rows", id=accreditation_id)
        return self._save(made)

    def neighbours(self, values: Mapping[str, Any]) -> tuple[list[Overlap], list[Gap]]:
        """Where the period of *values* (as for `add`, with an id when it exists) lies over
        other accreditations of the same group and activity, and where days fall between.
        """
        made = replace(self._made(values), id=int(values.get("id") or 0))
        others = self.all()
        return overlaps(made, others), gaps(made, others)

    def remove(self, accreditation_id: int) -> None:
        """Remove one: rows that were never sent go, the others are finished."""
        self._save(replace(self.get(accreditation_id), removed=True))

    def import_table(self, path: Path) -> TableReport:
        """Add or change (rows with an id) hundreds at once; the good rows count."""
        report = TableReport()
        for number, cells, sheet in report.data_of(self._files.table(path)):
            try:
                self._import_row(cells, report)
            except Problem as problem:
                read = tuple(cells.values())
                shown = " | ".join(filter(None, read))
                bad = RowProblem(number, "", problem.code, shown, read, sheet=sheet)
                report.problems.append(bad)
                report.refused[sheet, number] = problem
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        return report

    def export_table(self, path: Path) -> int:
        """Write all accreditations to a table that `import_table` reads; returns how many."""
        rows = [self._values(accreditation) for accreditation in self.all()]
        self._writer.write(
            path, TABLE, ([cell_of(row[name]) for name in TABLE] for row in rows)
        )
        return len(rows)

    def _import_row(self, cells: Mapping[str, str], report: TableReport) -> None:
        values: dict[str, Any] = {h.casefold(): unguarded(v) for h, v in cells.items()}
        if unknown := [h for h in values if h not in TABLE]:
            raise WrongUse("header_unknown", header=unknown[0], found=", ".join(TABLE))
        for flag in FLAGS:
            values[flag] = flag_of(flag, values.get(flag, ""))
        values["activity"] = [a.strip() for a in values.get("activity", "").split("|")]
        row_id = values.pop("id", "")
        made = self._made(values)
        if row_id:
            existing = self.get(whole_number(row_id, "id"))
            report.picked_up += self.change(existing.id, values)[1]
            report.changed += 1
        elif any(replace(known, id=0) == made for known in self.all()):
            report.known += 1
        else:
            report.picked_up += self._save(made)[1]
            report.added += 1

    def _made(self, values: Mapping[str, Any]) -> Accreditation:
        """An accreditation of *values*, each checked."""
        provider = self._providers.get(str(values.get("provider") or ""))
        group = self._groups.get(whole_number(values.get("org"), "org"))
        starts_on, ends_on = day_of(values, "from"), day_of(values, "to")
        if ends_on < starts_on:
            raise Refused("period_backwards", start=starts_on, end=ends_on)
        activities = frozenset(filter(None, values.get("activity") or ()))
        if not activities:
            raise Refused("activity_needed")
        return Accreditation(
            0,
            provider.id,
            group.org_id,
            course_of(values),
            starts_on,
            ends_on,
            activities,
            **{flag: bool(values.get(flag)) for flag in FLAGS},
        )

    def _save(self, accreditation: Accreditation) -> tuple[int, int]:
        with self._store.transaction():
            if accreditation.id:
                self._touching.touch_accreditation(accreditation.id)
            row_id = self._store.save_accreditation(accreditation)
            self._touching.touch_accreditation(row_id)
            before = self._log.rows_of_accreditation(row_id)
        self._deriver.run()
        return row_id, max(0, self._log.rows_of_accreditation(row_id) - before)

    def _values(self, accreditation: Accreditation) -> dict[str, Any]:
        course = accreditation.course
        names = {p.id: p.name for p in self._providers.all()}
        values: dict[str, Any] = {
            "id": accreditation.id,
            "provider": names[accreditation.provider_id],
            "org": accreditation.org_id,
            "type": int(course.type),
            "from": accreditation.starts_on.isoformat(),
            "to": accreditation.ends_on.isoformat(),
            "activity": sorted(accreditation.activities),
            **{flag: getattr(accreditation, flag) for flag in FLAGS},
        }
        for what in ("course", "module", "edition", "meeting"):
            reference = getattr(course, what)
            values[what] = reference.value if reference and reference.kind == "id" else ""
            values["own_" + what] = (
                reference.value if reference and reference.kind == "own" else ""
            )
        return values

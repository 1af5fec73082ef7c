"""What may be sent, and which rows ask first for a refused course."""

from collections.abc import Sequence

from peonline_desktop.domain.calls import Row
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.store.courses import CourseTables
from peonline_desktop.store.events import TOLD_OTHERWISE
from peonline_desktop.store.rows import call_row_of

_OF_AUTO = "AND a.accreditation_id IN (SELECT id FROM accreditation WHERE auto = 1)"


class QueueTables(CourseTables):
    """Reads only: rows of one provider that wait for a run."""

    def sendable(self, provider_id: int, *, auto_only: bool = False) -> list[Row]:
        """Rows that are unknown or ready, unknown first, then by day; *auto_only*: those of
        accreditations that submit by themselves.
        """
        return self._rows(
            f"""a.provider_id = ? AND a.state IN ('unknown', 'ready')
                {_OF_AUTO if auto_only else ""} ORDER BY a.state DESC, a.day, a.id""",
            provider_id,
        )

    def told_otherwise(self, provider_id: int) -> list[int]:
        """Rows that may go in a run, now or after others, of which the history says something
        else; compared all at once, for that takes microseconds a row.
        """
        sql = f"""SELECT a.id FROM attendance a LEFT JOIN event e ON e.id = a.last_event
            WHERE a.provider_id = ? AND a.state IN
            ('unknown', 'ready', 'waiting', 'rejected') AND {TOLD_OTHERWISE} ORDER BY a.id"""
        return list(self._db.numbers(sql, provider_id))

    def count_sendable(self, provider_id: int) -> int:
        """How many rows are unknown or ready."""
        sql = """SELECT COUNT(*) FROM attendance WHERE provider_id = ?
            AND state IN ('unknown', 'ready')"""
        return int(self._db.value(sql, provider_id))

    def rows_left_sending(self, provider_id: int) -> bool:
        """Whether an earlier run left rows of which no outcome is recorded."""
        sql = "SELECT 1 FROM attendance WHERE provider_id = ? AND state = 'sending'"
        return self._db.one(sql, provider_id) is not None

    def probes(self, provider_id: int, key: CourseKey) -> list[Row]:
        """Waiting rows of a refused course that may ask for it, best first."""
        standing = self.course(key)
        return self._rows(
            """a.provider_id = ? AND a.org_id = ? AND a.course_kind = ? AND a.course = ?
               AND a.state = 'waiting' AND a.reason = 'course_refused'
               ORDER BY a.id = ? DESC, a.person_id = ?, a.id LIMIT 20""",
            provider_id,
            key.org_id,
            key.course.kind.value,
            key.course.value,
            standing.asked_for or 0,
            standing.probed_person or 0,
        )

    def refused_rows(
        self, provider_id: int, key: CourseKey, reasons: Sequence[str]
    ) -> list[int]:
        """Rows rejected for a reason of the whole course, the last one asked last."""
        sql = f"""SELECT id FROM attendance WHERE provider_id = ? AND org_id = ?
            AND course_kind = ? AND course = ? AND state = 'rejected'
            AND reason IN ({", ".join("?" * len(reasons))})
            ORDER BY turned_at_call, id"""
        values = (provider_id, key.org_id, key.course.kind.value, key.course.value)
        return [row[0] for row in self._db.each(sql, *values, *reasons)]

    def is_as_it_was(self, row: Row) -> bool:
        """Whether an attendance is still as a call had it."""
        return self._rows("a.id = ?", row.attendance_id) == [row]

    def is_settled(self, attendance_id: int) -> bool:
        """Whether the last call that held a row told what became of it."""
        outcome = self._db.value(
            """SELECT outcome FROM call_row WHERE attendance_id = ?
               ORDER BY call_id DESC LIMIT 1""",
            attendance_id,
        )
        return outcome in ("accepted", "rejected")

    def attempts(self, attendance_id: int) -> int:
        """How many requests held the row and may have left."""
        sql = "SELECT attempts FROM attendance WHERE id = ?"
        return int(self._db.value(sql, attendance_id))

    def _rows(self, where: str, *values: object) -> list[Row]:
        sql = f"""SELECT a.*, p.register_id FROM attendance a
            JOIN provider p ON p.id = a.provider_id WHERE {where}"""
        return [call_row_of(row, row["register_id"]) for row in self._db.each(sql, *values)]

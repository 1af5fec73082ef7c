"""What is known of courses as a whole, in the database."""

from datetime import date

from peonline_desktop.domain.course_standing import NEW_COURSE, CourseKey, CourseStanding
from peonline_desktop.store.database import Database
from peonline_desktop.store.derivation import DerivationTables, standing_of


class CourseTables:
    """Courses that were ever accepted, or are refused."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def course(self, key: CourseKey) -> CourseStanding:
        """What is known of a course."""
        row = self._db.one(
            """SELECT * FROM course_standing WHERE register_id = ? AND org_id = ?
               AND course_kind = ? AND course = ?""",
            *_key_values(key),
        )
        return NEW_COURSE if row is None else standing_of(row)

    def save_course(self, key: CourseKey, standing: CourseStanding) -> None:
        """Keep what is known of a course; its people are touched when rows may change."""
        before = self.course(key)
        if before == standing:
            return
        self._db.run(
            """DELETE FROM course_standing WHERE register_id = ? AND org_id = ?
               AND course_kind = ? AND course = ?""",
            *_key_values(key),
        )
        self._db.insert(
            "course_standing",
            **dict(
                zip(
                    ("register_id", "org_id", "course_kind", "course"),
                    _key_values(key),
                    strict=True,
                )
            ),
            accepted=standing.accepted,
            refused=standing.refused,
            message=standing.message,
            lifted_at_call=standing.lifted_at_call,
            next_probe=standing.next_probe.isoformat() if standing.next_probe else None,
            probed_person=standing.probed_person,
            asked_for=standing.asked_for,
        )
        if (before.refused, before.message, before.lifted_at_call) != (
            standing.refused,
            standing.message,
            standing.lifted_at_call,
        ):
            DerivationTables(self._db).touch_course(key)

    def last_end(self, provider_id: int, key: CourseKey) -> date:
        """The last day of the course's accreditations, the first day of all if none."""
        last = self._db.value(
            """SELECT MAX(ends_on) FROM accreditation WHERE provider_id = ? AND org_id = ?
               AND course_kind = ? AND course = ?""",
            provider_id,
            key.org_id,
            key.course.kind.value,
            key.course.value,
        )
        return date.fromisoformat(last) if last else date.min


def _key_values(key: CourseKey) -> tuple[int, int, str, str]:
    return (key.register_id, key.org_id, key.course.kind.value, key.course.value)

"""What derivation reads and writes: touched people, their rows, and every change's event."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from peonline_desktop.domain.attendance import Attendance, Result
from peonline_desktop.domain.course_standing import CourseKey, CourseStanding
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.domain.spelling import activity_keys
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.world import Person, Placed
from peonline_desktop.store.attendance_rows import (
    attendance_columns,
    attendances,
    save_reviews,
)
from peonline_desktop.store.database import Database
from peonline_desktop.store.events import Happened, add_events, sends_otherwise
from peonline_desktop.store.merges import CHUNK, FIELD_ORDER, chunks, leading, members, places
from peonline_desktop.store.rows import moment, moment_text

_TOUCH = "INSERT INTO touched (person_id) "
_ONCE = " ON CONFLICT DO NOTHING"
_RESULT = "id, activity_key, verdict, finished_at, day, person_id"
_OF_A_NEW_ROW = (
    "id",
    "accreditation_id",
    "provider_id",
    "org_id",
    "person_id",
    "result_id",
    "attempts",
    "last_event",
    "changed_at",
)
_VERDICTS = {verdict.value: verdict for verdict in Verdict}


class DerivationTables:
    """The people to be derived, and what became of them."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def touch_activities(self, activities: Iterable[str]) -> None:
        """Mark the people with a result in these activities as to be derived."""
        self._db.many(
            _TOUCH + "SELECT DISTINCT person_id FROM result WHERE activity_key = ?" + _ONCE,
            [(key,) for activity in activities for key in activity_keys(activity)],
        )

    def touch_accreditation(self, accreditation_id: int) -> None:
        """Mark the people with results for, or rows in, an accreditation."""
        self._db.run(
            _TOUCH
            + """SELECT r.person_id FROM accreditation_activity c JOIN result r
                    ON r.activity_key = c.form WHERE c.accreditation_id = ?
                UNION SELECT r.person_id FROM accreditation_activity c JOIN result r
                    ON r.activity_key = '=' || c.activity WHERE c.accreditation_id = ?"""
            + _ONCE,
            accreditation_id,
            accreditation_id,
        )
        self._db.run(
            _TOUCH
            + "SELECT DISTINCT person_id FROM attendance WHERE accreditation_id = ?"
            + _ONCE,
            accreditation_id,
        )

    def touch_group(self, org_id: int) -> None:
        """Mark the people with results or rows in a group."""
        for (accreditation_id,) in self._db.rows(
            "SELECT id FROM accreditation WHERE org_id = ?", org_id
        ):
            self.touch_accreditation(accreditation_id)

    def touch_provider(self, provider_id: int) -> None:
        """Mark the people with rows of a provider."""
        self._db.run(
            _TOUCH + "SELECT DISTINCT person_id FROM attendance WHERE provider_id = ?" + _ONCE,
            provider_id,
        )

    def touch_course(self, key: CourseKey) -> None:
        """Mark the people with rows of a course."""
        self._db.run(
            _TOUCH
            + """SELECT DISTINCT a.person_id FROM attendance a JOIN accreditation c
                 ON c.id = a.accreditation_id JOIN provider p ON p.id = a.provider_id
                 WHERE a.org_id = ? AND p.register_id = ?
                   AND ((a.course_kind = ? AND a.course = ?)
                     OR (c.course_kind = ? AND c.course = ?))"""
            + _ONCE,
            key.org_id,
            key.register_id,
            *(key.course.kind.value, key.course.value) * 2,
        )

    def touch_everyone(self) -> None:
        """Mark all people."""
        self._db.run(_TOUCH + "SELECT id FROM person WHERE true" + _ONCE)

    def touched(self, limit: int) -> list[int]:
        """The ids of some people who are to be derived."""
        sql = "SELECT person_id FROM touched ORDER BY person_id LIMIT ?"
        return [row[0] for row in self._db.each(sql, limit)]

    def untouch(self, ids: Sequence[int]) -> None:
        """These people have been derived."""
        self._db.many("DELETE FROM touched WHERE person_id = ?", [(i,) for i in ids])

    def people(self, ids: Sequence[int]) -> list[Person]:
        """The people whom these keys are of, each once, with their fields, results and rows
        under all their keys. Of two values of a field the leading key's counts; one that was
        corrected by hand before both.
        """
        leaders = list(dict.fromkeys(leading(self._db, ids).values()))
        whose = members(self._db, leaders)
        everyone = list(whose)
        fields: dict[int, dict[str, str]] = {i: {} for i in leaders}
        sql = "SELECT * FROM person_field WHERE person_id"
        for row in self._of(sql, everyone, FIELD_ORDER):
            fields[whose[row["person_id"]]][row["field"]] = row["value"]
        results: dict[int, list[Result]] = {i: [] for i in leaders}
        sql = f"SELECT {_RESULT} FROM result WHERE person_id"
        for row in self._of(sql, everyone, "id"):
            results[whose[row["person_id"]]].append(_result(row))
        rows: dict[int, list[Attendance]] = {i: [] for i in leaders}
        for each in attendances(self._db, "person_id", everyone):
            rows[whose[each.person_id]].append(each)
        return [Person(i, fields[i], tuple(results[i]), tuple(rows[i])) for i in leaders]

    def courses(self) -> dict[CourseKey, CourseStanding]:
        """What is known of courses as a whole."""
        return {
            course_key(row): standing_of(row)
            for row in self._db.each("SELECT * FROM course_standing")
        }

    def save_holdings(self, held: Mapping[int, set[tuple[int, str]]]) -> set[tuple[int, str]]:
        """Keep which numbers people have; returns the pairs that came or went."""
        before: dict[int, set[tuple[int, str]]] = {person: set() for person in held}
        for row in self._of("SELECT * FROM holding WHERE person_id", list(held), "org_id"):
            before[row["person_id"]].add((row["org_id"], row["number"]))
        gone = [(p, *pair) for p in held for pair in before[p] - held[p]]
        come = [(p, *pair) for p in held for pair in held[p] - before[p]]
        self._db.many(
            "DELETE FROM holding WHERE person_id = ? AND org_id = ? AND number = ?", gone
        )
        self._db.many("INSERT INTO holding (person_id, org_id, number) VALUES (?, ?, ?)", come)
        return {(org, number) for _, org, number in gone + come}

    def shared(self, ids: Sequence[int]) -> set[tuple[int, str]]:
        """The (orgID, number) pairs of these people that somebody else has too."""
        sql = f"""SELECT DISTINCT a.org_id, a.number FROM holding a JOIN holding b
            ON b.org_id = a.org_id AND b.number = a.number AND b.person_id <> a.person_id
            WHERE a.person_id IN ({places(ids)})"""
        return {(row[0], row[1]) for row in self._db.each(sql, *ids)}

    def touch_holders(self, pairs: Iterable[tuple[int, str]], known: Sequence[int]) -> None:
        """Mark everyone who has one of these numbers, apart from the *known*."""
        by_org: dict[int, list[str]] = {}
        for org_id, number in pairs:
            by_org.setdefault(org_id, []).append(number)
        for org_id, numbers in by_org.items():
            for start in range(0, len(numbers), CHUNK):
                chunk = numbers[start : start + CHUNK]
                sql = f"""SELECT person_id FROM holding
                    WHERE org_id = ? AND number IN ({places(chunk)})"""
                holders = {row[0] for row in self._db.rows(sql, org_id, *chunk)}
                others = [(person,) for person in holders - set(known)]
                self._db.many(_TOUCH + "VALUES (?)" + _ONCE, others)

    def save_derived(
        self, derived: Sequence[tuple[Placed, Sequence[Attendance]]], at: datetime, who: str
    ) -> None:
        """Keep the rows and the results' reasons of people, with an event per change. A row of
        which the history names another number, course or day stays as it is.
        """
        self._save_results([placed for placed, _ in derived])
        old = {row.id: row for placed, _ in derived for row in placed.person.rows}
        changed = [row for _, rows in derived for row in rows if row.id]
        changed = [row for row in changed if old.get(row.id) != row]
        gone = [row for placed, _ in derived for row in placed.gone]
        false = sends_otherwise(self._db, [row.id for row in (*changed, *gone)])
        for row in changed:
            if row.id not in false:
                self._save_row(row, at, who)
        self._remove([row for row in gone if row.id not in false], at, who)
        self._add_rows([row for _, rows in derived for row in rows if not row.id], at, who)

    def _remove(self, rows: Sequence[Attendance], at: datetime, who: str) -> None:
        add_events(self._db, [Happened(row, "gone") for row in rows], at, who)
        ids = [(row.id,) for row in rows]
        self._db.many("DELETE FROM review WHERE attendance_id = ?", ids)
        self._db.many("DELETE FROM attendance WHERE id = ?", ids)

    def _save_results(self, people: Sequence[Placed]) -> None:
        results = [(placed, result) for placed in people for result in placed.person.results]
        reasons = [
            (reason, result.id, reason)
            for placed, result in results
            for reason in [placed.reason(result)]
        ]
        self._db.many("UPDATE result SET reason = ? WHERE id = ? AND reason IS NOT ?", reasons)
        for chunk in chunks([result.id for _, result in results]):
            sql = f"DELETE FROM result_skip WHERE result_id IN ({places(chunk)})"
            self._db.run(sql, *chunk)
        self._db.many(
            """INSERT INTO result_skip (result_id, accreditation_id, org_id, reason)
               VALUES (?, ?, ?, ?)""",
            [
                (result_id, skip.accreditation_id, skip.org_id, skip.reason)
                for placed in people
                for result_id, skips in placed.skips.items()
                for skip in skips
            ],
        )

    def _save_row(self, row: Attendance, at: datetime, who: str) -> None:
        event = add_events(self._db, [Happened(row, "derived")], at, who)
        columns = attendance_columns(row)
        self._db.update(
            "attendance", row.id, **columns, last_event=event, changed_at=moment_text(at)
        )
        save_reviews(self._db, row, at)

    def _add_rows(self, rows: Sequence[Attendance], at: datetime, who: str) -> None:
        if not rows:
            return
        first = self._db.take_numbers("attendance", len(rows))
        happened = [
            Happened(row, "derived", row_id=row_id) for row_id, row in enumerate(rows, first)
        ]
        event, moment = add_events(self._db, happened, at, who), moment_text(at)
        owners = {
            row["id"]: (row["provider_id"], row["org_id"])
            for row in self._db.each("SELECT id, provider_id, org_id FROM accreditation")
        }
        inserts = []
        names: tuple[str, ...] = ()
        for count, row in enumerate(rows):
            columns = attendance_columns(row)
            names = names or (*_OF_A_NEW_ROW, *columns)
            inserts.append(
                (
                    first + count,
                    row.accreditation_id,
                    *owners[row.accreditation_id],
                    row.person_id,
                    row.result_id,
                    0,
                    event + count,
                    moment,
                    *columns.values(),
                )
            )
            if row.reviews:
                save_reviews(self._db, replace(row, id=first + count), at)
        places = ", ".join("?" * len(names))
        sql = f"INSERT INTO attendance ({', '.join(names)}) VALUES ({places})"
        self._db.many(sql, inserts)

    def _of(self, sql: str, ids: Sequence[int], order: str) -> Iterable[Any]:
        return self._db.each(f"{sql} IN ({places(ids)}) ORDER BY {order}", *ids)


def _result(row: Any) -> Result:
    day = date.fromisoformat(row["day"]) if row["day"] else None
    finished_at = moment(row["finished_at"])
    verdict = _VERDICTS[row["verdict"]]
    return Result(row["id"], row["activity_key"], verdict, finished_at, day, row["person_id"])


def course_key(row: Any) -> CourseKey:
    """The key of a row of course_standing."""
    course = Reference(Kind(row["course_kind"]), row["course"])
    return CourseKey(row["register_id"], row["org_id"], course)


def standing_of(row: Any) -> CourseStanding:
    """What a row of course_standing says."""
    return CourseStanding(
        accepted=bool(row["accepted"]),
        refused=row["refused"],
        message=row["message"],
        lifted_at_call=row["lifted_at_call"],
        next_probe=date.fromisoformat(row["next_probe"]) if row["next_probe"] else None,
        probed_person=row["probed_person"],
        asked_for=row["asked_for"],
    )

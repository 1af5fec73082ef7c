"""Shapes of numbers in the database: which proved themselves at a register, which the
administrator released, and whose rows wait for one.

A shape is proved when numbers of it of three people were accepted, and none was unknown after
that. No more than three people are kept of a shape.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.store.database import Database
from peonline_desktop.store.merges import chunks, leading, places
from peonline_desktop.store.rows import moment_text

PROVED_BY = 3
UNKNOWN_NUMBER = "person_unknown"
_INSERT = """INSERT INTO shape_accepted (register_id, org_id, shape, person_id)
    VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"""


class ShapeTables:
    """What is known of shapes, per register and orgID or per orgID."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def proved(self) -> dict[tuple[int, int], frozenset[str]]:
        """The shapes that proved themselves, per register and orgID."""
        found: dict[tuple[int, int], set[str]] = {}
        sql = """SELECT register_id, org_id, shape FROM shape_accepted
            GROUP BY register_id, org_id, shape HAVING COUNT(*) >= ?"""
        for register_id, org_id, shape in self._db.each(sql, PROVED_BY):
            found.setdefault((register_id, org_id), set()).add(shape)
        return {key: frozenset(shapes) for key, shapes in found.items()}

    def released(self) -> dict[int, frozenset[str]]:
        """The shapes that the administrator released, per orgID."""
        found: dict[int, set[str]] = {}
        for org_id, shape in self._db.each("SELECT org_id, shape FROM shape_released"):
            found.setdefault(org_id, set()).add(shape)
        return {org_id: frozenset(shapes) for org_id, shapes in found.items()}

    def release(self, org_id: int, shape: str, at: datetime, who: str) -> None:
        """Let numbers of a shape go for a group; whoever waits for that is touched."""
        self._db.run(
            """INSERT INTO shape_released (org_id, shape, at, who) VALUES (?, ?, ?, ?)
               ON CONFLICT DO NOTHING""",
            org_id,
            shape,
            moment_text(at),
            who,
        )
        self._touch({(None, org_id, shape)})

    def hold(self, org_id: int, shape: str) -> bool:
        """Take a release back; whether there was one. What was sent stays sent."""
        sql = "DELETE FROM shape_released WHERE org_id = ? AND shape = ?"
        taken = self._db.run(sql, org_id, shape) > 0
        if taken:
            self._touch({(None, org_id, shape)})
        return taken

    def waiting(self, org_id: int, shape: str) -> list[int]:
        """The ids of the attendances that wait because their numbers have this shape."""
        sql = """SELECT id, registration_number FROM attendance WHERE warning = 'number_misfit'
            AND org_id = ? AND state = 'waiting' AND reason = 'number_misfit' ORDER BY id"""
        return [row[0] for row in self._db.each(sql, org_id) if shape_of(row[1]) == shape]

    def note(self, register_id: int, org_id: int, settled: Sequence[Attendance]) -> None:
        """Keep what a call's outcomes say of shapes. Whoever waits for a shape that is proved
        by it, or goes by one that is no more, is touched.
        """
        lost = {_shape(row) for row in settled if row.reason == UNKNOWN_NUMBER}
        accepted = [(_shape(row), row) for row in settled if row.state is State.ACCEPTED]
        known = self._known(register_id, org_id, {*lost, *(shape for shape, _ in accepted)})
        before = _proved_of(known)
        come = [each for each in accepted if each[0] not in before]
        leaders = leading(self._db, [row.person_id for _, row in come]) if come else {}
        for shape, row in come:
            people, person = known.setdefault(shape, set()), leaders[row.person_id]
            if len(people) < PROVED_BY and person not in people:
                people.add(person)
                self._db.run(_INSERT, register_id, org_id, shape, person)
        self._forget(register_id, org_id, lost & known.keys())
        after = _proved_of(known) - lost
        self._touch({(register_id, org_id, shape) for shape in before ^ after})

    def people_merged(self, people: Sequence[int], into_id: int) -> None:
        """Of *people*, who are one with *into_id* from now on, no two prove a shape."""
        before = self._proved_pairs()
        for person in people:
            self._db.run(
                """INSERT INTO shape_accepted (register_id, org_id, shape, person_id)
                   SELECT register_id, org_id, shape, ? FROM shape_accepted
                   WHERE person_id = ? ON CONFLICT DO NOTHING""",
                into_id,
                person,
            )
            self._db.run("DELETE FROM shape_accepted WHERE person_id = ?", person)
        self._touch(before ^ self._proved_pairs())

    def _proved_pairs(self) -> set[tuple[int | None, int, str]]:
        return {(*key, shape) for key, shapes in self.proved().items() for shape in shapes}

    def _known(
        self, register_id: int, org_id: int, shapes: Iterable[str]
    ) -> dict[str, set[int]]:
        """Who is kept of each of these shapes."""
        found: dict[str, set[int]] = {}
        for chunk in chunks(sorted(shapes)):
            sql = f"""SELECT shape, person_id FROM shape_accepted WHERE register_id = ?
                AND org_id = ? AND shape IN ({places(chunk)})"""
            for shape, person in self._db.each(sql, register_id, org_id, *chunk):
                found.setdefault(shape, set()).add(person)
        return found

    def _forget(self, register_id: int, org_id: int, shapes: Iterable[str]) -> None:
        self._db.many(
            "DELETE FROM shape_accepted WHERE register_id = ? AND org_id = ? AND shape = ?",
            [(register_id, org_id, shape) for shape in shapes],
        )

    def _touch(self, shapes: Iterable[tuple[int | None, int, str]]) -> None:
        """Mark whoever has a row that was never sent whose number has one of these shapes: at
        a register, or (None) at any.
        """
        for register_id, org_id, shape in shapes:
            sql = """SELECT a.person_id, a.registration_number FROM attendance a
                JOIN provider p ON p.id = a.provider_id WHERE a.warning = 'number_misfit'
                AND a.org_id = ? AND a.state IN ('waiting', 'ready')
                AND p.register_id = COALESCE(?, p.register_id)"""
            people = {
                row[0]
                for row in self._db.rows(sql, org_id, register_id)
                if shape_of(row[1]) == shape
            }
            self._db.many(
                "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
                [(person,) for person in people],
            )


def _shape(row: Attendance) -> str:
    return shape_of(row.sent.registration_number)


def _proved_of(known: Mapping[str, set[int]]) -> set[str]:
    return {shape for shape, people in known.items() if len(people) >= PROVED_BY}

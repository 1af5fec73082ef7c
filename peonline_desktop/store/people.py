"""People and their custom fields in the database.

A correction by hand stands beside what sources say, and on top of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from peonline_desktop.store.database import Database

_CHUNK = 500


class PeopleTables:
    """Persons by key, and their fields."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def save_people(self, people: Mapping[str, tuple[str, str]]) -> dict[str, int]:
        """Add people or their newer name and e-mail, by key; returns their ids.

        An empty name or e-mail erases nothing.
        """
        self._db.many(
            """INSERT INTO person (key, name, email) VALUES (?, ?, ?)
               ON CONFLICT (key) DO UPDATE SET
               name = CASE excluded.name WHEN '' THEN person.name ELSE excluded.name END,
               email = CASE excluded.email WHEN '' THEN person.email ELSE excluded.email END
               WHERE (excluded.name <> '' AND excluded.name <> person.name)
                  OR (excluded.email <> '' AND excluded.email <> person.email)""",
            [(key, name, email) for key, (name, email) in people.items()],
        )
        return self._ids(list(people))

    def _ids(self, keys: Sequence[str]) -> dict[str, int]:
        ids: dict[str, int] = {}
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            places = ", ".join("?" * len(chunk))
            sql = f"SELECT key, id FROM person WHERE key IN ({places})"
            ids.update((row[0], row[1]) for row in self._db.each(sql, *chunk))
        return ids

    def save_fields(self, values: Iterable[tuple[int, str, str]], *, by_hand: bool) -> None:
        """Keep (person id, field, value); whoever's field changes is touched."""
        known: dict[tuple[int, str], str] = {}
        wanted = {(person, field): value for person, field, value in values}
        people = sorted({person for person, _ in wanted})
        for start in range(0, len(people), _CHUNK):
            chunk = people[start : start + _CHUNK]
            places = ", ".join("?" * len(chunk))
            sql = (
                "SELECT person_id, field, value FROM person_field"
                f" WHERE by_hand = ? AND person_id IN ({places})"
            )
            known.update(((r[0], r[1]), r[2]) for r in self._db.each(sql, by_hand, *chunk))
        changed = [
            (person, field, by_hand, value)
            for (person, field), value in wanted.items()
            if known.get((person, field)) != value
        ]
        self._db.many(
            """INSERT INTO person_field (person_id, field, by_hand, value)
               VALUES (?, ?, ?, ?)
               ON CONFLICT (person_id, field, by_hand) DO UPDATE SET value = excluded.value""",
            changed,
        )
        self._touch({row[0] for row in changed})

    def forget_field(self, person_id: int, field: str) -> None:
        """Take back a correction by hand: what sources say counts again."""
        self._db.run(
            "DELETE FROM person_field WHERE person_id = ? AND field = ? AND by_hand = 1",
            person_id,
            field,
        )
        self._touch({person_id})

    def person_id(self, key: str) -> int | None:
        """The id of the person with this key."""
        found = self._db.value("SELECT id FROM person WHERE key = ?", key)
        return None if found is None else int(found)

    def people(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email and fields of everyone, corrections on top, by key."""
        fields: dict[int, dict[str, str]] = {}
        for row in self._db.each(
            "SELECT person_id, field, value FROM person_field ORDER BY by_hand"
        ):
            fields.setdefault(row[0], {})[row[1]] = row[2]
        for row in self._db.each("SELECT id, key, name, email FROM person ORDER BY key"):
            yield {
                "key": row["key"],
                "name": row["name"],
                "email": row["email"],
                "fields": fields.get(row["id"], {}),
            }

    def fields_of(
        self, keys: Sequence[str]
    ) -> dict[str, tuple[Mapping[str, str], Mapping[str, str]]]:
        """Of these people, by key: fields as sources say, and as corrected by hand."""
        found: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
        places = ", ".join("?" * len(keys))
        sql = f"""SELECT p.key, f.field, f.value, f.by_hand FROM person p
            JOIN person_field f ON f.person_id = p.id WHERE p.key IN ({places})"""
        for key, field, value, by_hand in self._db.each(sql, *keys):
            found.setdefault(key, ({}, {}))[by_hand][field] = value
        return dict(found)

    def fields_seen(self) -> list[str]:
        """The names of all custom fields, by name."""
        sql = "SELECT DISTINCT field FROM person_field ORDER BY field"
        return [row[0] for row in self._db.each(sql)]

    def _touch(self, people: Iterable[int]) -> None:
        self._db.many(
            "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
            [(person,) for person in people],
        )

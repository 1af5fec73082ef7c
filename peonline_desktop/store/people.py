"""People and their custom fields in the database.

A correction by hand stands beside what sources say, and on top of it. Every change of what was
known is kept with who made it; keys that are one person are read together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from peonline_desktop.domain.people import Double, KnownKey, PersonChange, Signature
from peonline_desktop.domain.spelling import loose_form
from peonline_desktop.store.database import Database
from peonline_desktop.store.merges import FIELD_ORDER, chunks, leading, members, places
from peonline_desktop.store.rows import moment, moment_text
from peonline_desktop.store.shapes import ShapeTables

_BEGINNING = datetime.min.replace(tzinfo=UTC)


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
            """INSERT INTO person (key, name, email, loose) VALUES (?, ?, ?, ?)
               ON CONFLICT (key) DO UPDATE SET
               name = CASE excluded.name WHEN '' THEN person.name ELSE excluded.name END,
               email = CASE excluded.email WHEN '' THEN person.email ELSE excluded.email END
               WHERE (excluded.name <> '' AND excluded.name <> person.name)
                  OR (excluded.email <> '' AND excluded.email <> person.email)""",
            [(key, name, email, loose_form(key)) for key, (name, email) in people.items()],
        )
        return self._ids(list(people))

    def almost(self, forms: Sequence[str]) -> dict[str, list[KnownKey]]:
        """The known keys whose form without leading zeros is one of these, by that form."""
        found: dict[str, list[KnownKey]] = {}
        for chunk in chunks(forms):
            sql = f"""SELECT p.id, p.key, p.loose, COALESCE(m.into_id, p.id) AS leader
                FROM person p LEFT JOIN person_merge m ON m.person_id = p.id
                WHERE p.loose IN ({places(chunk)}) ORDER BY p.id"""
            for row in self._db.each(sql, *chunk):
                known = KnownKey(row["id"], row["key"], row["leader"])
                found.setdefault(row["loose"], []).append(known)
        return found

    def doubles(self, limit: int) -> list[Double]:
        """Pairs of keys of two people whose forms without leading zeros are equal, and of whom
        nobody said that they are two, the first ones first.
        """
        sql = """SELECT a.key AS one, b.key AS other, a.id AS one_id, b.id AS other_id
            FROM (SELECT loose FROM person GROUP BY loose HAVING COUNT(*) > 1) d
            JOIN person a ON a.loose = d.loose
            JOIN person b ON b.loose = d.loose AND b.id > a.id
            LEFT JOIN person_merge m ON m.person_id = a.id
            LEFT JOIN person_merge n ON n.person_id = b.id
            WHERE COALESCE(m.into_id, a.id) <> COALESCE(n.into_id, b.id)
                AND NOT EXISTS (SELECT 1 FROM person_apart p
                    WHERE p.one_id = a.id AND p.other_id = b.id)
            ORDER BY a.id, b.id LIMIT ?"""
        return [
            Double(row["one"], row["other"], (row["one_id"], row["other_id"]))
            for row in self._db.each(sql, limit)
        ]

    def set_apart(self, one_id: int, other_id: int) -> None:
        """These keys are two people: they are proposed no more."""
        self._db.run(
            "INSERT INTO person_apart (one_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            *sorted((one_id, other_id)),
        )

    def newest_id(self) -> int:
        """The highest id of a person; 0 when there is nobody."""
        return int(self._db.value("SELECT COALESCE(MAX(id), 0) FROM person"))

    def _ids(self, keys: Sequence[str]) -> dict[str, int]:
        ids: dict[str, int] = {}
        for start in range(0, len(keys), 500):
            chunk = keys[start : start + 500]
            sql = f"SELECT key, id FROM person WHERE key IN ({places(chunk)})"
            ids.update((row[0], row[1]) for row in self._db.each(sql, *chunk))
        return ids

    def save_fields(
        self, values: Iterable[tuple[int, str, str]], signed: Signature, *, by_hand: bool
    ) -> None:
        """Keep (person id, field, value); whoever's field changes is touched. A change of what
        was known, and every correction by hand, is kept in their history.
        """
        known: dict[tuple[int, str], str] = {}
        wanted = {(person, field): value for person, field, value in values}
        for chunk in chunks(sorted({person for person, _ in wanted})):
            sql = f"""SELECT person_id, field, value FROM person_field
                WHERE by_hand = ? AND person_id IN ({places(chunk)})"""
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
        self._remember(
            signed,
            [
                (person, field, known.get((person, field), ""), value)
                for person, field, _, value in changed
                if by_hand or (person, field) in known
            ],
        )
        self._touch({row[0] for row in changed})

    def forget_field(self, person_id: int, field: str, signed: Signature) -> None:
        """Take back a correction by hand: what sources say counts again."""
        where = "FROM person_field WHERE person_id = ? AND field = ? AND by_hand = 1"
        before = self._db.value(f"SELECT value {where}", person_id, field)
        if before is None:
            return
        self._db.run(f"DELETE {where}", person_id, field)
        self._remember(signed, [(person_id, field, before, "")])
        self._touch({person_id})

    def person_id(self, key: str) -> int | None:
        """The id of the person with this key."""
        found = self._db.value("SELECT id FROM person WHERE key = ?", key)
        return None if found is None else int(found)

    def leader_of(self, person_id: int) -> int:
        """The id of the leading key of this person: mostly their own."""
        return leading(self._db, [person_id])[person_id]

    def merge(self, person_id: int, into_id: int, signed: Signature) -> None:
        """Everyone who is one with *person_id* is one person with *into_id* from now on.

        Who has one of the numbers that *person_id* had is touched: it may be shared no more.
        """
        everyone = members(self._db, [person_id])
        self._touch_holders(person_id)
        self._db.run("DELETE FROM holding WHERE person_id = ?", person_id)
        self._db.many(
            """INSERT INTO person_merge (person_id, into_id) VALUES (?, ?)
               ON CONFLICT (person_id) DO UPDATE SET into_id = excluded.into_id""",
            [(each, into_id) for each in everyone],
        )
        ShapeTables(self._db).people_merged(list(everyone), into_id)
        self._remember(signed, [(into_id, "", "", self._key(person_id))])
        self._remember(signed, [(person_id, "", "", self._key(into_id))])
        self._touch({*everyone, into_id})

    def unmerge(self, person_id: int, signed: Signature) -> None:
        """A key that was merged stands on its own again."""
        into_id = self.leader_of(person_id)
        self._db.run("DELETE FROM person_merge WHERE person_id = ?", person_id)
        self._remember(signed, [(into_id, "", self._key(person_id), "")])
        self._remember(signed, [(person_id, "", self._key(into_id), "")])
        self._touch({person_id, into_id})

    def history(self, person_id: int) -> list[PersonChange]:
        """What changed of a person, under all their keys, newest first."""
        everyone = list(members(self._db, [self.leader_of(person_id)]))
        sql = f"""SELECT * FROM person_event WHERE person_id IN ({places(everyone)})
            ORDER BY id DESC"""
        return [
            PersonChange(
                moment(row["at"]) or _BEGINNING,
                row["who"],
                row["what"],
                row["field"],
                row["before"],
                row["after"],
            )
            for row in self._db.each(sql, *everyone)
        ]

    def people(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email, fields and merged_into of every key, corrections on top, by key;
        keys that are one person have the same fields.
        """
        leaders = dict(self._pairs("SELECT person_id, into_id FROM person_merge"))
        keys = dict(self._pairs("SELECT id, key FROM person"))
        fields: dict[int, dict[str, str]] = {}
        for row in self._db.each(f"SELECT * FROM person_field ORDER BY {FIELD_ORDER}"):
            leader = leaders.get(row["person_id"], row["person_id"])
            fields.setdefault(leader, {})[row["field"]] = row["value"]
        for row in self._db.each("SELECT id, key, name, email FROM person ORDER BY key"):
            leader = leaders.get(row["id"], row["id"])
            yield {
                "key": row["key"],
                "name": row["name"],
                "email": row["email"],
                "fields": fields.get(leader, {}),
                "merged_into": None if leader == row["id"] else keys[leader],
            }

    def fields_of(
        self, keys: Sequence[str]
    ) -> dict[str, tuple[Mapping[str, str], Mapping[str, str]]]:
        """Of these people, by key: fields as sources say, and as corrected by hand."""
        ids = self._ids(keys)
        leaders = leading(self._db, ids.values())
        whose = members(self._db, list(set(leaders.values())))
        found: dict[int, tuple[dict[str, str], dict[str, str]]] = {}
        for chunk in chunks(list(whose)):
            sql = f"""SELECT person_id, field, value, by_hand FROM person_field
                WHERE person_id IN ({places(chunk)}) ORDER BY {FIELD_ORDER}"""
            for person, field, value, by_hand in self._db.each(sql, *chunk):
                found.setdefault(whose[person], ({}, {}))[by_hand][field] = value
        return {key: found[leaders[i]] for key, i in ids.items() if leaders[i] in found}

    def fields_seen(self) -> list[str]:
        """The names of all custom fields, by name."""
        sql = "SELECT DISTINCT field FROM person_field ORDER BY field"
        return [row[0] for row in self._db.each(sql)]

    def _pairs(self, sql: str) -> Iterator[tuple[int, Any]]:
        return ((row[0], row[1]) for row in self._db.each(sql))

    def _key(self, person_id: int) -> str:
        return str(self._db.value("SELECT key FROM person WHERE id = ?", person_id))

    def _remember(
        self, signed: Signature, changes: Sequence[tuple[int, str, str, str]]
    ) -> None:
        """Keep (person id, field, before, after) in the history."""
        sql = """INSERT INTO person_event (at, who, what, person_id, field, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?)"""
        said = (moment_text(signed.at), signed.who, signed.what)
        self._db.many(sql, [(*said, *change) for change in changes])

    def _touch_holders(self, person_id: int) -> None:
        """Mark everyone who has a number that this person has."""
        self._db.run(
            """INSERT INTO touched (person_id) SELECT b.person_id FROM holding a JOIN holding b
               ON b.org_id = a.org_id AND b.number = a.number WHERE a.person_id = ?
               ON CONFLICT DO NOTHING""",
            person_id,
        )

    def _touch(self, people: Iterable[int]) -> None:
        self._db.many(
            "INSERT INTO touched (person_id) VALUES (?) ON CONFLICT DO NOTHING",
            [(person,) for person in people],
        )

"""Providers, groups, accreditations and single settings in the database."""

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from peonline_desktop.domain.settings import Accreditation, Mode, Provider
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import course_columns, course_of


class SettingsTables:
    """What the administrator set up."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return self._db.transaction()

    def setting(self, key: str) -> str | None:
        """A single setting."""
        value = self._db.value("SELECT value FROM setting WHERE key = ?", key)
        return None if value is None else str(value)

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or (None) remove a single setting."""
        self._db.run("DELETE FROM setting WHERE key = ?", key)
        if value is not None:
            self._db.insert("setting", key=key, value=value)

    def providers(self) -> list[Provider]:
        """All providers, by name."""
        return [
            Provider(**{**dict(row), "mode": Mode(row["mode"])})
            for row in self._db.rows("SELECT * FROM provider ORDER BY name")
        ]

    def add_provider(self, values: Mapping[str, Any]) -> int:
        """Add a provider and return its id."""
        provider_id = self._db.insert("provider", register_id=0, **values)
        register = self.register_at(provider_id, values["endpoint"], None)
        self._db.update("provider", provider_id, register_id=register)
        return provider_id

    def change_provider(self, provider_id: int, values: Mapping[str, Any]) -> None:
        """Change some columns of a provider."""
        self._db.update("provider", provider_id, **values)

    def remove_provider(self, provider_id: int) -> None:
        """Remove a provider on which nothing depends."""
        self._db.run("DELETE FROM register_address WHERE provider_id = ?", provider_id)
        self._db.run("DELETE FROM provider WHERE id = ?", provider_id)

    def provider_in_use(self, provider_id: int) -> bool:
        """Whether an accreditation, a row or a call depends on it."""
        return any(
            self._db.one(f"SELECT 1 FROM {table} WHERE provider_id = ?", provider_id)
            for table in ("accreditation", "attendance", "call")
        )

    def register_at(self, provider_id: int, address: str, same_as: int | None) -> int:
        """The register behind *address*: known, said to be *same_as*, or a new one."""
        known = self._db.value(
            "SELECT register_id FROM register_address WHERE provider_id = ? AND address = ?",
            provider_id,
            address,
        )
        if known is not None and same_as in (None, known):
            return int(known)
        newest = self._db.value("SELECT MAX(register_id) FROM register_address") or 0
        register_id = same_as or int(newest) + 1
        self._db.run(
            "DELETE FROM register_address WHERE provider_id = ? AND address = ?",
            provider_id,
            address,
        )
        self._db.insert(
            "register_address",
            provider_id=provider_id,
            address=address,
            register_id=register_id,
        )
        return register_id

    def group_changes(self) -> dict[int, Mapping[str, Any]]:
        """What the administrator changed or added to the shipped organisations."""
        return {
            row["org_id"]: {**dict(row), "fields": tuple(json.loads(row["fields"]))}
            for row in self._db.rows("SELECT * FROM professional_group")
        }

    def save_group(self, org_id: int, values: Mapping[str, Any]) -> None:
        """Keep what the administrator says of a group."""
        columns = {"name": None, "pattern": None, "keep_prefix": None, **values}
        columns["fields"] = json.dumps(list(columns["fields"]), ensure_ascii=False)
        self._db.run("DELETE FROM professional_group WHERE org_id = ?", org_id)
        self._db.insert("professional_group", **{**columns, "org_id": org_id})

    def accreditations(self, *, removed: bool = False) -> list[Accreditation]:
        """All accreditations, by id; the removed ones too if asked for."""
        activities: dict[int, list[str]] = {}
        for accreditation_id, activity in self._db.each(
            "SELECT accreditation_id, activity FROM accreditation_activity"
        ):
            activities.setdefault(accreditation_id, []).append(activity)
        rows = self._db.rows(
            "SELECT * FROM accreditation WHERE removed = 0 OR ? ORDER BY id", removed
        )
        return [_accreditation(row, activities.get(row["id"], ())) for row in rows]

    def save_accreditation(self, accreditation: Accreditation) -> int:
        """Add (id 0) or change an accreditation and return its id."""
        columns = {
            "provider_id": accreditation.provider_id,
            "org_id": accreditation.org_id,
            **course_columns(accreditation.course),
            "starts_on": accreditation.starts_on.isoformat(),
            "ends_on": accreditation.ends_on.isoformat(),
            "every_pass": accreditation.every_pass,
            "completed_counts": accreditation.completed_counts,
            "posted_elsewhere": accreditation.posted_elsewhere,
            "auto": accreditation.auto,
            "removed": accreditation.removed,
        }
        row_id = accreditation.id
        if row_id:
            self._db.update("accreditation", row_id, **columns)
            self._db.run(
                "DELETE FROM accreditation_activity WHERE accreditation_id = ?", row_id
            )
        else:
            row_id = self._db.insert("accreditation", **columns)
        self._db.many(
            """INSERT INTO accreditation_activity (accreditation_id, activity, form)
               VALUES (?, ?, ?)""",
            [
                (row_id, activity, activity_form(activity))
                for activity in sorted(accreditation.activities)
            ],
        )
        return row_id


def _accreditation(
    row: Mapping[str, Any], activities: "list[str] | tuple[()]"
) -> Accreditation:
    return Accreditation(
        id=row["id"],
        provider_id=row["provider_id"],
        org_id=row["org_id"],
        course=course_of(row),
        starts_on=date.fromisoformat(row["starts_on"]),
        ends_on=date.fromisoformat(row["ends_on"]),
        activities=frozenset(activities),
        every_pass=bool(row["every_pass"]),
        completed_counts=bool(row["completed_counts"]),
        posted_elsewhere=bool(row["posted_elsewhere"]),
        auto=bool(row["auto"]),
        removed=bool(row["removed"]),
    )

"""Professional groups: the shipped organisations with what the administrator changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.number_fields import NumberFields, groups_by_field
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.settings import Group
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.store_ports import DerivationStore, SettingsStore, ShapeStore

_LONGEST_PATTERN = 200


class Groups:
    """All professional groups by orgID."""

    def __init__(
        self,
        shipped: Sequence[Group],
        store: SettingsStore,
        touching: DerivationStore,
        shapes: ShapeStore,
        number_words: NumberWords,
        deriver: Deriver,
    ) -> None:
        """*shipped* are the organisations that came with the program, *number_words* what
        people type where they have no number.
        """
        self._shipped = {group.org_id: group for group in shipped}
        self._store = store
        self._touching = touching
        self._shapes = shapes
        self.number_words = number_words
        self._deriver = deriver

    def all(self) -> dict[int, Group]:
        """Every group, active or not, by orgID."""
        return merged(self._shipped, self._store.group_changes())

    def get(self, org_id: int) -> Group:
        """One group; raises WrongUse for an orgID nobody has heard of."""
        group = self.all().get(org_id)
        if group is None:
            raise WrongUse("group_unknown", org_id=org_id)
        return group

    def add(self, org_id: int, name: str, pattern: str | None, *, keep_prefix: bool) -> Group:
        """Add an organisation that the shipped list does not have."""
        if org_id in self.all():
            raise WrongUse("group_exists", org_id=org_id)
        if org_id < 1 or not name.strip():
            raise WrongUse("group_without_name", org_id=org_id)
        return self._save(
            Group(
                org_id,
                name.strip(),
                pattern=checked_pattern(pattern or ""),
                keep_prefix=keep_prefix,
            )
        )

    def change(
        self,
        org_id: int,
        name: str | None,
        pattern: str | None,
        *,
        keep_prefix: bool | None,
    ) -> Group:
        """Change what is given of a group."""
        group = self.get(org_id)
        if name is not None:
            group = replace(group, name=name.strip())
        if pattern is not None:
            group = replace(group, pattern=checked_pattern(pattern))
        if keep_prefix is not None:
            group = replace(group, keep_prefix=keep_prefix)
        return self._save(group)

    def activate(self, org_id: int, fields: Sequence[str]) -> Group:
        """Activate a group, with the custom fields that hold its numbers, best first."""
        wanted = tuple(dict.fromkeys(field.strip() for field in fields if field.strip()))
        if not wanted:
            raise WrongUse("group_without_field", org_id=org_id)
        return self._save(replace(self.get(org_id), fields=wanted, active=True))

    def also_from(self, org_id: int, field: str) -> None:
        """Take a group's numbers from one more custom field, after those it has. Whoever calls
        derives: what an import brings is derived with it.
        """
        group = self.get(org_id)
        if field and field not in group.fields:
            self._keep(replace(group, fields=(*group.fields, field), active=True))

    def deactivate(self, org_id: int) -> Group:
        """Deactivate a group; rows that were never sent go, the others are finished."""
        return self._save(replace(self.get(org_id), active=False))

    def number_fields(self) -> NumberFields:
        """The fields that active groups take numbers from, to judge what is typed there."""
        shapes: dict[int, frozenset[str]] = dict(self._shapes.released())
        for (_, org_id), proved in self._shapes.proved().items():
            shapes[org_id] = shapes.get(org_id, frozenset()) | proved
        return NumberFields(groups_by_field(self.all().values()), self.number_words, shapes)

    def released(self) -> dict[int, frozenset[str]]:
        """The shapes of numbers that were released, per orgID."""
        return self._shapes.released()

    def hold(self, org_id: int, shape: str) -> None:
        """Take the release of a shape back: its numbers wait again, unless they proved
        themselves. Raises Refused when it was not released.
        """
        with self._shapes.transaction():
            if not self._shapes.hold(self.get(org_id).org_id, shape):
                raise Refused("shape_not_released", org_id=org_id, shape=shape)
        self._deriver.run()

    def _save(self, group: Group) -> Group:
        self._keep(group)
        self._deriver.run()
        return group

    def _keep(self, group: Group) -> None:
        shipped = self._shipped.get(group.org_id)
        values: dict[str, Any] = {"fields": group.fields, "active": group.active}
        for name in ("name", "pattern", "keep_prefix"):
            value = getattr(group, name)
            if shipped is None or value != getattr(shipped, name):
                values[name] = value
        with self._store.transaction():
            self._store.save_group(group.org_id, values)
            self._touching.touch_group(group.org_id)


def merged(
    shipped: Mapping[int, Group], changes: Mapping[int, Mapping[str, Any]]
) -> dict[int, Group]:
    """The *shipped* groups, with *changes* (columns by orgID, None for unchanged)."""
    groups = dict(shipped)
    for org_id, change in changes.items():
        group = groups.get(org_id, Group(org_id, ""))
        groups[org_id] = replace(
            group,
            fields=tuple(change["fields"]),
            active=bool(change["active"]),
            **{name: change[name] for name in ("name", "pattern") if change[name] is not None},
            keep_prefix=bool(change["keep_prefix"])
            if change["keep_prefix"] is not None
            else group.keep_prefix,
        )
    return dict(sorted(groups.items()))


def checked_pattern(pattern: str) -> str:
    """*pattern* if it is a regular expression of a reasonable length; else Refused."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise Refused("pattern_wrong", pattern=pattern) from error
    if len(pattern) > _LONGEST_PATTERN:
        raise Refused("pattern_wrong", pattern=pattern)
    return pattern
